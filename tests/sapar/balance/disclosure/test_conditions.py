from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.values.unusable import UnusableError

GUESTS = {"DE": 25, "FR": 20, "ES": 12, "IT": 1}
TERM = """
[term]
title = "At least a month"
abroad_at_least = 1
"""


@pytest.fixture(scope="module")
def scheme(write_dataset: Callable[..., Path]) -> Path:
    """Guests of four countries, in Italy a single one; those in Spain are of 2023."""
    return write_dataset(stays=list(_stays()))


def _stays() -> list[dict[str, Any]]:
    return [
        {
            "stay": f"{country}{number}", "participant": f"{country}{number}",
            "origin_country": "KZ", "host_country": country, "people": 1,
            "first_day": "2023-03-01" if country == "ES" else "2022-03-01",
            "last_day": "2023-04-30" if country == "ES" else "2022-04-30",
            "days": 61, "host": f"{country}-1",
        }
        for country, guests in GUESTS.items()
        for number in range(guests)
    ]  # fmt: skip


def refused(folder: Path, *conditions: str, **asked: Any) -> str | None:
    """Place and code of the refusal; None where the balance is released."""
    selection = selection_from(conditions=conditions, release="public", draws=100, **asked)
    try:
        balance_of(folder, selection)
    except UnusableError as error:
        return f"{error.finding.place} {error.finding.code}"
    return None


@pytest.mark.parametrize(
    ("condition", "place"),
    [
        ("host_country=DE", None),
        ("host_country=DE,FR", None),
        ("host_country=IT", "--where host_country B17"),
        ("host_country=DE,FR,ES", "--where host_country B17"),
        # With the stays of Germany and France known, those of Spain would leave Italy's.
        ("host_country=ES", "--where host_country B17"),
        ("host_country=ES,IT", "--where host_country B17"),
        ("host=DE-1,FR-1,ES-1", "--where host B17"),
        ("year=2022", None),
        ("stay=DE1,DE2,DE3,DE4,DE5,DE6,DE7,DE8,DE9,DE10", "--where stay B17"),
    ],
)
def test_a_condition_keeps_only_what_a_release_by_its_dimension_tells(
    scheme: Path, condition: str, place: str | None
) -> None:
    assert refused(scheme, condition) == place


def test_conditions_are_judged_within_each_other(scheme: Path) -> None:
    # Of 2022 are the guests of Germany and France, and the one of Italy, whom France's would tell.
    assert refused(scheme, "host_country=DE", "year=2022") is None
    assert refused(scheme, "host_country=FR", "year=2022") == "--where host_country B17"


def test_a_sponsor_is_told_of_fewer_people(scheme: Path) -> None:
    selection = selection_from(conditions=["host_country=DE,FR"], release="sponsor", draws=100)
    assert balance_of(scheme, selection).travel.rows == 45


def test_those_who_hold_the_record_choose_as_they_like(scheme: Path) -> None:
    selection = selection_from(conditions=["host_country=IT"], draws=100)
    assert balance_of(scheme, selection).travel.rows == 1


@pytest.mark.parametrize(("short", "place"), [(9, "--cohort B17"), (10, None), (0, None)])
def test_a_cohort_that_leaves_out_a_few_people_is_refused(
    write_dataset: Callable[..., Path], tmp_path: Path, short: int, place: str | None
) -> None:
    stays = _stays()[:45]
    for row in stays[:short]:
        row |= {"last_day": "2022-03-09", "days": 9}
    (tmp_path / "term.toml").write_text(TERM, encoding="utf-8")
    assert refused(write_dataset(stays=stays), cohort=str(tmp_path / "term.toml")) == place
