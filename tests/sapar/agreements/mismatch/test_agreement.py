"""How far parties agree in what matters more."""

import pytest
from tests.sapar.agreements.mismatch.conftest import goal, needs_of

from sapar.agreements.mismatch.agreement import KendallW, Lack, Strength, agreement
from sapar.agreements.mismatch.commitments import Commitments
from sapar.agreements.mismatch.links import Links
from sapar.agreements.mismatch.rows import aligned
from sapar.agreements.needs.document import Needs
from sapar.values.party import Party
from sapar.values.wording import Language


def of(needs: dict[Party, Needs]) -> KendallW:
    return agreement(list(aligned(needs, Commitments(()), Links())), tuple(needs))


def two(first: tuple[int, int, int], second: tuple[int, int, int]) -> dict[Party, Needs]:
    kinds = ("teaching", "research", "network")

    def goals(weights: tuple[int, int, int]) -> dict[str, list[dict[str, object]]]:
        return {
            "goals": [goal(kind, "individual", n) for kind, n in zip(kinds, weights, strict=True)]
        }

    return needs_of(host=goals(first), participant=goals(second))


def test_the_worked_example(example: dict[Party, Needs]) -> None:
    found = of(example)
    assert found.value == pytest.approx(15 / 152)
    assert (found.measured.n, found.measured.coverage) == (4, 1)
    assert (len(found.parties), len(found.goals), found.lack) == (4, 4, None)
    assert found.strength is Strength.VERY_WEAK
    assert found.p.method == "exact permutation test over 3456 orders"


def test_goals_that_one_party_alone_names_lower_the_coverage() -> None:
    needs = needs_of(
        host={"goals": [goal("research", "individual", 50), goal("network", "individual", 50)]},
        participant={
            "goals": [
                goal("research", "individual", 40),
                goal("network", "individual", 10),
                goal("teaching", "individual", 50),
            ]
        },
    )
    found = of(needs)
    assert (found.value, found.measured.coverage, len(found.goals)) == (0.5, 0.75, 2)


@pytest.mark.parametrize(
    ("needs", "lack", "reason"),
    [
        (needs_of(), Lack.PARTIES, "fewer than two parties stated their needs"),
        (needs_of(host={}), Lack.PARTIES, "fewer than two parties stated their needs"),
        (
            needs_of(
                host={"goals": [goal("research", "individual", 100)]},
                sponsor={"goals": [goal("research", "individual", 100)]},
            ),
            Lack.GOALS,
            "fewer than two goals are named by two parties or more",
        ),
        (
            two((30, 30, 30), (20, 20, 20)),
            Lack.ORDER,
            "no party weighs one shared goal above another",
        ),
    ],
)
def test_where_there_is_nothing_to_compare_it_says_why(
    needs: dict[Party, Needs], lack: Lack, reason: str
) -> None:
    found = of(needs)
    assert (found.value, found.lack, found.strength) == (None, lack, None)
    assert found.measured.reason == found.p.reason == found.meaning(Language.ENGLISH) == reason


@pytest.mark.parametrize(
    ("first", "second", "value", "strength"),
    [
        ((50, 30, 20), (20, 30, 50), 0, Strength.VERY_WEAK),
        ((50, 30, 20), (30, 20, 50), 0.25, Strength.WEAK),
        ((34, 33, 33), (33, 34, 33), 0.25, Strength.WEAK),
        ((40, 30, 30), (34, 33, 33), 1, Strength.VERY_STRONG),
        ((50, 30, 20), (50, 20, 30), 0.75, Strength.STRONG),
        ((34, 33, 33), (33, 33, 33), 0.5, Strength.MODERATE),
    ],
)
def test_w_has_a_meaning_in_words(
    first: tuple[int, int, int], second: tuple[int, int, int], value: float, strength: Strength
) -> None:
    found = of(two(first, second))
    assert (found.value, found.strength) == (value, strength)
    assert found.meaning(Language.KAZAKH)
