import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of, balances_of
from sapar.balance.document import Balance
from sapar.balance.published import to_json
from sapar.cli.main import sapar
from sapar.dataset.demonstration import write_demonstration
from sapar.dataset.package import Note
from sapar.reciprocity.nulls import Null
from sapar.values.language import speaking
from sapar.values.wording import Language

Row = dict[str, Any]
WriteDataset = Callable[..., Path]


def balance(folder: Path, **asked: Any) -> Balance:
    return balance_of(folder, selection_from(**asked))


def test_the_visit_of_84_days(visit: Path) -> None:
    money = balance(visit).money
    assert (str(money.total), money.rows, money.unconverted) == ("12,000.00 EUR", 6, 0)
    assert {each.party: each.share.value for each in money.payees} == {
        "participant": 5200 / 12000,
        "host": 4000 / 12000,
        "contractor": 1500 / 12000,
        "third": 1000 / 12000,
        "sending": 300 / 12000,
    }
    assert money.retention.value == 9700 / 12000
    assert money.retention_without_living.value == 5500 / 12000
    assert money.per_person_day.value == 12000 / 84


def test_the_three_places(triangle: Path) -> None:
    network = balance(triangle).reciprocity
    assert (network.mutuality.value, network.total, network.loops) == (0.5, 28.0, 0.0)
    rho = {each.null: each.rho.value for each in network.against}
    assert rho[Null.WEIGHTED_RANDOM_GRAPH] == pytest.approx(0.0882, abs=5e-5)
    assert {row.node: row.balance.value for row in network.nodes} == {
        "KZ": -0.6,
        "DE": 8 / 22,
        "PL": 4 / 14,
    }


def test_the_reason_why_no_money_is_known_is_that_of_the_data(
    write_dataset: WriteDataset, triangle_rows: list[Row]
) -> None:
    notes = [
        Note("no-money", "The files record no money."),
        Note("other", "Something else."),
        Note("no-host-fees", "No host fee is recorded."),
    ]
    reason = "The files record no money. No host fee is recorded."
    found = balance(write_dataset(stays=triangle_rows, notes=notes))
    assert found.money.retention.reason == reason
    (panel,) = [each for each in found.panels if each.id == "money"]
    assert panel.headline.measured.reason == reason
    assert balance(write_dataset(stays=triangle_rows)).money.per_visit.reason == (
        "no payment is recorded"
    )


def intervals(value: Any, path: str = "") -> Iterator[tuple[str, float]]:
    """Every end of an interval in a balance, by where it stands."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name in {"low", "high"} and part is not None:
                yield f"{path}.{name}", part
            yield from intervals(part, f"{path}.{name}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from intervals(part, f"{path}.{number}")


def as_data(folder: Path, **asked: Any) -> Any:
    return json.loads(to_json(balance(folder, **asked)))


def test_a_register_has_no_interval(
    write_dataset: WriteDataset, many_rows: dict[str, list[Row]]
) -> None:
    found = as_data(write_dataset(record="register", **many_rows), by="year")
    assert list(intervals(found)) == []


def test_a_sample_has_intervals_of_travel_and_of_money(
    write_dataset: WriteDataset, many_rows: dict[str, list[Row]]
) -> None:
    found = dict(intervals(as_data(write_dataset(record="sample", **many_rows))))
    expected = {
        ".reciprocity.mutuality.low", ".reciprocity.ceiling.high", ".money.per_visit.low",
        ".reciprocity.against.0.rho.low", ".reciprocity.inflow.effective.high",
        ".reciprocity.nodes.0.balance.low", ".money.payees.0.share.high", ".money.retention.low",
        ".money.per_person_day.high",
    }  # fmt: skip
    assert expected <= found.keys()
    assert found[".money.retention.low"] < 1


def without_intervals(value: Any) -> Any:
    """The same data, ends of intervals, the seed and the sentences left out."""
    if isinstance(value, dict):
        return {k: without_intervals(v) for k, v in value.items() if k not in _DRAWN}
    return [without_intervals(part) for part in value] if isinstance(value, list) else value


_DRAWN = {"low", "high", "seed", "answer"}


def test_another_seed_changes_intervals_and_nothing_else(
    write_dataset: WriteDataset, many_rows: dict[str, list[Row]]
) -> None:
    folder = write_dataset(record="sample", **many_rows)
    one, same, other = (as_data(folder, by="year", seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert without_intervals(one) == without_intervals(other)
    assert dict(intervals(one)) != dict(intervals(other))


def test_rows_of_several_people_and_of_unknown_length(write_dataset: WriteDataset) -> None:
    stays = [
        {"stay": "a", "origin_country": "KZ", "host_country": "DE", "people": 4.7, "days": 10},
        {"stay": "b", "origin_country": "DE", "host_country": "KZ", "people": 2, "days": None},
    ]
    found = balance(write_dataset(stays=stays))
    assert (found.travel.visits.value, found.travel.person_days.value) == (6.7, 47.0)
    assert (found.travel.person_days.coverage, found.reciprocity.mutuality.coverage) == (0.5, 0.5)
    people = balance(write_dataset(stays=stays), weight="people").reciprocity
    assert (people.unit, people.total, people.mutuality.value) == ("people", 6.7, 4 / 6.7)
    rows = balance(write_dataset(stays=stays), weight="stays").reciprocity
    assert (rows.total, rows.mutuality.value) == (2.0, 1.0)


def test_stays_inside_one_country_only(write_dataset: WriteDataset) -> None:
    stay = {"stay": "a", "origin_country": "KZ", "host_country": "KZ", "people": 1, "days": 5}
    found = balance(write_dataset(stays=[stay]))
    assert (found.travel.within_node.value, found.reciprocity.loops) == (1.0, 5.0)
    assert found.reciprocity.mutuality.reason == "no arcs: no travel between different nodes"


def test_money_in_another_currency(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    charged = visit_rows["flows"][0] | {"flow": "k", "amount": 400_000, "currency": "KZT"}
    tables = visit_rows | {"flows": [*visit_rows["flows"], charged]}
    unrated = balance(write_dataset(**tables)).money
    assert (str(unrated.total), unrated.unconverted) == ("12,000.00 EUR", 1)
    assert unrated.retention.coverage == 6 / 7
    assert unrated.per_visit.reason == "of no stay are both its payments and its people known"
    rates = [{"currency": "KZT", "month": "2019-02", "per_euro": 400.0}]
    rated = balance(write_dataset(rates=rates, **tables)).money
    assert (str(rated.total), rated.unconverted) == ("13,000.00 EUR", 0)
    tenge = balance(write_dataset(rates=rates, **tables), currency="KZT").money
    assert str(tenge.total) == "5,200,000.00 KZT"


@pytest.fixture(scope="module")
def published(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    def imported(form: str, file: str) -> Path:
        out = tmp_path_factory.mktemp("published") / form
        arguments = ["import", form, str(shared_data / "erasmus" / file), "--out", str(out)]
        sapar.main(arguments, standalone_mode=False)
        return out

    return imported


def test_the_figures_of_36071_real_teaching_visits(published: Callable[..., Path]) -> None:
    found = balance(published("erasmus", "STA_2012_13.csv"))
    network, against = found.reciprocity, {each.null: each for each in found.reciprocity.against}
    assert (network.places, network.arcs, network.total, network.loops) == (34, 863, 201083, 55)
    assert network.mutuality.value == pytest.approx(0.7346120756, abs=5e-11)
    assert network.ceiling.value == pytest.approx(0.8486097781, abs=5e-11)
    assert against[Null.WEIGHTED_RANDOM_GRAPH].rho.value == pytest.approx(0.4706967422, abs=5e-11)
    assert network.inflow.hhi.value == pytest.approx(0.0546297380, abs=5e-11)
    assert (found.travel.visits.value, found.travel.rows) == (36071, 36071)
    sent = {row.node: (row.sent, row.received) for row in network.nodes}
    assert (sent["PL"], sent["TR"]) == ((27160, 12771), (14970, 9397))
    assert str(found.money.total) == "25,318,755.17 EUR"
    assert [item.item for item in found.money.apart] == ["special_needs"]
    assert found.money.retention.value is None
    assert "no fee paid to a host" in (found.money.retention.reason or "")
    assert list(intervals(json.loads(to_json(found)))) == []


def test_the_figures_of_all_learners_since_2014(published: Callable[..., Path]) -> None:
    found = balance(published("pajek", "flows_since_2014.net")).reciprocity
    rho = {each.null: each.rho.value for each in found.against}
    assert found.mutuality.value == pytest.approx(0.7399726, abs=5e-8)
    assert rho[Null.WEIGHTED_CONFIGURATION] == pytest.approx(0.5238, abs=1e-3)
    assert rho[Null.EXPECTED_FLOW] == pytest.approx(-0.1340, abs=5e-5)


@pytest.fixture(scope="module")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_demonstration(tmp_path_factory.mktemp("languages") / "d", stays=90, seed=1)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"by": "host", "release": "public", "draws": 100},
        {"cohort": "seed-study", "draws": 100},
        {"hosts": True, "draws": 100},
    ],
)
def test_in_several_languages_it_is_as_if_each_were_asked_for_alone(
    scheme: Path, asked: dict[str, Any]
) -> None:
    selection = selection_from(**asked)
    together = balances_of(scheme, selection, Language)
    with speaking(Language.RUSSIAN):
        alone = balance_of(scheme, selection)
    assert together[Language.RUSSIAN] == alone
    assert [each.asked.language for each in together.values()] == list(Language)


@pytest.mark.parametrize("by", [None, "host", "field"])
def test_what_is_withheld_is_the_same_in_every_language(scheme: Path, by: str | None) -> None:
    selection = selection_from(by=by, release="public", draws=100)
    told = balances_of(scheme, selection, Language)
    english, *others = ([*figures(each)] for each in told.values())
    assert None in english
    assert others == [english, english]
    assert len({each.panels[0].answer for each in told.values()}) == len(told)


def figures(balance: Balance) -> Iterator[Any]:
    """All that is no word, in the order of the published form; amounts are text with digits."""

    def of(part: Any) -> Iterator[Any]:
        if isinstance(part, dict | list):
            for each in part.values() if isinstance(part, dict) else part:
                yield from of(each)
        elif not isinstance(part, str):
            yield part
        elif (amount := part.replace(",", ".")).replace(".", "").isdigit():
            yield amount

    return of(json.loads(to_json(balance)))
