from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.cohort_facts import CohortFacts
from sapar.balance.cohort_notes import told_with
from sapar.balance.disclosure.spots import spots
from sapar.balance.representativeness import likeness

FACTS = CohortFacts(
    "term", "A term abroad", 1, 2, 1, likeness({"02": 1}, {"02": 4}), likeness({"DE": 1}, {"DE": 4})
)
LINE = (
    "of 1 of 4 stays (25.0\N{NO-BREAK SPACE}%); fields differ by 0.00, destinations by 0.00; "
    "not told of 1"
)


def test_every_figure_says_of_how_many_stays_it_is(visit: Path) -> None:
    before = balance_of(visit, selection_from())
    found = told_with(before, FACTS)
    own = replace(found, cohort=None)
    figures = [figure for _path, figure in spots(own) if figure.computable]
    assert figures
    assert all(figure.method.endswith(LINE) for figure in figures)
    assert found.cohort == FACTS
    assert (found.notes[-1].code, found.notes[-1].text) == (
        "cohort",
        f"Cohort: A term abroad; {LINE}.",
    )


def test_the_figures_stay_as_they_are(visit: Path) -> None:
    before = balance_of(visit, selection_from())
    after = replace(told_with(before, FACTS), cohort=None)
    assert [figure.value for _path, figure in spots(after)] == [
        figure.value for _path, figure in spots(before)
    ]


def test_a_cohort_asked_for_is_the_one_that_is_balanced(
    write_dataset: Callable[..., Path], visit_rows: dict[str, list[dict[str, Any]]]
) -> None:
    stay = visit_rows["stays"][0] | {
        "last_day": "2019-05-23", "in_post_since": "2010-09-01", "back_until": "2020-05-01",
    }  # fmt: skip
    later = stay | {"stay": "s2", "in_post_since": "2019-01-01"}
    folder = write_dataset(stays=[stay, later], flows=visit_rows["flows"])
    found = balance_of(folder, selection_from(cohort="seed-study"))
    assert found.travel.rows == 1
    assert found.cohort is not None
    assert (found.cohort.stays, found.cohort.out, found.cohort.of) == (1, 1, 2)
