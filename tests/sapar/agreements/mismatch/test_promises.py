"""Promises that nobody asked for."""

from collections.abc import Sequence
from typing import Any

import pytest
from tests.sapar.agreements.mismatch.conftest import CLAUSES, clause, goal, needs_of

from sapar.agreements.mismatch.commitments import Commitments
from sapar.agreements.mismatch.links import Link, Links
from sapar.agreements.mismatch.promises import Unasked, unasked
from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party


def found(
    needs: dict[Party, Needs], clauses: Sequence[Clause] = (), links: Sequence[Link] = ()
) -> list[Unasked]:
    return list(unasked(needs, Commitments(clauses), Links(links)))


def offering(item: str | None, **others: Any) -> dict[Party, Needs]:
    return needs_of(host={"offers": [{"id": "gift", "to": "participant", "item": item}]}, **others)


def test_an_offer_that_nobody_expects_and_no_goal_needs_is_unasked(
    example: dict[Party, Needs],
) -> None:
    (told,) = found(example, CLAUSES)
    assert (told.by, told.to, told.promise.item) == ((Party.HOST,), (Party.PARTICIPANT,), "C05")


@pytest.mark.parametrize(
    ("party", "stated", "asked"),
    [
        ("participant", {"expectations": [{"of": "host", "item": "C05"}]}, True),
        ("participant", {"expectations": [{"of": "mentor", "item": "C05"}]}, True),
        ("participant", {"expectations": [{"of": "sponsor", "item": "C05"}]}, False),
        ("sending", {"expectations": [{"of": "host", "item": "C05"}]}, False),
        ("sponsor", {"goals": [goal("teaching", "individual", 10)]}, True),
        ("sponsor", {"goals": [goal("teaching", "institution", 10)]}, False),
        ("sponsor", {"goals": [goal(None, "individual", 10)]}, False),
    ],
)
def test_an_offer_is_asked_for_by_whom_it_is_made_to_or_by_a_goal(
    party: str, stated: dict[str, Any], *, asked: bool
) -> None:
    assert (found(offering("C05", **{party: stated})) == []) == asked


def test_an_offer_in_own_words_is_asked_for_once_parties_say_what_it_is_for() -> None:
    needs = offering(None)
    (told,) = found(needs)
    assert told.in_own_words
    assert found(needs, (), [Link("gift", Party.PARTICIPANT, "wish", Party.HOST)]) == []


@pytest.mark.parametrize("item", ["D01", "A02", "B07"])
def test_a_safeguard_is_never_unasked(item: str) -> None:
    assert found(offering(item), [clause(item, "host")]) == []


def test_a_gate_and_a_clause_in_own_words_are_never_unasked() -> None:
    assert found(needs_of(host={}), [clause("C02", "mentor"), clause(None, "host")]) == []


def test_a_clause_of_the_catalogue_that_serves_nobody_is_unasked() -> None:
    (told,) = found(needs_of(host={}), [clause("C05", "host")])
    assert (told.by, told.to, told.promise.id, told.in_own_words) == (
        (Party.HOST,),
        (Party.PARTICIPANT,),
        "c05",
        False,
    )


@pytest.mark.parametrize(
    ("stated", "asked"),
    [
        ({"expectations": [{"of": "mentor", "item": "C05"}]}, True),
        ({"expectations": [{"of": "sending", "item": "C05"}]}, False),
        ({"goals": [goal("capacity", "individual", 10)]}, True),
        ({"goals": [goal("network", "national", 10)]}, False),
    ],
)
def test_a_clause_is_asked_for_by_anybody_or_by_a_goal(
    stated: dict[str, Any], *, asked: bool
) -> None:
    needs = needs_of(participant=stated)
    assert (found(needs, [clause("C05", "host")]) == []) == asked


def test_a_clause_is_asked_for_once_parties_say_what_it_is_for() -> None:
    link = Link("c05", Party.HOST, "goals-0")
    assert found(needs_of(host={}), [clause("C05", "host")], [link]) == []
