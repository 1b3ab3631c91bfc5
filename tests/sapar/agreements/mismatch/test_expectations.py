"""Expectations that nobody answered."""

from collections.abc import Sequence
from typing import Any

import pytest
from tests.sapar.agreements.mismatch.conftest import CLAUSES, clause, goal, needs_of

from sapar.agreements.mismatch.commitments import Commitments
from sapar.agreements.mismatch.expectations import Unanswered, unanswered
from sapar.agreements.mismatch.links import Link, Links
from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party


def found(
    needs: dict[Party, Needs], clauses: Sequence[Clause] = (), links: Sequence[Link] = ()
) -> list[Unanswered]:
    return list(unanswered(needs, Commitments(clauses), Links(links)))


def expecting(item: str | None, of: str, **others: Any) -> dict[Party, Needs]:
    stated = {"expectations": [{"id": "wish", "of": of, "item": item}]}
    return needs_of(participant=stated, **others)


def test_what_no_clause_and_no_offer_names_is_unanswered(example: dict[Party, Needs]) -> None:
    told = [(each.party, each.expectation.item) for each in found(example, CLAUSES)]
    assert told == [(Party.SENDING, "E08"), (Party.PARTICIPANT, "B10")]


@pytest.mark.parametrize(
    ("by", "of", "answered"),
    [
        ("mentor", "mentor", True),
        ("mentor", "host", True),
        ("host", "mentor", True),
        ("sending", "host", False),
        ("contractor", "host", False),
    ],
)
def test_a_clause_answers_if_its_side_owes_it(by: str, of: str, *, answered: bool) -> None:
    assert (found(expecting("C02", of), [clause("C02", by)]) == []) == answered


def test_a_clause_on_something_else_answers_nothing() -> None:
    assert len(found(expecting("C02", "mentor"), [clause("C01", "mentor")])) == 1


@pytest.mark.parametrize(
    ("by", "to", "item", "answered"),
    [
        ("host", None, "C05", True),
        ("mentor", "participant", "C05", True),
        ("host", "sending", "C05", False),
        ("sponsor", "participant", "C05", False),
        ("host", "participant", "C04", False),
    ],
)
def test_an_offer_answers_if_it_is_made_to_whoever_expects_it(
    by: str, to: str | None, item: str, *, answered: bool
) -> None:
    needs = expecting("C05", "host", **{by: {"offers": [{"to": to, "item": item}]}})
    assert (found(needs) == []) == answered


def test_own_words_are_answered_by_what_parties_say_answers_them() -> None:
    needs = expecting(None, "host", host={"offers": [{"id": "desk"}]})
    own = [clause(None, "host")]
    (told,) = found(needs, own)
    assert told.in_own_words
    assert found(needs, own, [Link("own", Party.PARTICIPANT, "wish")]) == []
    assert found(needs, own, [Link("desk", Party.PARTICIPANT, "wish", Party.HOST)]) == []
    assert len(found(needs, own, [Link("desk", Party.PARTICIPANT, "wish", Party.SPONSOR)])) == 1


def test_an_expectation_weighs_what_its_goal_does() -> None:
    needs = needs_of(
        participant={
            "goals": [goal("research", "individual", 70, id="methods")],
            "expectations": [
                {"of": "mentor", "item": "C02", "goal": "methods"},
                {"of": "host", "item": "C06", "goal": "lost"},
                {"of": "host", "item": "C07"},
            ],
        }
    )
    assert [each.weight for each in found(needs)] == [70, 0, 0]
