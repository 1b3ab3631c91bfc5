"""What two versions of terms of reference differ in."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.difference import Difference, Direction, Kind
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms

MODEL = model_terms()
CLAUSES = {clause.id: clause for clause in MODEL.clauses}


def with_clauses(*clauses: Clause) -> Terms:
    return MODEL.model_copy(update={"clauses": clauses})


def changed(name: str, **fields: Any) -> Terms:
    made = Clause.model_validate(CLAUSES[name].model_dump() | fields)
    return with_clauses(*(made if each.id == name else each for each in MODEL.clauses))


def told(before: Terms, after: Terms) -> list[tuple[Any, ...]]:
    return [(each.kind, each.steps, each.direction) for each in differences(before, after)]


def test_a_document_does_not_differ_from_itself() -> None:
    assert differences(MODEL, MODEL) == ()


def test_a_number_unit_and_period_are_one_difference() -> None:
    after = changed("mentor-hours", quantity=8, per="month")
    assert told(MODEL, after) == [(Kind.CHANGED, ("clauses", "mentor-hours", "quantity"), None)]


def test_what_is_weaker_is_told() -> None:
    for fields, steps in (
        ({"quantity": 1}, ("quantity",)),
        ({"due": {"days": 1, "side": "after", "moment": "end"}}, ("due",)),
        ({"remedy": None}, ("remedy",)),
        ({"remedy": {"kind": "refund", "within": 60}}, ("remedy", "within")),
        ({"verified_by": ()}, ("verified_by",)),
    ):
        found = differences(MODEL, changed("mentor-hours", **fields))
        assert [each.steps[2:] for each in found] == [steps]
        expected = None if steps == ("due",) else Direction.WEAKER
        assert found[0].direction == expected


def test_a_clause_is_added_removed_or_moved() -> None:
    first, *rest = MODEL.clauses
    assert told(MODEL, with_clauses(*rest)) == [
        (Kind.REMOVED, ("clauses", first.id), Direction.WEAKER)
    ]
    assert told(with_clauses(*rest), MODEL) == [
        (Kind.ADDED, ("clauses", first.id), Direction.STRONGER)
    ]
    assert told(MODEL, with_clauses(*rest, first)) == [(Kind.MOVED, ("clauses", first.id), None)]


def test_a_clause_under_another_name_is_the_same_clause() -> None:
    assert told(MODEL, changed("mentor-hours", id="mentoring")) == [
        (Kind.CHANGED, ("clauses", "mentor-hours", "id"), None)
    ]


def test_money_aims_and_planning_are_compared_by_part() -> None:
    after = Terms.model_validate(
        MODEL.model_dump()
        | {
            "version": 2,
            "aims": MODEL.model_dump()["aims"][1:],
            "planning": MODEL.model_dump()["planning"][:-1],
            "money": MODEL.model_dump()["money"] | {"retained": "0.2", "overhead": None},
        }
    )
    assert told(MODEL, after) == [
        (Kind.CHANGED, ("version",), None),
        (Kind.REMOVED, ("aims", "teaching"), None),
        (Kind.REMOVED, ("money", "overhead"), None),
        (Kind.CHANGED, ("money", "retained"), Direction.WEAKER),
        (Kind.REMOVED, ("planning", "2027-03-01 sponsor approved"), None),
    ]


def test_a_zero_is_a_number_and_not_nothing() -> None:
    money = MODEL.model_dump()["money"] | {"margin": 0}
    after = Terms.model_validate(MODEL.model_dump() | {"money": money})
    found = differences(MODEL, after)
    assert [(each.kind, str(each.before), str(each.after)) for each in found] == [
        (Kind.CHANGED, "0.08", "0")
    ]


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "quantity": st.integers(1, 9),
        "unit": st.sampled_from(["hour", "day"]),
        "owed_by": st.lists(st.sampled_from(["host", "mentor"]), unique=True),
        "title": st.sampled_from(["a", "b"]),
        "remedy": st.sampled_from([None, {"kind": "refund"}, {"kind": "refund", "within": 3}]),
        "due": st.sampled_from([None, {"latest": 1}, {"latest": "0.5"}]),
    },
)
VERSIONS = st.dictionaries(st.sampled_from("abcde"), FIELDS).map(
    lambda clauses: with_clauses(
        *(Clause.model_validate({"id": name, **fields}) for name, fields in clauses.items())
    )
)
TURNED = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}
OTHER = {Direction.STRONGER: Direction.WEAKER, Direction.WEAKER: Direction.STRONGER}


def turned(difference: Difference) -> tuple[Any, ...]:
    direction = None if difference.direction is None else OTHER[difference.direction]
    return TURNED.get(difference.kind, difference.kind), difference.steps, direction


@given(VERSIONS, VERSIONS)
def test_back_and_forth_is_the_same_the_other_way_about(before: Terms, after: Terms) -> None:
    there, back = differences(before, after), differences(after, before)
    stayed = [each for each in there if each.kind is not Kind.MOVED]
    returned = [(each.kind, each.steps, each.direction) for each in back]
    assert sorted(map(str, map(turned, stayed))) == sorted(
        str(each) for each in returned if each[0] is not Kind.MOVED
    )
    assert len(there) == len(back)
    assert bool(there) == (before != after)
