import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from math import fsum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapar.balance import assembly
from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.balance.published import to_json
from sapar.cli.main import sapar
from sapar.dataset.package import Note
from sapar.dataset.quality import Quality
from sapar.dataset.reading import Dataset, open_dataset
from sapar.reciprocity.nulls import Null
from sapar.values.unusable import UnusableError

Row = dict[str, Any]
WriteDataset = Callable[..., Path]

EXAMPLES = settings(max_examples=15, deadline=None)
COUNTRIES = st.sampled_from(["KZ", "DE", "PL", None])


def balance(folder: Path, **asked: Any) -> Balance:
    return balance_of(folder, selection_from(**asked))


# --- the worked examples


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


# --- what was asked, and of which data


def test_a_balance_repeats_the_question_and_names_the_data(
    write_dataset: WriteDataset, triangle_rows: list[Row], quality: Quality
) -> None:
    folder = write_dataset(
        "Three places",
        stays=triangle_rows,
        flows=[],
        sources=[{"title": "Invented"}],
        demonstration=True,
        report=quality,
    )
    found = balance(folder, by="year", conditions=["purpose=teaching"], seed=7, draws=500)
    assert (found.format, found.dataset.title) == ("sapar-balance/1", "Three places")
    assert (found.dataset.record, found.dataset.demonstration) == ("register", True)
    assert found.dataset.sources == ("Invented",)
    assert found.dataset.rows == {"stays": 5, "flows": 0}
    assert (found.asked.by, found.asked.by_title) == ("year", "Year of start")
    assert found.asked.where == {"purpose": ("teaching",)}
    assert (found.asked.weight, found.asked.currency) == ("person_days", "EUR")
    assert (found.asked.seed, found.asked.draws) == (7, 500)
    assert found.quality == quality


def test_notes_of_the_data_and_of_the_groups_follow_those_of_the_method(
    write_dataset: WriteDataset, triangle_rows: list[Row]
) -> None:
    notes = [Note("no-host-fees", "No host fee is recorded.")]
    folder = write_dataset(stays=triangle_rows, notes=notes)
    found = balance(folder, by="lldc", conditions=["region=Europe,Asia"]).notes
    assert [note.code for note in found] == [
        "record", "weight", "nulls", "apart", "no-host-fees", "grouping-lldc", "grouping-region",
    ]  # fmt: skip
    assert found[5].text.startswith("Landlocked developing countries: ")


def test_the_reason_why_no_money_is_known_is_that_of_the_data(
    write_dataset: WriteDataset, triangle_rows: list[Row]
) -> None:
    notes = [
        Note("no-money", "The files record no money."),
        Note("other", "Something else."),
        Note("no-host-fees", "No host fee is recorded."),
    ]
    reason = "The files record no money. No host fee is recorded."
    assert balance(write_dataset(stays=triangle_rows, notes=notes)).money.retention.reason == reason
    assert balance(write_dataset(stays=triangle_rows)).money.per_visit.reason == (
        "no payment is recorded"
    )


# --- groups


@pytest.fixture(scope="module")
def mixed(write_dataset: WriteDataset, triangle_rows: list[Row], visit_rows: Any) -> Path:
    """The three places and the visit with its money, with some facts unknown."""
    stays = [
        *(row | {"field": "0222", "seniority": "junior"} for row in triangle_rows[:3]),
        *triangle_rows[3:],
        visit_rows["stays"][0] | {"stay": "v"},
    ]
    flows = [row | {"stay": "v"} for row in visit_rows["flows"]]
    names = [{"organisation": "DE-1", "name": "Universität"}]
    return write_dataset("Mixed", stays=stays, flows=flows, organisations=names)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("host_country", [("Germany", 3), ("Poland", 2), ("Kazakhstan", 1)]),
        ("origin_country", [("Kazakhstan", 3), ("Germany", 2), ("Poland", 1)]),
        ("host", [("Universität (DE-1)", 3), ("PL-1", 2), ("KZ-1", 1)]),
        ("sending", [("KZ-1", 3), ("Universität (DE-1)", 2), ("PL-1", 1)]),
        ("field", [("0222", 4), ("not known", 2)]),
        ("seniority", [("junior", 3), ("senior", 1), ("not known", 2)]),
        ("year", [("2018", 2), ("2019", 4)]),
        ("purpose", [("teaching", 5), ("training", 1)]),
        ("income_group", [("High income", 5), ("Upper middle income", 1)]),
        ("region", [("Europe", 5), ("Asia", 1)]),
        ("ldc", [("other", 6)]),
        ("lldc", [("other", 5), ("LLDC", 1)]),
    ],
)
def test_every_dimension(mixed: Path, by: str, expected: list[tuple[str, float]]) -> None:
    groups = balance(mixed, by=by).groups
    assert [(group.label, group.travel.visits.value) for group in groups] == expected


def test_groups_of_a_users_own_file(mixed: Path, repository: Path) -> None:
    file = repository / "examples/groups.toml"
    found = balance(mixed, by="union_and_central_asia", group_files=[file])
    assert [(group.label, group.node.balance.value) for group in found.groups if group.node] == [
        ("European Union", (100 - 4) / 104),
        ("Central Asia", (4 - 100) / 104),
    ]
    assert found.reciprocity.loops == 8.0


def test_a_place_has_its_balance_and_a_stratum_its_network(mixed: Path) -> None:
    places, strata = balance(mixed, by="host_country").groups, balance(mixed, by="year").groups
    assert [(group.reciprocity, group.node and group.node.node) for group in places] == [
        (None, "DE"),
        (None, "PL"),
        (None, "KZ"),
    ]
    networks = [group.reciprocity for group in strata]
    assert [network and network.mutuality.value for network in networks] == [8 / 14, 6 / 98]
    assert [group.node for group in strata] == [None, None]


def test_the_money_of_a_stay_is_in_its_group(mixed: Path) -> None:
    found = {group.group: group.money for group in balance(mixed, by="field").groups}
    assert str(found["0222"].total) == "12,000.00 EUR"
    assert (found["0222"].per_visit.n, found["0222"].per_visit.coverage) == (1, 0.25)
    assert found[None].total is None


def test_what_was_paid_for_no_stay_is_a_group_without_visits(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    general = visit_rows["flows"][0] | {"flow": "g", "stay": None, "amount": 250}
    folder = write_dataset(stays=visit_rows["stays"], flows=[*visit_rows["flows"], general])
    found = balance(folder, by="purpose")
    assert [(group.label, str(group.money.total)) for group in found.groups] == [
        ("training", "12,000.00 EUR"),
        ("not known", "250.00 EUR"),
    ]
    assert found.groups[1].travel.visits.reason == "no stay in the data says it"
    assert str(balance(folder, conditions=["year=2019"]).money.total) == "12,000.00 EUR"


# --- conditions


@pytest.mark.parametrize("spelling", ["Kazakhstan", "KAZ", "kz"])
def test_a_condition_keeps_the_stays_that_fulfil_it(mixed: Path, spelling: str) -> None:
    found = balance(mixed, conditions=[f"origin_country={spelling}"])
    assert (found.travel.visits.value, found.travel.person_days.value) == (3.0, 100.0)
    assert found.reciprocity.mutuality.value == 0.0


def test_all_conditions_must_hold(mixed: Path) -> None:
    found = balance(mixed, conditions=["year=2019", "purpose=teaching", "host_country=PL"])
    assert (found.travel.rows, found.travel.person_days.value) == (2, 9.0)


def test_a_condition_that_nothing_fulfils_is_refused(mixed: Path) -> None:
    with pytest.raises(UnusableError, match="B04: there is nothing to balance"):
        balance(mixed, conditions=["host_country=UK"])


# --- registers, samples, units


@pytest.fixture(scope="module")
def many(triangle_rows: list[Row], visit_rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Forty stays between three places, a flow of another amount for each."""
    stays = [row | {"stay": f"{row['stay']}-{copy}", "days": row["days"] + copy}
             for row in triangle_rows for copy in range(8)]  # fmt: skip
    flows = [
        visit_rows["flows"][number % 6]
        | {"flow": f"f{number}", "stay": stay["stay"], "amount": 100 + 7 * number}
        for number, stay in enumerate(stays)
    ]
    return {"stays": stays, "flows": flows}


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
    write_dataset: WriteDataset, many: dict[str, list[Row]]
) -> None:
    found = as_data(write_dataset(record="register", **many), by="year")
    assert list(intervals(found)) == []


def test_a_sample_has_intervals_of_travel_and_of_money(
    write_dataset: WriteDataset, many: dict[str, list[Row]]
) -> None:
    found = dict(intervals(as_data(write_dataset(record="sample", **many))))
    expected = {
        ".reciprocity.mutuality.low", ".reciprocity.ceiling.high", ".money.per_visit.low",
        ".reciprocity.against.0.rho.low", ".reciprocity.inflow.effective.high",
        ".reciprocity.nodes.0.balance.low", ".money.payees.0.share.high", ".money.retention.low",
        ".money.per_person_day.high",
    }  # fmt: skip
    assert expected <= found.keys()
    assert found[".money.retention.low"] < 1


def without_intervals(value: Any) -> Any:
    """The same data, ends of intervals and the seed left out."""
    if isinstance(value, dict):
        return {k: without_intervals(v) for k, v in value.items() if k not in _DRAWN}
    return [without_intervals(part) for part in value] if isinstance(value, list) else value


_DRAWN = {"low", "high", "seed"}


def test_another_seed_changes_intervals_and_nothing_else(
    write_dataset: WriteDataset, many: dict[str, list[Row]]
) -> None:
    folder = write_dataset(record="sample", **many)
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


# --- laws

STAY = st.fixed_dictionaries(
    {
        "origin_country": COUNTRIES,
        "host_country": COUNTRIES,
        "field": st.sampled_from(["0111", "0222", None]),
        "days": st.one_of(st.none(), st.integers(0, 90)),
        "people": st.sampled_from([1, 2, 0.1, 0.3, 4.7, None]),
    }
)
FLOW = st.fixed_dictionaries(
    {
        "payer": st.sampled_from(["sponsor", "sending", None]),
        "payee": st.sampled_from(["host", "participant", "contractor", None]),
        "payer_country": COUNTRIES,
        "payee_country": COUNTRIES,
        "spent_in": COUNTRIES,
        "item": st.sampled_from(["fee", "stipend", "special_needs", "refund"]),
        "amount": st.one_of(st.none(), st.decimals(-50, 5000, places=2)),
        "currency": st.sampled_from(["EUR", "KZT"]),
    }
)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[Row]]:
    stays = [
        row | {"stay": f"s{number}"}
        for number, row in enumerate(draw(st.lists(STAY, min_size=1, max_size=25)))
    ]
    names = st.sampled_from([None, *(str(row["stay"]) for row in stays)])
    flows = [
        row | {"flow": f"f{number}", "stay": draw(names)}
        for number, row in enumerate(draw(st.lists(FLOW, max_size=25)))
    ]
    return {"stays": stays, "flows": flows}


@EXAMPLES
@given(rows=tables(), data=st.data(), record=st.sampled_from(["register", "sample"]))
def test_the_order_of_rows_changes_nothing(
    write_dataset: WriteDataset, rows: dict[str, list[Row]], data: st.DataObject, record: str
) -> None:
    turned = {name: data.draw(st.permutations(listed)) for name, listed in rows.items()}
    asked = {"by": "field", "draws": 100}
    one = as_data(write_dataset(record=record, **rows), **asked)
    assert as_data(write_dataset(record=record, **turned), **asked) == one


@EXAMPLES
@given(rows=tables(), by=st.sampled_from(["field", "host_country", "region"]))
def test_groups_add_up_to_the_whole(
    write_dataset: WriteDataset, rows: dict[str, list[Row]], by: str
) -> None:
    found = balance(write_dataset(**rows), by=by)
    groups = found.groups
    assert sum(group.travel.rows for group in groups) == found.travel.rows
    for figure in ("visits", "person_days"):
        parts = fsum(getattr(group.travel, figure).value or 0.0 for group in groups)
        assert parts == pytest.approx(getattr(found.travel, figure).value or 0.0)
    amounts = [group.money.total.number for group in groups if group.money.total]
    whole = found.money.total.number if found.money.total else Decimal(0)
    assert sum(amounts, Decimal(0)) == whole
    assert sum(group.money.rows for group in groups) == found.money.rows


@EXAMPLES
@given(rows=tables())
def test_shares_sum_to_one(write_dataset: WriteDataset, rows: dict[str, list[Row]]) -> None:
    money = balance(write_dataset(**rows)).money
    for parties in (money.payers, money.payees):
        shares = [each.share.value for each in parties if each.share.value is not None]
        assert shares == [] or (len(shares) == len(parties) and fsum(shares) == pytest.approx(1))


@EXAMPLES
@given(rows=tables(), record=st.sampled_from(["register", "sample"]))
def test_every_figure_of_any_rows_is_a_number_or_a_reason(
    write_dataset: WriteDataset, rows: dict[str, list[Row]], record: str
) -> None:
    found = to_json(balance(write_dataset(record=record, **rows), by="field", draws=100))
    assert not {"NaN", "Infinity", "-Infinity"} & set(found.replace(",", " ").split())


# --- how often the tables are read


@pytest.fixture
def queries(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many queries each balance sent to the engine."""
    counts: list[int] = []

    class Watched(Dataset):
        def close(self) -> None:
            log = "SELECT count(*) FROM duckdb_logs WHERE type = 'QueryLog'"
            counts.append(self.connection.execute(log).fetchall()[0][0])
            super().close()

    def watched(folder: Path) -> Dataset:
        dataset = open_dataset(folder)
        dataset.__class__ = Watched
        dataset.connection.execute("CALL enable_logging('QueryLog')")
        return dataset

    monkeypatch.setattr(assembly, "open_dataset", watched)
    return counts


@pytest.mark.parametrize(("record", "expected"), [("register", 7), ("sample", 9)])
def test_the_number_of_queries_does_not_grow_with_the_number_of_groups(
    queries: list[int],
    write_dataset: WriteDataset,
    many: dict[str, list[Row]],
    record: str,
    expected: int,
) -> None:
    folder = write_dataset(record=record, **many)
    found = [balance(folder, by=by) for by in ("purpose", "host_country")]
    assert [len(each.groups) for each in found] == [1, 3]
    assert queries == [expected, expected]


# --- published data


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
