import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.dataset.schema.vocabulary import DEGREES
from sapar.effort.credit import WEIGHTS, Credits, Degree, Weights, credit_shares
from sapar.values.measured import Measured
from sapar.values.party import Party

COUNTS = st.integers(0, 9)
CREDITS = st.builds(Credits, lead=COUNTS, equal=COUNTS, support=COUNTS, without_degree=COUNTS)


def test_the_words_are_those_of_the_dataset() -> None:
    assert tuple(degree.value for degree in Degree) == DEGREES


def test_each_role_counts_once() -> None:
    found = Credits.of([Degree.LEAD, None, Degree.SUPPORT, Degree.SUPPORT])
    assert found == Credits(lead=1, support=2, without_degree=1)
    assert (found.roles, found.graded, found.answered) == (4, 3, 0.75)


def test_weights_are_published() -> None:
    assert Credits(lead=1, equal=1, support=1).weighted() == 6
    assert str(WEIGHTS) == "lead 3, equal 2, support 1"


@pytest.mark.parametrize("odd", [{"support": 0}, {"support": 4}, {"lead": float("inf")}])
def test_weights_stand_in_order(odd: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="lead >= equal >= support > 0"):
        Weights(**odd)


def test_counts_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        Credits(lead=-1)


class TestShares:
    def test_of_the_worked_scheme(self, named: dict[Party, Credits]) -> None:
        found = credit_shares(named)
        assert {party.value: share.value for party, share in found.items()} == {
            "sending": 0.2,
            "host": 0.6,
            "contractor": 0.2,
        }
        assert found[Party.HOST] == Measured.of(
            0.6,
            n=5,
            coverage=1,
            method="share of all credit by role (lead 3, equal 2, support 1)",
        )

    def test_by_other_weights(self, named: dict[Party, Credits]) -> None:
        found = credit_shares(named, Weights(lead=1, equal=1, support=1))
        assert found[Party.SENDING].value == 0.4

    def test_a_role_without_degree_widens(self, named: dict[Party, Credits]) -> None:
        # 2 of 10 known; with two roles of the host unknown: 2 of 10 + 6 to 2 of 10 + 2.
        named[Party.HOST] += Credits(without_degree=2)
        found = credit_shares(named)[Party.SENDING]
        assert (found.value, found.low, found.high) == (0.2, 2 / 16, 0.2)
        assert found.coverage == 5 / 7

    def test_a_party_without_any_degree_has_no_share(self, named: dict[Party, Credits]) -> None:
        named[Party.MENTOR] = Credits(without_degree=2)
        assert credit_shares(named)[Party.MENTOR].reason == ("of no credit is the degree recorded")

    def test_no_credit_is_no_zero(self) -> None:
        found = credit_shares({Party.HOST: Credits()})
        assert found[Party.HOST].reason == "no credit is recorded"


@given(st.dictionaries(st.sampled_from(Party), CREDITS, min_size=1))
def test_shares_sum_to_one(named: dict[Party, Credits]) -> None:
    values = [share.value for share in credit_shares(named).values() if share.value is not None]
    assert not values or sum(values) == pytest.approx(1)


@given(st.dictionaries(st.sampled_from(Party), CREDITS, min_size=1), st.data())
def test_whatever_the_degrees_were_the_share_lies_within(
    named: dict[Party, Credits], data: st.DataObject
) -> None:
    known = {
        party: Credits(lead=own.lead, equal=own.equal, support=own.support)
        + Credits.of(data.draw(st.sampled_from(Degree)) for _each in range(own.without_degree))
        for party, own in named.items()
    }
    truth = credit_shares(known)
    for party, share in credit_shares(named).items():
        if share.low is not None and share.high is not None:
            assert share.low - 1e-12 <= truth[party].value <= share.high + 1e-12
