"""One definition, three engines: every measure over the same record gives the same rows."""

import ast
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import narwhals as nw
import pytest

from sapar.dataset.engines.engine import Engine, Table
from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.making import Definitions, make_facts, scanned
from sapar.dataset.facts.registry import FACTS
from sapar.dataset.schema import TABLES
from sapar.deliveries import measures as deliveries
from sapar.deliveries.fulfilment.measures import commitment_sums
from sapar.deliveries.times import measures as times
from sapar.deliveries.times.milestones import CONTACT, MILESTONES
from sapar.effort import measures as effort
from sapar.money import measures as money
from sapar.outcomes import measures as outcomes
from sapar.outcomes.goals import measures as goals
from sapar.outcomes.home_use import Window
from sapar.planning import measures as planning
from sapar.planning.counts import measures as planned
from sapar.reciprocity import measures as reciprocity

Tables = Mapping[str, Table]
EngineNamed = Callable[[str], Engine]
Rows = list[tuple[Any, ...]]
AS_OF = date(2020, 6, 30)


def sums(t: Tables) -> Table:
    return commitment_sums(t["commitments"], t["deliveries"])


def in_euro(t: Tables) -> Table:
    return money.in_currency(t["flows"], t["rates"], "EUR")


def placed(t: Tables) -> Table:
    keys = t["stays"].select("stay", "origin_country", "host_country")
    return in_euro(t).join(keys, on="stay", how="left")


def looked_at(t: Tables) -> Table:
    ends = t["stays"].select("stay", "last_day")
    return goals.looked_at(t["goals"], t["attainments"]).join(ends, on="stay", how="left")


def stay_goals(t: Tables) -> Table:
    return goals.stay_goals(looked_at(t))


def stay_answers(t: Tables) -> Table:
    return outcomes.stay_answers(t["ratings"])


def events(t: Tables) -> Table:
    return planning.staged(t["planning"], t["stays"], t["schemes"])


def milestones(t: Tables) -> Table:
    named = {each.code: each.items for each in MILESTONES}
    ends = t["stays"].select("stay", "first_day", "last_day")
    return times.first_reached(sums(t), named).join(ends, on="stay", how="left")


def cells(t: Tables) -> Table:
    shares = deliveries.wholes(sums(t)).select(
        "stay", nw.col("low").alias("delivery"), nw.col("high").alias("support")
    )
    gains = stay_goals(t).select("stay", nw.col("gain_post").alias("gain"))
    return outcomes.cell_counts(shares.join(gains, on="stay", how="left"))


def plans(t: Tables) -> Table:
    return planning.plans(events(t), t["stays"], "stay", ["purpose"])


MEASURES: dict[str, Callable[[Tables], Table]] = {
    "due_by": lambda t: deliveries.due_by(t["commitments"], AS_OF),
    "with_states": lambda t: deliveries.with_states(t["deliveries"], t["commitments"]),
    "commitment_sums": sums,
    "wholes": lambda t: deliveries.wholes(sums(t)),
    "wholes of all": lambda t: deliveries.wholes(sums(t), []),
    "kinds": lambda t: deliveries.kinds(deliveries.wholes(sums(t)), "low"),
    "requests": lambda t: deliveries.requests(t["access"], ["activity"]),
    "charges": lambda t: deliveries.charges(t["access"]),
    "waits": lambda t: times.waits(
        t["stays"], t["commitments"], t["deliveries"], MILESTONES[2].items, as_of=AS_OF
    ),
    "first_reached": milestones,
    "waited": lambda t: times.waited(milestones(t), AS_OF),
    "contact_gaps": lambda t: times.contact_gaps(
        t["stays"], t["commitments"], t["deliveries"], CONTACT, as_of=AS_OF
    ),
    "alarms": lambda t: times.alarms(
        times.contact_gaps(t["stays"], t["commitments"], t["deliveries"], CONTACT)
    ),
    "hours": lambda t: effort.hours(t["effort"]),
    "hour_units": lambda t: effort.hour_units(t["effort"], ["stay"]),
    "summed_hours": lambda t: effort.summed_hours(effort.hour_units(t["effort"], ["stay"])),
    "credits_by_party": lambda t: effort.credits_by_party(t["credits"]),
    "summed_credits": lambda t: effort.summed_credits(
        effort.credits_by_party(t["credits"], ["stay"])
    ),
    "in_both": lambda t: effort.in_both(effort.hours(t["effort"], ["stay"]), t["credits"]),
    "counted": lambda t: money.counted(t["flows"]),
    "in_currency": in_euro,
    "in_currency KZT": lambda t: money.in_currency(t["flows"], t["rates"], "KZT"),
    "totals": lambda t: money.totals(in_euro(t), ["payer", "payee", "item"]),
    "retention_parts": lambda t: money.retention_parts(placed(t), ["payer_country"]),
    "pair_year": lambda t: money.pair_year(placed(t), "item"),
    "looked_at": looked_at,
    "attained": lambda t: goals.attained(looked_at(t), "last"),
    "stay_goals": stay_goals,
    "follow_up_days": lambda t: goals.follow_up_days(looked_at(t)),
    "of_home_use": lambda t: goals.of_home_use(t["goals"]),
    "home_use": lambda t: goals.home_use(looked_at(t), Window(1, 12), ["kind"]),
    "t_changes": lambda t: outcomes.t_changes(stay_goals(t)),
    "stay_answers": stay_answers,
    "answers": lambda t: outcomes.answers(stay_answers(t)),
    "cell_counts": cells,
    "tie_sums": lambda t: outcomes.tie_sums(t["ties"], goals.follow_up_days(looked_at(t))),
    "staged": events,
    "voices": lambda t: planning.voices(events(t)),
    "voices of schemes": lambda t: planning.voices(events(t), "scheme"),
    "plans": plans,
    "plan_counts": lambda t: planned.plan_counts(plans(t), ["purpose"]),
    "voice_counts": lambda t: planned.voice_counts(planning.voices(events(t))),
    "weighed": lambda t: reciprocity.weighed(t["stays"]),
    "arcs": lambda t: reciprocity.arcs(
        reciprocity.weighed(t["stays"]), origin="origin_country", host="host_country"
    ),
    "arc_squares": lambda t: reciprocity.arc_squares(
        reciprocity.weighed(t["stays"]), origin="sending", host="host", weight="person_days"
    ),
    "arc_counts": lambda t: reciprocity.arc_counts(
        reciprocity.weighed(t["stays"]), origin="sending", host="host", weight="person_days"
    ),
}


def sorted_rows(engine: Engine, frame: Table) -> Rows:
    names = frame.collect_schema().names()
    rows = [tuple(row[name] for name in names) for row in engine.rows(frame)]
    return sorted(rows, key=lambda row: [_place(value) for value in row])


def _place(value: Any) -> tuple[str, str]:
    if isinstance(value, float | Decimal):
        return "number", f"{float(value):.9g}"
    return type(value).__name__, str(value)


def assert_same(engine: EngineNamed, name: str, define: Callable[[Tables], Table]) -> None:
    expected, found = (
        sorted_rows(each, define(each.tables)) for each in (engine("duckdb"), engine(name))
    )
    assert_alike(found, expected)


def assert_alike(found: Rows, expected: Rows) -> None:
    assert len(found) == len(expected)
    for row, right in zip(found, expected, strict=True):
        assert tuple(map(_kind, row)) == tuple(map(_kind, right))
        assert row == tuple(map(_near, right)), (row, right)


def _kind(value: Any) -> str:
    return "number" if isinstance(value, float | int | Decimal) else type(value).__name__


def _near(value: Any) -> Any:
    return pytest.approx(value, rel=1e-12, abs=1e-12) if isinstance(value, float) else value


OTHERS = ["polars", pytest.param("spark", marks=pytest.mark.xdist_group("spark"))]


def test_no_measure_is_left_out(repository: Path) -> None:
    source = repository / "src/sapar"
    defined = {
        node.name
        for path in source.rglob("measures.py")
        if path.parent.name != "values"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }
    # The level of a goal is an expression, which `attained` uses, and what a payment costs one of
    # the fact `spending`.
    assert defined - {"score_of", "cost"} - {name.partition(" ")[0] for name in MEASURES} == set()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("name", OTHERS)
def test_a_table_has_the_same_rows(engine, name, table) -> None:
    assert_same(engine, name, lambda tables: tables[table])


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("name", OTHERS)
def test_a_measure_gives_the_same_rows(engine, name, measure) -> None:
    assert_same(engine, name, MEASURES[measure])


@pytest.fixture(scope="module")
def facts_of(engine, tmp_path_factory) -> Callable[[Engine], Mapping[str, Table]]:
    """Every fact as that engine wrote it, written once."""
    found: dict[str, Mapping[str, Table]] = {}

    def written(each: Engine) -> Mapping[str, Table]:
        if each.name not in found:
            folder = tmp_path_factory.mktemp(f"facts of {each.name}")
            maker = Definitions(each, Source(each.tables, AS_OF))
            rows = make_facts(maker, FACTS, folder, lambda *_told: None)
            found[each.name] = scanned(each, folder, rows)
        return found[each.name]

    return written


@pytest.mark.parametrize("fact", [fact.name for fact in FACTS])
@pytest.mark.parametrize("name", OTHERS)
def test_a_fact_has_the_same_rows(engine, facts_of, name, fact) -> None:
    right, other = engine("duckdb"), engine(name)
    expected = sorted_rows(right, facts_of(right)[fact])
    assert_alike(sorted_rows(other, facts_of(other)[fact]), expected)
