"""Telling those whose approval was of another text: every edit of a draft does it."""

from sapar_web.actions.voices.lapsing import tell_lapsed
from sapar_web.models import Notice


def test_who_approved_another_text_is_told_once(consultation) -> None:
    consultation.say("approved")
    assert tell_lapsed(consultation.terms) == 0
    consultation.edit(consultation.clause, "Another text.")
    assert tell_lapsed(consultation.terms) == 1
    notices = Notice.objects.filter(person=consultation.cast.people["lecturer"], kind="changed")
    assert list(notices.values_list("path", flat=True)) == [
        f"/voices/{consultation.participant.key}/"
    ]
    consultation.say("approved")
    assert tell_lapsed(consultation.terms) == 0
