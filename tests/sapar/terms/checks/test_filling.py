from decimal import Decimal

from sapar.terms.checks.checking import check
from sapar.terms.checks.filling import Fill, fills
from sapar.terms.checks.variation import varied
from sapar.terms.document.clauses import Due, Moment, Per, Side
from sapar.values.party import Party


def filled_in(change: str) -> tuple[Fill, ...]:
    terms = varied(change)
    return fills(terms, check(terms).violations)


def test_what_findings_ask_for_is_filled_in_once() -> None:
    found = filled_in("clauses: [{id: mentor-named, owed_by: [], due: null}]")
    due = Due(days=14, side=Side.BEFORE, moment=Moment.ARRIVAL)
    assert [(each.clause, each.field, each.value) for each in found] == [
        ("mentor-named", "due", due),
        ("mentor-named", "owed_by", (Party.HOST,)),
    ]


def test_number_unit_and_period_come_together() -> None:
    change = "clauses: [{id: mentor-hours, quantity: null, unit: null, per: null, due: null}]"
    assert [(each.field, each.value) for each in filled_in(change)] == [
        ("due", Due(days=0, side=Side.BEFORE, moment=Moment.END)),
        ("per", Per.WEEK),
        ("quantity", Decimal(1)),
        ("unit", "hour"),
    ]


def test_what_somebody_has_to_decide_is_left() -> None:
    change = """
clauses:
  - {id: visitor-talk, remedy: null}
  - {id: group-meetings, owed_by: []}
money: {fee: {paid_by: null}, margin: null}
planning: []
"""
    assert filled_in(change) == ()


def test_values_are_plain_for_json() -> None:
    due = Due(days=5, working=True, side=Side.AFTER, moment=Moment.ARRIVAL)
    plain = {"days": 5, "working": True, "side": "after", "moment": "arrival"}
    assert Fill(("clauses", 0, "due"), "a", due).plain == plain
    assert Fill(("clauses", 0, "owed_by"), "a", (Party.HOST,)).plain == ["host"]
    assert Fill(("clauses", 0, "quantity"), "a", Decimal(1)).plain == "1"
    assert Fill(("clauses", 0, "per"), "a", Per.WEEK).plain == "week"
