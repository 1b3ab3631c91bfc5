"""What can be kept: whole facts of days that have come, within bounds, and one's own to tell."""

from typing import Any
from uuid import uuid4

import pytest
from tests.sapar_web.recording import Lived, document

from sapar.values.party import Party
from sapar_web.actions.record.fitting import FACTS, fact_of, require_fitting
from sapar_web.actions.refusals import UnfitError
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import record_of

DAY = "2026-11-02"


def problems(lived: Lived, party: str = "participant", **given: Any) -> dict[str, list[str]]:
    record = record_of(lived.stay)
    assert record is not None
    day = lived.stay.first_day.isoformat()
    head = {"id": str(uuid4()), "on": day, "logged_at": f"{day}T18:00:00Z"}
    whole = {name: each for name, each in {**head, **given}.items() if each is not None}
    try:
        told = fact_of(whole, Party(party))
        require_fitting(told, record, Party(party))
    except UnfitError as error:
        return error.problems
    return {}


SESSION = {"kind": "session", "commitment": "mentor-hours", "mentor": "M", "minutes": 60}


def test_facts_are_the_kinds_that_are_about_nothing_else() -> None:
    assert FACTS == (
        "session", "asked", "outcome", "desk", "account", "introduction", "talk", "done",
        "observation", "absence",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({}, None),
        ({"kind": "lunch"}, "kind"),
        ({"kind": ["session"]}, "kind"),
        ({"kind": "acknowledgement"}, "kind"),
        ({"minutes": 0}, ""),
        ({"minutes": "long"}, "minutes"),
        ({"minutes": None}, "minutes"),
        ({"mentor": " "}, "mentor"),
        ({"mentor": "M\u202e"}, "mentor"),
        ({"mentor": "M\x00"}, "mentor"),
        ({"mentor": "M" * 5001}, "mentor"),
        ({"on": "yesterday"}, "on"),
        ({"on": "2020-01-01"}, "on"),
        ({"on": "2999-01-01"}, "on"),
        ({"id": "1"}, "id"),
        ({"id": None}, "id"),
        ({"id": 7}, "id"),
        ({"logged_at": "2026-11-01T10:00:00"}, ""),
        ({"logged_at": "0001-01-01T00:00:00+14:00"}, "logged_at"),
        ({"commitment": "no-such"}, "commitment"),
        ({"colour": "red"}, ""),
    ],
)
def test_a_session_is_whole(lived: Lived, change: dict[str, Any], field: str | None) -> None:
    assert [*problems(lived, **{**SESSION, **change})] == ([] if field is None else [field])


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "introduction", "commitment": "orientation", "people": 10_001}, "people"),
        ({"kind": "done", "commitment": "orientation", "quantity": "1e30"}, "quantity"),
        ({"kind": "done", "commitment": "orientation", "quantity": "1e900000"}, "quantity"),
        ({"kind": "done", "commitment": "orientation", "quantity": "0.0000001"}, "quantity"),
        ({"kind": "asked", "activity": "seminar", "commitment": "no-such"}, "commitment"),
        ({"kind": "asked", "activity": ""}, "activity"),
        ({"kind": "outcome", "of": "1", "result": "denied"}, "of"),
    ],
)
def test_numbers_and_names_are_within_bounds(
    lived: Lived, given: dict[str, Any], field: str
) -> None:
    assert [*problems(lived, **given)] == [field]


def test_a_charge_names_a_line_of_the_price_list(lived: Lived) -> None:
    told = {"kind": "outcome", "of": str(uuid4()), "result": "charged", "price_item": "no-such"}
    assert [*problems(lived, **told)] == ["price_item"]
    charge = {"number": "1e12", "currency": "EUR"}
    assert [*problems(lived, **{**told, "price_item": None, "charge": charge})] == ["charge"]


@pytest.mark.parametrize(("number", "kept"), [("0.1234", True), ("0.12345", False)])
def test_a_charge_is_kept_without_rounding(lived: Lived, number: str, *, kept: bool) -> None:
    charge = {"number": number, "currency": "EUR"}
    told = {"kind": "outcome", "of": str(uuid4()), "result": "charged", "charge": charge}
    assert [*problems(lived, **told)] == ([] if kept else ["charge"])


@pytest.mark.parametrize(
    ("party", "fits"),
    [
        ("participant", True),
        ("mentor", True),
        ("host", True),
        ("sponsor", False),
        ("sending", False),
    ],
)
def test_the_visit_is_told_by_its_two_sides(lived: Lived, party: str, fits: bool) -> None:
    assert (problems(lived, party, kind="observation") == {}) is fits


def test_a_day_that_has_come_is_today_at_the_latest(lived: Lived) -> None:
    assert problems(lived, **SESSION, on=today().isoformat()) == {}


def test_a_fact_of_anybody_is_told_as_ones_own(lived: Lived) -> None:
    told = fact_of({**document(lived.session("mentor", 1)), "author": "host"}, Party.MENTOR)
    assert told.author is Party.MENTOR
