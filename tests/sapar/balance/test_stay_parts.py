from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import frames_of
from sapar.balance.stay_parts import stay_parts
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset
from sapar.values.party import Party
from sapar.values.ratio import RatioSums

Row = dict[str, Any]
PartsOf = Callable[..., dict[str | None, list[dict[str, float]]]]


@pytest.fixture
def parts_of(write_dataset: Callable[..., Path]) -> PartsOf:
    """For each group what each stay adds to each sum, sums of nothing left out."""

    def parts(by: str | None = None, **tables: list[Row]) -> Any:
        selection = selection_from(by=by)
        with open_dataset(write_dataset(**tables)) as dataset:
            frames = frames_of(facts_of(source_of(dataset)), selection)
            found = stay_parts(frames.facts["spending"])
        return {
            group: [
                {name: value for name, value in zip(spread.few.names, stay, strict=True) if value}
                for stay in spread.few.values.tolist()
            ]
            for group, spread in found.items()
            if spread.few is not None
        }

    return parts


def test_what_a_visit_adds_to_each_sum(parts_of: PartsOf, visit_rows: dict[str, list[Row]]) -> None:
    assert parts_of(**visit_rows) == {
        None: [
            {
                "payer:sponsor": 12000,
                "payee:host": 4000,
                "payee:contractor": 1500,
                "payee:participant": 5200,
                "payee:sending": 300,
                "payee:third": 1000,
                "in_host": 9700,
                "elsewhere": 2300,
                "in_host_without_living": 5500,
                "elsewhere_without_living": 6500,
                "priced": 12000,
                "person_days": 84,
                "paid": 12000,
                "visits": 1,
            }
        ]
    }


@pytest.mark.parametrize("days", [None, -5])
def test_a_stay_of_unknown_length_adds_nothing_to_the_price_of_a_day(
    parts_of: PartsOf, visit_rows: dict[str, list[Row]], days: int | None
) -> None:
    stays = [visit_rows["stays"][0] | {"days": days}]
    ((found,),) = parts_of(stays=stays, flows=visit_rows["flows"]).values()
    assert "priced" not in found
    assert "person_days" not in found
    assert (found["paid"], found["visits"]) == (12000, 1)


def test_a_stay_with_a_payment_of_unknown_amount_adds_to_no_price(
    parts_of: PartsOf, visit_rows: dict[str, list[Row]]
) -> None:
    unknown = visit_rows["flows"][0] | {"amount": None}
    ((found,),) = parts_of(
        stays=visit_rows["stays"], flows=[unknown, *visit_rows["flows"][1:]]
    ).values()
    assert "priced" not in found
    assert "paid" not in found
    assert found["payer:sponsor"] == 8000


def test_a_payment_for_nobody_knows_what_is_no_living_cost(
    parts_of: PartsOf, visit_rows: dict[str, list[Row]]
) -> None:
    fee, *others = visit_rows["flows"]
    ((found,),) = parts_of(
        stays=visit_rows["stays"], flows=[fee | {"item": None}, *others]
    ).values()
    assert (found["in_host_without_living"], found["elsewhere_without_living"]) == (5500, 6500)


def test_each_ratio_finds_the_products_of_its_sums(
    visit_rows: dict[str, list[Row]], write_dataset: Callable[..., Path]
) -> None:
    with open_dataset(write_dataset(**visit_rows)) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection_from())
        found = stay_parts(frames.facts["spending"])[None].moments
    assert found.ratio(("in_host",), ("in_host", "elsewhere")) == RatioSums(
        n=1,
        over=970_000,
        under=1_200_000,
        over_squared=970_000**2,
        product=970_000 * 1_200_000,
        under_squared=1_200_000**2,
    )
    for over, under in [(("priced",), ("person_days",)), (("paid",), ("visits",))]:
        assert found.ratio(over, under) is not None
    for side in ("payer", "payee"):
        everyone = tuple(f"{side}:{party}" for party in Party)
        assert found.ratio(everyone[:1], everyone) is not None


def test_each_stay_is_in_its_group_and_flows_of_no_stay_in_none(
    parts_of: PartsOf, visit_rows: dict[str, list[Row]]
) -> None:
    flow = visit_rows["flows"][0]
    stays = [visit_rows["stays"][0], visit_rows["stays"][0] | {"stay": "s2", "purpose": None}]
    flows = [flow, flow | {"flow": "2", "stay": "s2"}, flow | {"flow": "3", "stay": None}]
    found = parts_of(by="purpose", stays=stays, flows=flows)
    assert {group: len(rows) for group, rows in found.items()} == {"training": 1, None: 1}
