import pytest

GONE = "days: null, side: null, moment: null, working: null"


@pytest.mark.parametrize(
    ("change", "path", "said"),
    [
        (
            "scheme: {last_day: 2027-08-31}",
            "scheme.last_day",
            "the scheme ends on 2027-08-31, before it begins on 2027-09-01",
        ),
        (
            "dated: 2028-09-01",
            "dated",
            "the terms are dated 2028-09-01, after the scheme ends on 2028-08-31",
        ),
        (
            f"clauses: [{{id: workspace, due: {{on: 2027-01-01, {GONE}}}}}]",
            "clauses.23.due.on",
            "it is due on 2027-01-01, before these terms are dated (2027-03-15)",
        ),
        (
            f"clauses: [{{id: workspace, due: {{on: 2028-10-01, {GONE}}}}}]",
            "clauses.23.due.on",
            "it is due on 2028-10-01, after the scheme ends on 2028-08-31",
        ),
        (
            "aims: [{id: teaching, indicators: [{text: {en: a, kk: b, ru: c}, by: 2027-08-31}]}]",
            "aims.0.indicators.0.by",
            "the indicator is to be reached by 2027-08-31, before the scheme begins on 2027-09-01",
        ),
        (
            "aims: [{id: teaching, indicators: [{text: {en: a, kk: b, ru: c}, by: 2029-09-01}]}]",
            "aims.0.indicators.0.by",
            (
                "the indicator is to be reached by 2029-09-01, more than a year after the scheme "
                "(2029-08-31)"
            ),
        ),
    ],
)
def test_days_that_contradict_each_other(found, change: str, path: str, said: str) -> None:
    assert found("N01", change) == [(path, said)]


def test_duties_after_the_return_may_be_due_after_the_scheme(found) -> None:
    change = f"clauses: [{{id: recognition, due: {{on: 2028-12-01, {GONE}}}}}]"
    assert found("N01", change) == []


def test_a_scheme_that_ends_on_a_leap_day_is_followed_for_a_year(found) -> None:
    change = """
scheme: {last_day: 2028-02-29}
aims:
  - id: teaching
    indicators: [{text: {en: a, kk: b, ru: c}, by: 2029-03-01}]
"""
    assert ("aims.0.indicators.0.by") in [path for path, _said in found("N01", change)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            "scheme: {stay: {shortest: 28, longest: 21}}",
            "the longest stay is 21 days, the shortest 28",
        ),
        (
            "clauses: [{id: mid-review, due: {earliest: 0.6, latest: 0.4}}]",
            "it may be done from 0.6 of the stay on, and must be by 0.4",
        ),
        (
            "money: {fee: {amount: null, bands: [{days: 84, amount: 4}, {days: 42, amount: 2}]}}",
            "a band of 42 days stands after one of 84",
        ),
        (
            "money: {fee: {amount: null, bands: [{days: 42, amount: 2}]}}",
            ("the bands end at 42 days, stays may last 84: those in between have no fee"),
        ),
        (
            "money: {fee: {bands: [{days: 84, amount: 2}]}}",
            "the fee is 400, and bands say it again",
        ),
    ],
)
def test_lengths_that_contradict_each_other(found, change: str, said: str) -> None:
    assert [message for _path, message in found("N02", change)] == [said]
