"""Fields of the log: what may be chosen, by the agreement."""

from decimal import Decimal

import pytest
from tests.sapar_web.recording import Lived

from sapar_web.pages.record.log_fields import (
    MINUTES,
    OUTCOME,
    charged,
    currencies_of,
    minutes_field,
    name_field,
    outcome_fields,
    price_lines,
    quantity_field,
)
from sapar_web.queries.record.reading import Record, record_of


@pytest.fixture
def record(lived: Lived) -> Record:
    found = record_of(lived.stay)
    assert found is not None
    return found


def test_a_length_is_chosen_and_an_hour_unless_told() -> None:
    field = minutes_field()
    assert [minutes for minutes, _said in field.choices] == list(MINUTES)
    assert (field.clean("90"), field.clean("")) == (90, 60)


def test_a_number_is_above_zero_and_may_be_left_out() -> None:
    assert quantity_field("How much").clean("") is None
    with pytest.raises(Exception, match="greater than or equal"):
        quantity_field("How much").clean("0")
    assert name_field("Who", "M").initial == "M"


def test_currencies_and_lines_are_those_of_the_agreement(record: Record) -> None:
    assert record.document.money is not None
    assert currencies_of(record) == [record.document.money.currency]
    assert [name for name, _said in price_lines(record)] == [*record.watched.prices]


def test_what_came_of_a_request_may_be_open_still(record: Record) -> None:
    fields = dict(outcome_fields(record, "no answer yet"))
    assert fields["result"].choices[0] == ("", "no answer yet")
    assert not fields["result"].required
    assert dict(outcome_fields(record))["result"].required
    assert tuple(fields) == OUTCOME[:3]


def test_a_charge_is_told_of_what_was_charged_alone() -> None:
    told = {"result": "charged", "charge": Decimal("12.5"), "currency": "EUR", "price_item": "p1"}
    amount = {"number": "12.5", "currency": "EUR"}
    assert charged(told) == {"charge": amount, "price_item": "p1"}
    assert charged(told | {"charge": None, "price_item": ""}) == {}
    assert charged(told | {"result": "granted"}) == {}
