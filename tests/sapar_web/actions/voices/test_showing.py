"""Whether others see who somebody is."""

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.voices.showing import show_name
from sapar_web.models import Entry


def test_it_is_hidden_until_the_person_says_otherwise(consultation) -> None:
    actor, key = consultation.cast.actor("lecturer"), consultation.participant.key
    assert consultation.participant.name_shown is False
    assert show_name(actor, voice=key, shown=True).name_shown is True
    entries = Entry.objects.count()
    assert show_name(actor, voice=key, shown=True).name_shown is True
    assert Entry.objects.count() == entries
    assert show_name(actor, voice=key, shown=False).name_shown is False


@pytest.mark.parametrize("name", ["officer", "international", "nobody", "visitor"])
def test_nobody_else_says_so(consultation, name: str) -> None:
    with pytest.raises(RefusedError):
        show_name(consultation.cast.actor(name), voice=consultation.participant.key, shown=True)
