"""What stands in the way of opening a call: one change each makes it."""

from datetime import date, timedelta
from typing import Any

import pytest

from sapar.terms.calls.document import Call
from sapar.terms.calls.problems import NEEDED, Receiving, problems

TODAY = date(2027, 1, 10)
HOST = Receiving(["Riverside"])


def found(call: Call, **changed: Any) -> list[tuple[str, str]]:
    content = call.model_dump(mode="json") | changed
    changed_call = Call.model_validate(content)
    return [(each.code.value, each.place) for each in problems(changed_call, HOST, today=TODAY)]


def criterion(name: str, weight: int, how: str | None = "So.") -> dict[str, Any]:
    return {"id": name, "name": name, "how": how, "weight": weight}


def test_a_whole_call_can_be_opened(call: Call) -> None:
    assert found(call) == []


@pytest.mark.parametrize("name", NEEDED)
def test_what_is_needed_is_missed(call: Call, name: str) -> None:
    assert found(call, **{name: None}) == [("CA06", name)]


def test_criteria_are_there_weigh_a_hundred_and_say_how(call: Call) -> None:
    assert found(call, criteria=[]) == [("CA01", "criteria")]
    assert found(call, criteria=[criterion("a", 99)]) == [("CA02", "criteria")]
    twice = [criterion("a", 50), criterion("a", 50)]
    assert found(call, criteria=twice) == [("CA04", "criteria.1.id")]
    idle = [criterion("a", 100), criterion("b", 0)]
    assert found(call, criteria=idle) == [("CA03", "criteria.1.weight")]
    assert found(call, criteria=[criterion("a", 100, None)]) == [("CA05", "criteria.0.how")]


def test_days_come_in_their_order(call: Call) -> None:
    assert found(call, nominates_on="2027-02-28") == [("CA07", "nominates_on")]
    assert found(call, first_day="2027-04-30") == [("CA07", "first_day")]


@pytest.mark.parametrize(("days", "codes"), [(0, ["CA08"]), (1, [])])
def test_who_reads_it_today_can_still_apply(call: Call, days: int, codes: list[str]) -> None:
    last = TODAY + timedelta(days=days)
    assert [code for code, _place in found(call, closes_on=last.isoformat())] == codes


def test_something_is_asked(call: Call) -> None:
    assert found(call, of_applicants=[]) == [("CA09", "of_applicants")]
    twice = [{"id": "a", "text": "A?"}, {"id": "a", "text": "B?"}]
    assert found(call, of_sending=twice) == [("CA04", "of_sending.1.id")]


@pytest.mark.parametrize(("capacity", "codes"), [(None, []), (3, []), (2, ["CA10"])])
def test_no_more_places_than_the_offer_receives(call: Call, capacity, codes) -> None:
    told = problems(call, HOST, today=TODAY, capacity=capacity)
    assert [each.code.value for each in told] == codes


@pytest.mark.parametrize(
    ("receiving", "told"),
    [
        (Receiving([]), [("CA21", "hosts")]),
        (Receiving(["Riverside"], contracted=True), [("CA22", "contractor")]),
        (Receiving(["Riverside"], "Agency", contracted=True), []),
        (Receiving(["Riverside"], "Agency"), []),
        (Receiving(["Agency", "Riverside"], "Agency"), [("CA23", "contractor")]),
    ],
)
def test_somebody_receives_and_somebody_else_is_the_contractor(call: Call, receiving, told) -> None:
    found = problems(call, receiving, today=TODAY)
    assert [(each.code.value, each.place) for each in found] == told
