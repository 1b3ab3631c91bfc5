from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.contributors import Behind, Contributors
from sapar.balance.disclosure.marks import WHOLE
from sapar.balance.disclosure.records import (
    RECORDS,
    RESTS_ON,
    people_of_records,
    record_of,
    with_records,
)
from sapar.balance.disclosure.rules import rules_of
from sapar.balance.disclosure.spots import spots
from sapar.balance.document import Balance
from sapar.balance.frames import frames_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset

Row = dict[str, Any]

STAYS: list[Row] = [
    {
        "stay": f"s{number}", "participant": f"p{number}", "sending": f"U{number % 3}",
        "origin_country": "KZ", "host_country": "DE" if number % 2 else "FR", "people": 1,
        "first_day": f"202{number % 3}-05-04", "last_day": f"202{number % 3}-05-29", "days": 26,
    }
    for number in range(30)
]  # fmt: skip


def of_one(stays: int, rows: int = 24) -> dict[str, list[Row]]:
    """Records of so many stays, each kind with as many rows however few the stays are."""
    names = [f"s{number % stays}" for number in range(rows)]
    each = list(enumerate(names))
    return {
        "goals": [{"goal": f"g{n}", "stay": stay, "level": "individual"} for n, stay in each],
        "attainments": [{"goal": f"g{n}", "wave": "post", "score": n % 2} for n, _ in each],
        "access": [
            {"request": str(n), "stay": stay, "activity": "C02", "outcome": "charged",
             "charge": 10, "currency": "EUR"}
            for n, stay in each
        ],
        "commitments": [
            {"commitment": f"c{n}", "stay": stay, "item": "C02", "owed_by": "host",
             "owed_to": "participant", "quantity": 2, "unit": "hours", "price": 9,
             "currency": "EUR"}
            for n, stay in each
        ],
        "deliveries": [
            {"delivery": f"d{n}", "commitment": f"c{n}", "quantity": 1, "answer": "acknowledged"}
            for n, _ in each
        ],
        "effort": [
            {"entry": str(n), "stay": stay, "party": ("host", "sending")[n % 2], "hours": 3,
             "kind": ("field", "intellectual")[n % 3 > 0]}
            for n, stay in each
        ],
        "flows": [
            {"flow": str(n), "stay": stay, "payer": "sponsor", "payee": "host", "item": "fee",
             "amount": 10, "currency": "EUR", "on": "2022-05-05", "spent_in": "DE"}
            for n, stay in each
        ],
    }  # fmt: skip


def told(balance: Balance, panel: str, figure: str) -> float | None:
    path = ("panels", panel, "figures", figure, "measured")
    return dict(spots(balance))[path].value


FIGURES = [
    ("gains", "reached"), ("delivery", "charges"), ("delivery", "met"), ("money", "total"),
    ("money", "mentor_hour_promised"), ("money", "paid_twice"), ("effort", "segregation_ratio"),
]  # fmt: skip


@pytest.mark.parametrize(("stays", "shown"), [(1, False), (9, False), (12, True)])
def test_many_records_of_few_people_are_withheld(
    write_dataset: Callable[..., Path], stays: int, shown: bool
) -> None:
    folder = write_dataset(stays=STAYS, **of_one(stays))
    holders, public = (
        balance_of(folder, selection_from(release=name, draws=100))
        for name in ("parties", "public")
    )
    assert all(told(holders, *figure) is not None for figure in FIGURES)
    assert [told(public, *figure) is not None for figure in FIGURES] == [shown] * len(FIGURES)


def test_whom_a_record_is_about_in_all_stays_and_in_each_group(
    write_dataset: Callable[..., Path],
) -> None:
    selection = selection_from(by="host_country")
    with open_dataset(write_dataset(stays=STAYS, **of_one(3))) as dataset:
        asked = frames_of(facts_of(source_of(dataset)), selection)
        found = people_of_records(asked, selection.dimension("host_country"))
        none = with_records(Behind(Contributors()), asked, rules_of("parties"))
    goals = {name: who.persons for name, who in found["goals"].items()}
    assert goals == {WHOLE: 3, "FR": 2, "DE": 1}
    assert (found["goals"][WHOLE].sending, found["goals"][WHOLE].years) == (3, 3)
    assert found["charged twice"][WHOLE] == found["charges"][WHOLE]
    assert found["talks"] == {WHOLE: Contributors()}
    assert "costs" not in found
    assert none.records == {}


@pytest.mark.parametrize(
    ("path", "record"),
    [
        ("panels/gains/figures/ties_kept/measured", "ties"),
        ("panels/gains/figures/shift/measured", "ratings"),
        ("panels/money/figures/undelivered_mentoring/measured", "mentoring"),
        ("panels/money/figures/undelivered/measured", "prices"),
        ("panels/effort/tables/benefits/rows/money/cells/0", "payments"),
        ("panels/reciprocity/figures/r/measured", None),
        ("travel/visits", None),
    ],
)
def test_the_record_of_a_figure(path: str, record: str | None) -> None:
    assert record_of(tuple(path.split("/"))) == record


def test_every_record_is_looked_up_and_every_one_is_there() -> None:
    assert set(RESTS_ON.values()) == RECORDS.keys()
