"""Goals of all parties in line."""

from collections.abc import Sequence

from tests.sapar.agreements.mismatch.conftest import CLAUSES, clause, goal, needs_of

from sapar.agreements.mismatch.commitments import Commitments
from sapar.agreements.mismatch.links import Link, Links
from sapar.agreements.mismatch.rows import Row, Subject, aligned
from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.party import Party


def rows(
    needs: dict[Party, Needs], clauses: Sequence[Clause] = (), links: Sequence[Link] = ()
) -> list[Row]:
    return list(aligned(needs, Commitments(clauses), Links(links)))


def serving(found: list[Row]) -> list[list[str]]:
    return [[each.id for each in row.clauses] for row in found]


def test_goals_of_one_kind_and_level_stand_in_one_row(example: dict[Party, Needs]) -> None:
    found = rows(example, CLAUSES)
    assert [(row.subject.kind, row.subject.level, list(row.weights.values())) for row in found] == [
        (AimKind.TEACHING, Level.INSTITUTION, [20, 60, 0, 30]),
        (AimKind.RESEARCH, Level.INDIVIDUAL, [30, 0, 60, 50]),
        (AimKind.NETWORK, Level.INSTITUTION, [0, 20, 40, 20]),
        (AimKind.CAPACITY, Level.NATIONAL, [50, 20, 0, 0]),
    ]
    assert [row.range for row in found] == [60, 60, 40, 50]
    assert serving(found) == [["e03"], ["c02"], ["c09"], []]
    assert [held.party for held in found[3].unserved] == [Party.SPONSOR, Party.SENDING]


def test_two_goals_of_a_party_in_one_row_add_up() -> None:
    twice = [goal("network", "national", 30), goal("network", "national", 20)]
    (row,) = rows(needs_of(host={"goals": twice}))
    assert (row.weights, row.parties) == ({Party.HOST: 50}, (Party.HOST,))


def test_own_words_stand_together_where_they_are_the_same() -> None:
    found = rows(
        needs_of(
            sending={"goals": [goal(None, "institution", 60, text="A joint  degree")]},
            host={
                "goals": [
                    goal(None, "institution", 40, text="a joint degree"),
                    goal(None, "national", 60, text="a joint degree"),
                ]
            },
        )
    )
    words = "a joint degree"
    assert [(row.subject, row.parties) for row in found] == [
        (Subject(None, Level.INSTITUTION, words), (Party.SENDING, Party.HOST)),
        (Subject(None, Level.NATIONAL, words), (Party.HOST,)),
    ]


def test_own_words_are_served_by_what_is_expected_for_them() -> None:
    needs = needs_of(
        participant={
            "goals": [goal(None, "individual", 100, id="archive")],
            "expectations": [{"of": "host", "item": "C06", "goal": "archive"}],
        }
    )
    assert serving(rows(needs, [clause("C06", "host")])) == [["c06"]]
    assert serving(rows(needs, [clause("C06", "sending")])) == [[]]
    assert serving(rows(needs, [clause("C06", "host", owed_by=[])])) == [[]]


def test_own_words_are_served_by_what_parties_say_serves_them() -> None:
    needs = needs_of(participant={"goals": [goal(None, "individual", 100, id="archive")]})
    own = clause(None, "host")
    assert serving(rows(needs, [own])) == [[]]
    assert serving(rows(needs, [own], [Link("own", Party.PARTICIPANT, "archive")])) == [["own"]]
    assert serving(rows(needs, [own], [Link("own", Party.SENDING, "archive")])) == [[]]
