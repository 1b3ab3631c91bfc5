"""Sums over invented commitments, the same on DuckDB and on Polars."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from sapar.deliveries import pooling
from sapar.deliveries.access import Charges, Requests
from sapar.deliveries.fulfilment.measures import commitment_sums
from sapar.deliveries.measures import (
    charges,
    due_by,
    kinds,
    requests,
    wholes,
    with_states,
)
from sapar.deliveries.quantities import Quantities
from sapar.deliveries.states import state_of
from sapar.deliveries.whole import Whole, mean_delivered, weakest_link
from sapar.values.party import Party

Frame = nw.LazyFrame[Any]
Make = Callable[[pl.DataFrame], Frame]

COMMITMENTS = pl.DataFrame(
    [
        # commitment, stay, item, quantity, due
        ("m", "s1", "C02", 24.0, date(2024, 5, 31)),
        ("d", "s1", "C06", 1.0, date(2024, 3, 1)),
        ("e", "s1", "C04", 6.0, None),
        ("a", "s1", "C05", 10.0, None),
        ("x", "s1", "A06", None, None),
        ("z", "s2", "C02", 0.0, None),
        ("n", "s2", "C02", -3.0, None),
        ("t", "s3", "C02", 1.0, None),
    ],
    schema=["commitment", "stay", "item", "quantity", "due"],
    orient="row",
).with_columns(
    pl.lit("host").alias("owed_by"),
    pl.lit("participant").alias("owed_to"),
    pl.lit("hour").alias("unit"),
    pl.lit(Decimal("1600")).cast(pl.Decimal(18, 4)).alias("price"),
    pl.lit("EUR").alias("currency"),
    pl.col("stay").replace_strict({"s1": "DE", "s2": "FR", "s3": None}).alias("country"),
)

DELIVERIES = pl.DataFrame(
    [
        # commitment, quantity, claimed_by, answer, resolution
        ("m", 4.0, "host", "acknowledged", None),
        ("m", 2.0, "host", "acknowledged", None),
        ("m", 3.0, "host", "disputed", "host"),
        ("m", 5.0, "host", "disputed", None),
        ("m", 2.0, "host", "disputed", "still open"),
        ("m", 2.5, "host", "disputed", "participant"),
        ("m", 3.0, "host", "unanswered", None),
        ("m", 1.0, "host", None, None),
        ("d", 1.0, None, "acknowledged", None),
        ("a", 12.0, "host", "acknowledged", None),
        ("x", None, "host", "acknowledged", None),
        ("t", 1 / 3, "host", "acknowledged", None),
        ("t", 1 / 3, "host", "acknowledged", None),
        ("t", 1 / 3, "host", "acknowledged", None),
        ("nobody's", 1.0, "host", "acknowledged", None),
    ],
    schema=["commitment", "quantity", "claimed_by", "answer", "resolution"],
    orient="row",
).with_columns(pl.lit(date(2024, 4, 2)).alias("on"), pl.lit(None).alias("answered_on"))

FIELDS = Quantities.__dataclass_fields__


def rows(frame: Frame) -> list[dict[str, Any]]:
    return frame.collect("pyarrow").rows(named=True)


def sums(make: Make, claimed: pl.DataFrame = DELIVERIES) -> dict[str, dict[str, Any]]:
    found = rows(commitment_sums(make(COMMITMENTS), make(claimed)))
    return {row["commitment"]: row for row in found}


def quantities(row: dict[str, Any]) -> Quantities:
    return Quantities(**{name: row[name] for name in FIELDS})


class TestCommitmentSums:
    def test_every_commitment_has_its_row(self, make: Make) -> None:
        assert sorted(sums(make)) == sorted(COMMITMENTS["commitment"])

    def test_answers_and_resolutions_are_told_apart(self, make: Make) -> None:
        assert quantities(sums(make)["m"]) == Quantities(
            promised=24,
            acknowledged=6,
            disputed=7,
            unanswered=4,
            awarded=3,
            rejected=2.5,
            claims=8,
        )

    def test_no_claim_is_nothing_delivered(self, make: Make) -> None:
        row = sums(make)["e"]
        assert quantities(row) == Quantities(promised=6, claims=0)
        assert (row["low"], row["high"], row["dispute_rate"]) == (0, 0, None)

    def test_a_promise_without_a_usable_quantity_has_no_share(self, make: Make) -> None:
        found = sums(make)
        assert [found[name]["promised"] for name in "xzn"] == [None, 0, None]
        assert [found[name]["low"] for name in "xzn"] == [None, None, None]
        assert [found[name]["high"] for name in "xzn"] == [None, None, None]
        assert found["x"]["unmeasured"] == 1

    def test_three_thirds_of_an_hour_are_an_hour(self, make: Make) -> None:
        assert (sums(make)["t"]["acknowledged"], sums(make)["t"]["low"]) == (1, 1)

    def test_price_and_keys_are_carried_along(self, make: Make) -> None:
        found = rows(commitment_sums(make(COMMITMENTS), make(DELIVERIES), ["country", "stay"]))
        row = next(row for row in found if row["commitment"] == "d")
        assert (row["country"], row["stay"], row["item"]) == ("DE", "s1", "C06")
        assert (row["price"], row["currency"], row["owed_by"]) == (1600, "EUR", "host")

    def test_bounds_and_rates_are_those_of_the_pure_functions(self, make: Make) -> None:
        for row in sums(make).values():
            item = quantities(row)
            bounds = item.bounds(item.promised) if item.promised else (None, None)
            assert (row["low"], row["high"]) == pytest.approx(bounds)
            rates = item.ever_disputed, item.unanswered
            expected = [part / item.claimed if item.claimed else None for part in rates]
            assert [row["dispute_rate"], row["unanswered_rate"]] == pytest.approx(expected)

    @pytest.mark.parametrize("quantity", [None, -1.0, float("nan"), float("inf"), 1e12])
    def test_a_claim_without_a_usable_quantity_widens(
        self, make: Make, quantity: float | None
    ) -> None:
        more = DELIVERIES.head(1).with_columns(pl.lit(quantity).cast(pl.Float64).alias("quantity"))
        found = sums(make, pl.concat([DELIVERIES, more]))["m"]
        assert (found["low"], found["high"], found["unmeasured"]) == (0.375, 1, 1)

    def test_a_rejected_claim_without_its_quantity_widens_nothing(self, make: Make) -> None:
        more = DELIVERIES.slice(5, 1).with_columns(pl.lit(None, pl.Float64).alias("quantity"))
        before, after = sums(make)["m"], sums(make, pl.concat([DELIVERIES, more]))["m"]
        assert (after["low"], after["high"]) == (before["low"], before["high"])
        assert (after["claims"], after["unmeasured"]) == (9, 0)


class TestLaws:
    def test_splitting_deliveries_in_two_changes_nothing(self, make: Make) -> None:
        half = DELIVERIES.with_columns(pl.col("quantity") / 2)
        before, after = sums(make), sums(make, pl.concat([half, half]))
        kept = [name for name in before["m"] if name not in ("claims", "unmeasured")]
        for name, row in before.items():
            assert [after[name][each] for each in kept] == [row[each] for each in kept]

    def test_the_order_of_rows_changes_nothing(self, make: Make) -> None:
        mixed = DELIVERIES.sample(fraction=1, shuffle=True, seed=3)
        assert sums(make, mixed) == sums(make)

    def test_more_acknowledged_never_lowers_delivery(self, make: Make) -> None:
        more = DELIVERIES.filter(pl.col("answer") == "acknowledged")
        before, after = sums(make), sums(make, pl.concat([DELIVERIES, more]))
        for name in "mdeat":
            assert after[name]["low"] >= before[name]["low"]
            assert after[name]["high"] >= before[name]["high"]

    def test_an_unanswered_claim_only_widens(self, make: Make) -> None:
        more = DELIVERIES.with_columns(pl.lit(None, pl.String).alias("answer"))
        before, after = sums(make), sums(make, pl.concat([DELIVERIES, more]))
        for name in "mdeat":
            assert after[name]["low"] == before[name]["low"]
            assert after[name]["high"] >= before[name]["high"]

    def test_states_are_those_of_the_rule(self, make: Make) -> None:
        parties = [Party.HOST, Party.PARTICIPANT, Party.MENTOR, Party.SENDING]
        cases = pl.DataFrame(
            list(product(
                ["acknowledged", "disputed", None], [*parties, "settled", None],
                [*parties, None], parties, parties,
            )),
            schema=["answer", "resolution", "claimed_by", "owed_by", "owed_to"],
            orient="row",
        ).with_columns(
            pl.int_range(pl.len()).cast(pl.String).alias("commitment"),
            pl.lit(date(2024, 4, 2)).alias("on"),
            pl.lit(1.0).alias("quantity"),
            pl.lit("s").alias("stay"),
        )  # fmt: skip
        found = {row["commitment"]: row["state"] for row in rows(
            with_states(make(cases.drop("owed_by", "owed_to", "stay")), make(cases))
        )}  # fmt: skip
        named = ("owed_by", "owed_to", "claimed_by")
        for case in cases.rows(named=True):
            sides = {name: Party(case[name]) if case[name] else None for name in named}
            assert found[case["commitment"]] == state_of(
                case["answer"], case["resolution"], **sides
            )


class TestWholes:
    def test_a_stay_is_what_its_commitments_are(self, make: Make) -> None:
        per_commitment = commitment_sums(make(COMMITMENTS), make(DELIVERIES))
        found = {row.pop("stay"): Whole(**row) for row in rows(wholes(per_commitment))}
        items = {row["commitment"]: quantities(row) for row in rows(per_commitment)}
        pure = Whole.of([items[name] for name in "mdeax"])
        assert asdict(found["s1"]) == pytest.approx(asdict(pure))
        assert mean_delivered(found["s1"]).value == 0.59375
        assert weakest_link(found["s1"]).value == 0
        assert (found["s1"].coverage, found["s2"].countable) == (0.8, 0)
        assert found["s2"].absence == "no commitment promises a quantity"

    def test_all_together_and_by_anything_else(self, make: Make) -> None:
        per_commitment = commitment_sums(make(COMMITMENTS), make(DELIVERIES), ["country"])
        whole = Whole(**rows(wholes(per_commitment, by=()))[0])
        assert (whole.commitments, whole.countable, whole.met) == (8, 5, 3)
        found = {row["country"]: row["met"] for row in rows(wholes(per_commitment, ["country"]))}
        assert found == {"DE": 2, "FR": 0, None: 1}

    def test_an_empty_table_has_no_figure(self, make: Make) -> None:
        per_commitment = commitment_sums(make(COMMITMENTS.clear()), make(DELIVERIES))
        assert rows(wholes(per_commitment)) == []
        found = rows(wholes(per_commitment, by=()))[0]
        assert (found["commitments"], found["weakest_low"]) == (0, None)

    def test_stays_alike_are_one_kind_to_draw_from(self, make: Make) -> None:
        per_commitment = commitment_sums(make(COMMITMENTS), make(DELIVERIES))
        stays = wholes(per_commitment)
        met = sorted(tuple(row.values()) for row in rows(kinds(stays, "met")))
        assert met == [(1.0, 1, 1), (2.0, 4, 1)]
        found = pooling.pooled(met, method="met", seed=1)
        assert (found.value, found.n) == (0.6, 2)
        rates = rows(kinds(stays, "dispute_rates", "claimed"))
        assert sorted(row["each"] for row in rates) == [1, 3]

    def test_commitments_that_are_not_yet_due_can_be_left_out(self, make: Make) -> None:
        kept = rows(due_by(make(COMMITMENTS), date(2024, 5, 30)))
        assert sorted(row["commitment"] for row in kept) == sorted("deaxznt")


ACCESS = pl.DataFrame(
    [
        ("s1", "granted", None, None),
        ("s1", "charged", "120.50", "EUR"),
        ("s1", "charged", "130", "EUR"),
        ("s1", "charged", None, "EUR"),
        ("s1", "charged", "5", None),
        ("s2", "charged", "-7", "KZT"),
        ("s2", "denied", "900", "EUR"),
        ("s2", "pending", None, None),
        (None, None, None, None),
    ],
    schema=["stay", "outcome", "charge", "currency"],
    orient="row",
).with_columns(pl.col("charge").cast(pl.Decimal(18, 4)))


class TestAccess:
    def test_requests_are_counted_by_outcome(self, make: Make) -> None:
        whole = Requests(**rows(requests(make(ACCESS)))[0])
        assert whole == Requests(granted=1, charged=5, denied=1, pending=1, without_outcome=1)
        found = {row.pop("stay"): Requests(**row) for row in rows(requests(make(ACCESS), ["stay"]))}
        assert found["s2"] == Requests(charged=1, denied=1, pending=1)
        assert found[None] == Requests(without_outcome=1)

    def test_an_empty_table_counts_nothing(self, make: Make) -> None:
        assert Requests(**rows(requests(make(ACCESS.clear())))[0]) == Requests()
        assert rows(charges(make(ACCESS.clear()))) == []

    def test_only_what_was_charged_is_added_up_exactly(self, make: Make) -> None:
        found = {row.pop("currency"): row for row in rows(charges(make(ACCESS)))}
        assert Charges(**found["EUR"]) == Charges(Decimal("250.5"), 3, 1)
        assert [row["without_amount"] for row in (found["KZT"], found[None])] == [1, 1]
