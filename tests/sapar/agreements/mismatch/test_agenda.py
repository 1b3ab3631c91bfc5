"""The agenda of the negotiation."""

import re
from pathlib import Path

from hypothesis import given
from tests.sapar.agreements.mismatch.conftest import (
    CLAUSES,
    clause,
    clauses,
    goal,
    needs_of,
    statements,
)

from sapar.agreements.mismatch.agenda import Code, agenda
from sapar.agreements.mismatch.finding import mismatch
from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party


def test_the_worked_example(example: dict[Party, Needs]) -> None:
    items = agenda(mismatch(example, CLAUSES))
    assert [(each.key, "+".join(each.parties), each.weight) for each in items] == [
        ("MI01.capacity.national", "sponsor+sending", 50),
        ("MI02.sending.expectations-0", "sending+host", 0),
        ("MI02.participant.expectations-1", "sponsor+participant", 0),
        ("MI03.teaching.institution", "sending+host", 60),
        ("MI03.research.individual", "sending+host", 60),
        ("MI03.capacity.national", "sponsor+host+participant", 50),
        ("MI03.network.institution", "sponsor+host", 40),
        ("MI04.host.offers-0", "host+participant", 0),
    ]


def test_own_words_are_known_by_their_writer_and_clauses_by_their_name() -> None:
    needs = needs_of(sponsor={"goals": [goal(None, "national", 100, id="flag")]}, host={})
    items = agenda(mismatch(needs, [clause("C05", "host")]))
    assert [each.key for each in items] == [
        "MI01.sponsor.flag",
        "MI03.sponsor.flag",
        "MI04.clause.c05",
    ]


def test_where_all_is_well_there_is_nothing_to_talk_about() -> None:
    goals = {"goals": [goal("research", "individual", 100)]}
    needs = needs_of(host=goals, participant=goals)
    assert agenda(mismatch(needs, [clause("C02", "mentor")])) == ()


@given(statements(), clauses)
def test_the_agenda_has_all_that_was_found_once_by_kind_and_weight(
    needs: dict[Party, Needs], given_clauses: list[Clause]
) -> None:
    found = mismatch(needs, given_clauses)
    items = agenda(found)
    places = [(list(Code).index(each.code), -each.weight) for each in items]
    assert places == sorted(places)
    parts = (found.unserved, found.unanswered, found.parted, found.unasked)
    assert [sum(each.code is code for each in items) for code in Code] == list(map(len, parts))
    assert all(each.parties for each in items)


def test_the_reference_explains_every_code(repository: Path) -> None:
    page = (repository / "docs/reference/needs.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (MI\d\d) \| \S", page, re.M) == [each.value for each in Code]
