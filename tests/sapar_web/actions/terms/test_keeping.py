import pytest

from sapar.terms.model import model_terms
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.keeping import LONGEST, fitting
from sapar_web.models import Notice

FORM = model_terms().model_dump(mode="json")


def test_a_form_that_fits_is_a_document() -> None:
    assert fitting(FORM) == model_terms()


@pytest.mark.parametrize("title", ["a\x00b", "\ud800", "x" * (LONGEST + 1), ""])
def test_what_cannot_be_kept_is_refused(title: str) -> None:
    with pytest.raises(UnfitError):
        fitting({**FORM, "title": title})


def test_whose_approval_was_of_another_text_is_told_by_the_edit_itself(consultation) -> None:
    consultation.say("approved")
    changed = Notice.objects.filter(person=consultation.cast.people["lecturer"], kind="changed")
    assert changed.count() == 0
    consultation.edit(consultation.clause, "Another text.")
    assert [each.path for each in changed] == [f"/voices/{consultation.participant.key}/"]
