from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import frames_of
from sapar.balance.ledger import EMPTY, NOTHING_KEPT, Ledger, ledgers
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset
from sapar.money.per_day import StaySums
from sapar.money.total import Total

Row = dict[str, Any]
LedgersOf = Callable[..., dict[str | None, Ledger]]


@pytest.fixture
def ledgers_of(write_dataset: Callable[..., Path]) -> LedgersOf:
    """The ledgers of tables given as rows."""

    def sums(by: str | None = None, currency: str = "EUR", **tables: list[Row]) -> Any:
        selection = selection_from(by=by, currency=currency)
        with open_dataset(write_dataset(**tables)) as dataset:
            frames = frames_of(facts_of(source_of(dataset)), selection, dataset.table("rates"))
            flows = frames.get("flows")
            assert flows is not None
            return ledgers(flows, frames.rates, currency)

    return sums


def test_the_ledger_of_a_visit(ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]) -> None:
    (ledger,) = ledgers_of(**visit_rows).values()
    assert ledger.payers == {"sponsor": Total(Decimal(12000), 6)}
    assert {party: total.amount for party, total in ledger.payees.items()} == {
        "host": 4000,
        "contractor": 1500,
        "participant": 5200,
        "sending": 300,
        "third": 1000,
    }
    assert ledger.items["stipend"] == Total(Decimal(4200), 1)
    assert (ledger.retention.in_host, ledger.retention.elsewhere) == (9700, 2300)
    assert ledger.retention.living_in_host == 4200
    assert ledger.stays == StaySums(
        stays=1,
        priced=Decimal(12000),
        person_days=84.0,
        with_days=1,
        paid=Decimal(12000),
        visits=1.0,
        with_people=1,
    )
    assert ledger.pairs["2019"].to_host == 5500


def test_special_needs_are_in_no_sum(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    needs = visit_rows["flows"][0] | {"flow": "n", "item": "special_needs", "amount": 700}
    tables = visit_rows | {"flows": [*visit_rows["flows"], needs]}
    (ledger,) = ledgers_of(**tables).values()
    assert ledger.apart == {"special_needs": Total(Decimal(700), 1)}
    assert "special_needs" not in ledger.items
    assert (ledger.payers["sponsor"].amount, ledger.stays.paid) == (12000, 12000)


def test_a_group_of_which_every_payment_is_apart_has_empty_sums(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    needs = [visit_rows["flows"][0] | {"item": "special_needs"}]
    (ledger,) = ledgers_of(stays=visit_rows["stays"], flows=needs).values()
    assert (ledger.items, ledger.retention, ledger.stays) == ({}, NOTHING_KEPT, StaySums())


def test_a_stay_with_a_payment_of_unknown_amount_has_no_price(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    flows = [row | {"amount": None if row["item"] == "fee" else row["amount"]}
             for row in visit_rows["flows"]]  # fmt: skip
    (ledger,) = ledgers_of(stays=visit_rows["stays"], flows=flows).values()
    assert ledger.payees["host"] == Total(Decimal(0), 1, 1)
    assert (ledger.stays.stays, ledger.stays.with_days, ledger.stays.priced) == (1, 0, 0)


def test_a_stay_of_unknown_length_has_a_price_for_each_visit_only(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    stays = [visit_rows["stays"][0] | {"days": None, "people": 4.7}]
    (ledger,) = ledgers_of(stays=stays, flows=visit_rows["flows"]).values()
    assert (ledger.stays.with_days, ledger.stays.person_days) == (0, 0.0)
    assert (ledger.stays.with_people, ledger.stays.visits) == (1, 4.7)


@pytest.mark.parametrize("days", [-5, 2_000_000_000])
def test_days_that_are_no_measurement_have_no_price(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]], days: int
) -> None:
    stays = [visit_rows["stays"][0] | {"days": days}]
    (ledger,) = ledgers_of(stays=stays, flows=visit_rows["flows"]).values()
    assert (ledger.stays.with_days, ledger.stays.priced, ledger.stays.person_days) == (0, 0, 0.0)
    assert (ledger.stays.with_people, ledger.stays.visits) == (1, 1.0)


def test_flows_without_a_stay_have_no_group_and_no_price(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    general = visit_rows["flows"][0] | {"flow": "g", "stay": None, "amount": 250}
    tables = visit_rows | {"flows": [*visit_rows["flows"], general]}
    found = ledgers_of(by="year", **tables)
    assert found[None].payers == {"sponsor": Total(Decimal(250), 1)}
    assert found[None].stays == StaySums()
    assert found["2019"].stays.paid == 12000


RATES = [
    {"currency": "KZT", "month": "2019-02", "per_euro": 400.0},
    {"currency": "USD", "month": "2019-02", "per_euro": 1.25},
]


def test_another_currency_is_converted_by_the_rate_of_its_month(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    fee = visit_rows["flows"][0] | {"amount": 1_600_000, "currency": "KZT"}
    (ledger,) = ledgers_of(stays=visit_rows["stays"], flows=[fee], rates=RATES).values()
    assert ledger.items == {"fee": Total(Decimal(4000), 1)}
    (ledger,) = ledgers_of(
        currency="USD", stays=visit_rows["stays"], flows=[fee], rates=RATES
    ).values()
    assert ledger.items == {"fee": Total(Decimal(5000), 1)}


@pytest.mark.parametrize("rates", [{}, {"rates": RATES[1:]}])
def test_without_its_rate_an_amount_is_unknown(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]], rates: dict[str, list[Row]]
) -> None:
    fee = visit_rows["flows"][0] | {"amount": 1_600_000, "currency": "KZT"}
    (ledger,) = ledgers_of(stays=visit_rows["stays"], flows=[fee], **rates).values()
    assert ledger.items == {"fee": Total(Decimal(0), 1, 1)}


def test_only_payments_between_the_two_countries_moved(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    (ledger,) = ledgers_of(**visit_rows).values()
    assert (ledger.pairs["2019"].moved, ledger.pairs["2019"].rows) == (2, 6)
    unplaced = [row | {"payer_country": None} for row in visit_rows["flows"]]
    (ledger,) = ledgers_of(stays=visit_rows["stays"], flows=unplaced).values()
    assert (ledger.pairs["2019"].moved, ledger.pairs["2019"].rows) == (0, 6)


def test_a_refund_is_taken_off_the_sums(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    refund = visit_rows["flows"][0] | {"flow": "r", "item": "refund", "amount": -1000}
    tables = visit_rows | {"flows": [*visit_rows["flows"], refund]}
    (ledger,) = ledgers_of(**tables).values()
    assert (ledger.payees["host"].amount, ledger.stays.paid) == (3000, 11000)


def test_a_refund_that_the_host_pays_lowers_prices_and_is_a_payment_of_the_total(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    refund = visit_rows["flows"][0] | {"flow": "r", "item": "refund", "amount": 1000}
    refund |= {"payer": "host", "payee": "sponsor"}
    tables = visit_rows | {"flows": [*visit_rows["flows"], refund]}
    (ledger,) = ledgers_of(**tables).values()
    assert (ledger.stays.priced, ledger.stays.paid) == (11000, 11000)
    assert sum(total.amount for total in ledger.items.values()) == 13000


def test_ledgers_of_groups_add_up_to_that_of_the_whole(
    ledgers_of: LedgersOf, visit_rows: dict[str, list[Row]]
) -> None:
    second = visit_rows["stays"][0] | {"stay": "s2", "first_day": "2020-01-01"}
    later = [row | {"flow": f"2{row['flow']}", "stay": "s2"} for row in visit_rows["flows"]]
    tables = {
        "stays": [*visit_rows["stays"], second],
        "flows": [*visit_rows["flows"], *later],
    }
    by_year = ledgers_of(by="year", **tables)
    (whole,) = ledgers_of(**tables).values()
    assert by_year["2019"] + by_year["2020"] == whole
    assert by_year["2019"] + EMPTY == by_year["2019"]


def test_what_is_added_up_by_stay_beforehand_gives_the_same(
    write_dataset: Callable[..., Path], visit_rows: dict[str, list[Row]]
) -> None:
    with open_dataset(write_dataset(**visit_rows)) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection_from(by="year"))
        flows, spending = frames.get("flows"), frames.get("spending")
        assert flows is not None
        assert ledgers(flows, None, "EUR", spending) == ledgers(flows, None, "EUR")
