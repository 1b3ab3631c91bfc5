"""Parties are named in the case that a sentence needs."""

import pytest

from sapar.terms.wording.parties import parties_in_words, party_in_words
from sapar.values.party import Party
from sapar.values.wording import Language

TWO = (Party.SENDING, Party.PARTICIPANT)


@pytest.mark.parametrize(
    ("form", "english", "kazakh", "russian"),
    [
        (
            "party",
            "sending institution and participant",
            "жіберуші ұйым және қатысушы",
            "направляющая организация и участник",
        ),
        (
            "to",
            "the sending institution and the participant",
            "жіберуші ұйымға және қатысушыға",
            "направляющей организации и участнику",
        ),
        (
            "from",
            "the sending institution and the participant",
            "жіберуші ұйымнан және қатысушыдан",
            "направляющей организации и участника",
        ),
        (
            "addressee",
            "sending institution and participant",
            "жіберуші ұйымға және қатысушыға",
            "направляющей организации и участнику",
        ),
    ],
)
def test_parties_in_one_line(form: str, english: str, kazakh: str, russian: str) -> None:
    told = [parties_in_words(TWO, language, form) for language in Language]
    assert told == [english, kazakh, russian]


def test_one_party_needs_no_joining_word() -> None:
    assert party_in_words(Party.MENTOR, Language.KAZAKH, "to") == "тәлімгерге"


def test_no_party_is_no_word() -> None:
    assert parties_in_words((), Language.ENGLISH) == ""
