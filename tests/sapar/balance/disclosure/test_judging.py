import pytest

from sapar.balance.disclosure.contributors import Behind, Contributors
from sapar.balance.disclosure.judging import counts_people, judge, subject, why_withheld
from sapar.balance.disclosure.marks import WHOLE, Marks
from sapar.balance.disclosure.rules import rules_of
from sapar.values.measured import Measured

PUBLIC = rules_of("public")
MANY = Contributors(40, 40, 40, sending=5, years=3, largest=0.2)
VISITS, GAINS = ("travel", "visits"), ("panels", "gains", "figures", "t", "measured")


def figure(n: int = 40, coverage: float = 1.0) -> Measured:
    return Measured.of(1.0, n=n, coverage=coverage, method="m")


def test_a_figure_is_about_its_panel_or_its_section() -> None:
    assert (subject(GAINS), subject(VISITS)) == ("gains", "travel")


@pytest.mark.parametrize(
    ("path", "found", "who", "reason"),
    [
        (VISITS, figure(), MANY, None),
        (VISITS, figure(n=9), MANY, "withheld: fewer than 10 people"),
        (("reciprocity", "mutuality"), figure(n=9), MANY, None),
        (GAINS, figure(), MANY, None),
        (
            GAINS,
            figure(coverage=0.4),
            MANY,
            "withheld: fewer than 50\N{NO-BREAK SPACE}% of those asked answered",
        ),
        (
            GAINS,
            figure(),
            Contributors(40, 40, 40, sending=1, years=3),
            "withheld: fewer than 2 sending institutions",
        ),
        (
            VISITS,
            figure(),
            Contributors(40, 40, 40, sending=1, years=1),
            None,
        ),
        (
            ("money", "per_visit"),
            figure(),
            Contributors(40, 40, 40, 5, 3, largest=0.9),
            "withheld: one stay makes more than 85\N{NO-BREAK SPACE}% of the money",
        ),
    ],
)
def test_each_figure_is_judged_by_what_it_is_and_rests_on(
    path: tuple[str, ...], found: Measured, who: Contributors, reason: str | None
) -> None:
    assert why_withheld(path, found, who, PUBLIC) == reason


def test_of_a_group_of_few_everything_is_withheld() -> None:
    marks = Marks({WHOLE: {VISITS: figure()}, "DE": {VISITS: figure()}, "PL": {VISITS: figure()}})
    judge(marks, Behind(MANY, {"DE": MANY, "PL": Contributors(40, 40, 3)}), PUBLIC)
    assert marks.get(WHOLE, VISITS) is None
    assert marks.get("DE", VISITS) is None
    assert marks.primary("PL", VISITS)


def test_many_payments_of_a_pair_of_countries_may_be_of_few_people() -> None:
    row = ("panels", "money", "tables", "pairs", "rows", "KZ-FR", "cells", "0")
    marks = Marks({WHOLE: {row: figure(n=40)}})
    judge(marks, Behind(MANY, countries={("KZ", "FR"): 3}), PUBLIC)
    assert marks.primary(WHOLE, row)


@pytest.mark.parametrize(
    ("path", "people"),
    [
        (VISITS, True),
        (("money", "aid_trade", "trend"), False),
        (("panels", "say", "tables", "clauses", "rows", "host", "cells", "0"), False),
        (("panels", "say", "tables", "planning", "rows", "host", "cells", "0"), True),
    ],
)
def test_numbers_of_years_or_clauses_are_not_people(path: tuple[str, ...], people: bool) -> None:
    assert counts_people(path) == people


def test_a_group_that_nobody_counted_is_one_person() -> None:
    marks = Marks({"XX": {VISITS: figure()}})
    judge(marks, Behind(MANY), PUBLIC)
    assert marks.primary("XX", VISITS)


def test_many_payments_for_one_thing_may_be_of_few_people() -> None:
    row = ("panels", "money", "tables", "items", "rows", "fee", "cells", "0")
    other = (*row[:5], "travel", *row[6:])
    marks = Marks({WHOLE: {row: figure(n=40), other: figure(n=40)}})
    entries = {("flows", "item"): {"fee": 3, "travel": 20}}
    judge(marks, Behind(MANY, entries=entries), PUBLIC)
    assert marks.primary(WHOLE, row)
    assert marks.get(WHOLE, other) is None
