"""A balance put together: add up the tables, then compute every panel from the sums."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import narwhals as nw

from sapar.balance.answer import answer, question
from sapar.balance.cohort_members import Chosen, chosen
from sapar.balance.cohort_notes import told_with
from sapar.balance.cohorts import cohort_named
from sapar.balance.dimensions import Dimension
from sapar.balance.disclosure.contributing import behind_of
from sapar.balance.disclosure.release import released
from sapar.balance.disclosure.rules import Rules, rules_of
from sapar.balance.document import FORMAT, Asked, Balance, DatasetFacts, Group, Note
from sapar.balance.frames import Frames, Table, frames_of
from sapar.balance.further import hosts_section
from sapar.balance.gathered import Gathered
from sapar.balance.gathering import Sums, gather, nothing_to_balance
from sapar.balance.labels import label_of, labels_of
from sapar.balance.money import money_of, no_money
from sapar.balance.networks import Reciprocity, reciprocity_of
from sapar.balance.notes import method_notes
from sapar.balance.one_sided import fixes_an_end, without_return
from sapar.balance.panels.gathering import PanelSums, gather_panels
from sapar.balance.panels.kind import Context
from sapar.balance.panels.registry import PANELS
from sapar.balance.payments import Money
from sapar.balance.selection import Selection
from sapar.balance.travel import travel_of
from sapar.balance.uncertainty import Resampler
from sapar.dataset.engines.names import LOCAL
from sapar.dataset.engines.opening import opened
from sapar.dataset.facts.folder import Tell, ready_facts
from sapar.dataset.facts.source import source_of
from sapar.dataset.quality import read_quality
from sapar.dataset.reading import Dataset, open_dataset
from sapar.reciprocity.resampling import Sample
from sapar.reciprocity.travel import Travel as Recorded
from sapar.values.language import _
from sapar.values.unusable import UnusableError

GAPS = ("no-host-fees", "no-spending-place", "no-money")
"""Codes of the notes in which a dataset says what its money cannot tell."""


def balance_of(
    folder: Path | str,
    selection: Selection,
    *,
    engine: str = "duckdb",
    spark_master: str = LOCAL,
    tell: Tell | None = None,
) -> Balance:
    """The balance of the dataset in a folder, from its facts, which are made where they lack.

    Args:
        folder: with its `datapackage.json`.
        selection: grouped by what, weighted by what, of which stays.
        engine: that computes: `duckdb`, `polars` or `spark`.
        spark_master: where Spark's machines are told what to do.
        tell: is told when facts have to be made first.

    Raises:
        UnusableError: B04 where the dataset has no stays, or none that fulfils the conditions;
            P01 and following where it cannot be read; E01 and following where the engine cannot
            run; W01 or W03 where facts find no room; B06 or B09 for a release, B07 or B08 for a
            cohort, B14 for hosts in a release.
    """
    rules = rules_of(selection.release)
    _refuse_hosts(selection, rules)
    with open_dataset(folder) as dataset:
        if dataset.table("stays") is None:
            raise nothing_to_balance(str(dataset.folder), _("it has no table of stays"))
        with closing(opened(dataset, engine, spark_master)) as running:
            facts = ready_facts(dataset, running, tell or _silent)
            cohort = _cohort(dataset, running.tables, selection)
            stays = cohort.stays if cohort else None
            frames = frames_of(facts, selection, running.tables.get("rates"), stays)
            balance = _assembled(dataset, frames, selection)
            if cohort is not None:
                balance = told_with(balance, cohort.facts)
            return released(balance, rules, behind_of(frames, rules, _dimension(selection)))


def _refuse_hosts(selection: Selection, rules: Rules) -> None:
    """Hosts are named with few guests each: what is withheld elsewhere would stand there."""
    if selection.hosts and rules.withholds:
        message = _("hosts are set side by side for the holders of the data alone")
        raise UnusableError("B14", "--hosts", message, _("leave out --hosts, or --release"))


def _silent(_sentence: str) -> None:
    pass


def _cohort(dataset: Dataset, tables: Mapping[str, Table], selection: Selection) -> Chosen | None:
    """The stays of the cohort that is asked for, if any is."""
    if selection.cohort is None:
        return None
    source = source_of(dataset, tables)
    return chosen(source, cohort_named(selection.cohort), selection, str(dataset.folder))


def _dimension(selection: Selection) -> Dimension | None:
    return selection.dimension(selection.by) if selection.by else None


def _assembled(dataset: Dataset, frames: Frames, selection: Selection) -> Balance:
    sampled = dataset.package.record == "sample"
    sums = gather(frames, selection, sampled=sampled, place=str(dataset.folder))
    context = Context(selection.currency, sampled, selection.seed, selection.draws)
    panels = gather_panels(PANELS, frames, context, _dimension(selection))
    balance = _balance(dataset, selection, sums, panels)
    if not selection.hosts:
        return balance
    names = labels_of(dataset, selection.dimension("host"))
    return replace(balance, sections=(hosts_section(frames, context, names),))


def _balance(dataset: Dataset, selection: Selection, sums: Sums, panels: PanelSums) -> Balance:
    package, whole = dataset.package, sums.whole
    travel = travel_of(whole.cells)
    network = _network(whole, sums, selection)
    money = _money(whole, dataset, selection)
    return Balance(
        format=FORMAT,
        question=question(),
        answer=answer(travel, network, money),
        dataset=_facts(dataset),
        asked=_asked(selection, sums),
        travel=travel,
        money=money,
        reciprocity=network,
        groups=_groups(dataset, selection, sums, network, panels),
        quality=read_quality(package.quality) if package.quality else None,
        notes=(*method_notes(sums.unit, package.record), *_own_notes(dataset, selection)),
        panels=panels.whole(),
    )


def _network(gathered: Gathered, sums: Sums, selection: Selection) -> Reciprocity:
    unit = sums.unit
    recorded = Recorded.from_rows(
        (cell.origin, cell.host, cell.weight(unit), cell.stays, cell.unweighted(unit))
        for cell in gathered.cells
    )
    counts = gathered.counts
    sample = Sample(counts, selection.seed, selection.draws) if counts else None
    found = reciprocity_of(recorded, unit, sample)
    return without_return(found) if fixes_an_end(selection) else found


def _money(gathered: Gathered, dataset: Dataset, selection: Selection) -> Money:
    gaps = " ".join(note.text for note in dataset.package.notes if note.code in GAPS)
    if not gathered.ledger.items and not gathered.ledger.apart:
        reason = gaps or _("no payment is recorded")
        return no_money(selection.currency, reason)
    drawn = gathered.parts.chance(Resampler(selection.draws, selection.seed))
    stays = sum(cell.stays for cell in gathered.cells)
    return money_of(gathered.ledger, selection.currency, stays, drawn, gaps)


def _groups(
    dataset: Dataset, selection: Selection, sums: Sums, whole: Reciprocity, panels: PanelSums
) -> tuple[Group, ...]:
    if selection.by is None:
        return ()
    dimension = selection.dimension(selection.by)
    names = labels_of(dataset, dimension)
    nodes = {row.node: row for row in whole.nodes} if dimension.place else {}
    found = [
        Group(
            group=key,
            label=_label(dimension, names, key),
            travel=travel_of(gathered.cells),
            money=_money(gathered, dataset, selection),
            reciprocity=None if dimension.one_sided else _network(gathered, sums, selection),
            node=nodes.get(key or ""),
            panels=panels.group(key),
        )
        for key, gathered in sums.groups.items()
    ]
    return tuple(sorted(found, key=_by_year if dimension.id == "year" else _by_visits))


def _label(dimension: Dimension, names: Mapping[str, str], key: str | None) -> str:
    if key is not None:
        return label_of(key, dimension, names)
    return _("in no group, or not known") if dimension.grouping else _("not known")


def _by_year(group: Group) -> tuple[bool, str]:
    return group.group is None, group.group or ""


def _by_visits(group: Group) -> tuple[bool, float, str]:
    return group.group is None, -(group.travel.visits.value or 0.0), group.group or ""


def _facts(dataset: Dataset) -> DatasetFacts:
    package = dataset.package
    return DatasetFacts(
        title=package.title or package.name or dataset.folder.name,
        record=package.record,
        demonstration=package.demonstration,
        sources=package.sources,
        rows=dict(_row_counts(dataset)),
    )


def _asked(selection: Selection, sums: Sums) -> Asked:
    return Asked(
        by=selection.by,
        by_title=_(selection.dimension(selection.by).title) if selection.by else None,
        where=dict(selection.where),
        weight=sums.unit,
        currency=selection.currency,
        seed=selection.seed,
        draws=selection.draws,
    )


def _own_notes(dataset: Dataset, selection: Selection) -> tuple[Note, ...]:
    """What the dataset says that it cannot say, and whose groups were used."""
    own = tuple(Note(note.code, note.text) for note in dataset.package.notes)
    used = {name for name in (selection.by, *selection.where) if name is not None}
    groups = (selection.groupings[name] for name in sorted(used & selection.groupings.keys()))
    return own + tuple(
        Note(
            f"grouping-{grouping.id}",
            _("{title}: {source}, {date}.").format(
                title=_(grouping.title), source=grouping.source, date=grouping.date
            ),
        )
        for grouping in groups
    )


def _row_counts(dataset: Dataset) -> Iterator[tuple[str, int]]:
    for name in dataset.tables:
        table = dataset.table(name)
        if table is not None:
            ((rows,),) = table.select(nw.len()).to_native().fetchall()
            yield name, rows
