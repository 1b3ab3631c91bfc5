"""Weighing is exact: laws for any criteria and any points."""

import itertools
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.calls.document import SCALES, Call, Criterion
from sapar.terms.calls.review import Review, Score
from sapar.terms.calls.scoring import CLOSEST, DIGITS, listed, mean, weighed


@st.composite
def weighing(draw) -> tuple[list[Criterion], list[Score]]:
    parts = draw(st.lists(st.integers(1, 99), max_size=6, unique=True))
    edges = [0, *sorted(parts), 100]
    weights = [after - before for before, after in itertools.pairwise(edges)]
    criteria = [
        Criterion(id=f"c{place}", name="C", weight=weight, best=draw(st.sampled_from(SCALES)))
        for place, weight in enumerate(weights)
    ]
    points = [draw(st.integers(0, each.best)) for each in criteria]
    scores = [
        Score(criterion=each.id, points=given_)
        for each, given_ in zip(criteria, points, strict=True)
    ]
    return criteria, scores


def test_points_are_weighed(call: Call, review: Review) -> None:
    assert weighed(call.criteria, review.scores) == Fraction(60 * 4, 5) + Fraction(40 * 7, 10)


@given(weighing())
def test_points_are_from_nothing_to_a_hundred(made) -> None:
    criteria, scores = made
    assert 0 <= weighed(criteria, scores) <= 100
    best = [Score(criterion=each.id, points=each.best) for each in criteria]
    assert weighed(criteria, best) == 100


@given(weighing(), st.randoms())
def test_the_order_of_scores_does_not_matter(made, chance) -> None:
    criteria, scores = made
    mixed = chance.sample(scores, len(scores))
    assert weighed(criteria, mixed) == weighed(criteria, scores)


def test_nobody_has_a_mean_of_nothing() -> None:
    assert mean([]) is None
    assert mean([Fraction(1), Fraction(2)]) == Fraction(3, 2)


REVIEWS = st.lists(st.integers(0, 30_000).map(lambda n: Fraction(n, 300)), min_size=1, max_size=100)


@given(REVIEWS, REVIEWS)
def test_lists_order_means_as_they_are(first: list[Fraction], second: list[Fraction]) -> None:
    one, other = mean(first), mean(second)
    assert one is not None
    assert other is not None
    assert (listed(one) < listed(other)) == (one < other)
    assert (listed(one) == listed(other)) == (one == other)
    assert one == other or abs(one - other) >= CLOSEST


def test_the_closest_means_differ_in_lists() -> None:
    assert listed(CLOSEST) > 10 * Decimal(1).scaleb(-DIGITS)
    assert listed(Fraction(200, 3)) == Decimal("66.666666666667")
