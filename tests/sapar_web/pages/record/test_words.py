"""Events in words."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.access import Outcome, Result
from sapar.deliveries.events.answers import Correction, Dispute
from sapar.deliveries.events.days import Absence
from sapar.deliveries.events.delivery import Done, Introduction
from sapar.deliveries.states import State
from sapar.terms.wording.numbers import KEPT
from sapar.values.amount import Amount
from sapar_web.pages.record.words import (
    STATES,
    duty_title,
    further,
    kind_name,
    length,
    mark_of,
    much,
    parties_named,
    title,
)
from sapar_web.queries.record.reading import record_of


@pytest.mark.parametrize(
    ("minutes", "said"), [(30, "30 min"), (60, "1 hour"), (150, "2 hours 30 min")]
)
def test_how_long_it_took(minutes: int, said: str) -> None:
    assert length(minutes) == said


def test_every_state_has_a_word_and_silence_is_none_of_the_good_ones() -> None:
    assert set(STATES) == set(State)
    assert mark_of(None) is None
    mark = mark_of(State.UNANSWERED)
    assert mark is not None
    assert mark.kind == "waiting"
    assert mark_of(State.DISPUTED, withdrawn=True) != mark_of(State.DISPUTED)


def test_quantities_are_said_to_two_places() -> None:
    assert much(Fraction(3, 2), "hour") == "1.5 hours"
    assert much(Fraction(60, 7), "hour") == "8.57 hours"
    assert much(Fraction(3), None) == "3"


def test_each_kind_is_told_in_a_line(lived: Lived) -> None:
    record = record_of(lived.stay)
    assert record is not None
    head = lived.head("host", 1)
    away = Absence(**head, mentor="M", until=date(2027, 9, 7))
    assert title(away, record) == f"The mentor is away: M, until 7{KEPT}September 2027"
    assert title(Introduction(**head, commitment="x", people=3), record).endswith(": 3 people")
    done = Done(**head, commitment="orientation", quantity=Decimal("1.5"), text="Twice.")
    assert title(done, record) == duty_title("orientation", record)
    assert further(done, record) == ["1.5", "Twice."]
    charge = Amount(Decimal(120), "EUR")
    came = Outcome(**head, of="q", result=Result.CHARGED, charge=charge)
    assert title(came, record) == "let in for money"
    assert "120" in further(came, record)[0]
    told = lived.session("mentor", 1)
    change = Correction(**lived.head("mentor", 2), of=told.id, instead=told)
    assert further(change, record) == ["Session with the mentor: Mentor, 1 hour"]
    assert further(Dispute(**head, of="s", reason="No."), record) == ["No."]


def test_words_are_of_the_readers_language(lived: Lived) -> None:
    told = lived.session("mentor", 1)
    with translation.override("kk"):
        assert (kind_name(told), parties_named([told.author])) == (
            "тәлімгермен кездесу", "тәлімгер",
        )  # fmt: skip
    with translation.override("ru"):
        assert length(90) == "1 час 30 мин"
