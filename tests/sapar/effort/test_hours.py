from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.dataset.schema.vocabulary import WORK
from sapar.effort.hours import CAP, Entry, Hours, Work, effort_shares
from sapar.values.measured import Measured
from sapar.values.party import Party

DAY = date(2024, 3, 10)
ENTRIES = st.lists(
    st.builds(
        Entry,
        st.one_of(st.none(), st.floats(-1, 40)),
        st.sampled_from([None, *Work]),
        st.sampled_from([None, DAY]),
    )
)


def test_the_words_are_those_of_the_dataset() -> None:
    assert tuple(work.value for work in Work) == WORK


class TestEntries:
    def test_add_up_by_kind(self) -> None:
        found = Hours.of(
            [Entry(3, Work.FIELD, DAY), Entry(2, Work.FIELD, DAY), Entry(1, None, DAY)]
        )
        assert found == Hours(field=5, unsorted=1, entries=3)

    def test_of_more_than_sixteen_hours_in_a_day_are_cut_and_counted(self) -> None:
        found = Hours.of([Entry(20, Work.FIELD, DAY), Entry(16, Work.FIELD, DAY)])
        assert found == Hours(field=32, entries=2, entries_cut=1, hours_cut=4)

    def test_without_a_day_may_be_a_sum_and_stay_whole(self) -> None:
        assert Hours.of([Entry(100, Work.FIELD)]) == Hours(field=100, entries=1, entries_undated=1)

    @pytest.mark.parametrize("amount", [None, -1.0, float("nan"), float("inf")])
    def test_without_usable_hours_are_counted_alone(self, amount: float | None) -> None:
        found = Hours.of([Entry(amount, Work.FIELD, DAY)])
        assert found == Hours(entries=1, entries_without_hours=1)

    def test_of_no_hours_are_known_to_be_none(self) -> None:
        assert Hours.of([Entry(0, Work.FIELD, DAY)]).absence == "the recorded hours sum to zero"


def test_negative_sums_are_refused() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        Hours(field=-1)


class TestShares:
    def test_of_the_worked_scheme(self, hours: dict[Party, Hours]) -> None:
        found = effort_shares(hours)
        assert {party.value: share.value for party, share in found.items()} == {
            "sending": 0.6,
            "host": 0.25,
            "contractor": 0.15,
        }
        assert found[Party.HOST] == Measured.of(
            0.25, n=40, coverage=1, method="share of all recorded hours"
        )

    def test_entries_without_hours_lower_the_coverage(self, hours: dict[Party, Hours]) -> None:
        hours[Party.HOST] += Hours(entries=10, entries_without_hours=10)
        found = effort_shares(hours)
        assert (found[Party.SENDING].value, found[Party.SENDING].coverage) == (0.6, 0.8)

    def test_a_party_whose_hours_are_all_missing_has_no_share(
        self, hours: dict[Party, Hours]
    ) -> None:
        hours[Party.SPONSOR] = Hours(entries=2, entries_without_hours=2)
        assert effort_shares(hours)[Party.SPONSOR].reason == "no hours are recorded"

    def test_what_was_cut_is_said(self, hours: dict[Party, Hours]) -> None:
        hours[Party.HOST] += Hours.of([Entry(20, Work.FIELD, DAY)])
        assert effort_shares(hours)[Party.SENDING].method == (
            "share of all recorded hours; entries of more than 16 hours in a day, counted as 16: 1"
        )

    @pytest.mark.parametrize(
        ("own", "reason"),
        [
            (Hours(), "no work is recorded"),
            (Hours(entries=1, entries_without_hours=1), "no hours are recorded"),
            (Hours(entries=1), "the recorded hours sum to zero"),
        ],
    )
    def test_no_hours_are_no_zero(self, own: Hours, reason: str) -> None:
        assert effort_shares({Party.HOST: own})[Party.HOST].reason == reason

    def test_nobody_shares_nothing(self) -> None:
        assert effort_shares({}) == {}


@given(ENTRIES)
def test_no_dated_entry_counts_for_more_than_the_cap(entries: list[Entry]) -> None:
    dated = [entry for entry in entries if entry.on]
    assert Hours.of(dated).total <= CAP * len(dated)


@given(ENTRIES, ENTRIES)
def test_entries_split_in_two_make_the_same_whole(one: list[Entry], two: list[Entry]) -> None:
    whole, parts = Hours.of(one + two), Hours.of(one) + Hours.of(two)
    assert parts.total == pytest.approx(whole.total)
    assert (parts.entries, parts.entries_cut) == (whole.entries, whole.entries_cut)


@given(st.dictionaries(st.sampled_from(Party), st.floats(0.01, 1e6), min_size=1))
def test_shares_sum_to_one_in_any_order(worked: dict[Party, float]) -> None:
    hours = {party: Hours(field=amount, entries=1) for party, amount in worked.items()}
    found = effort_shares(hours)
    assert sum(share.value for share in found.values()) == pytest.approx(1)
    turned = effort_shares(dict(reversed(hours.items())))
    assert {party: share.value for party, share in turned.items()} == pytest.approx(
        {party: share.value for party, share in found.items()}
    )
