"""A balance put together: add up the tables, then compute every panel from the sums."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from sapar.balance.answer import answer, question
from sapar.balance.cohort_members import Chosen, chosen
from sapar.balance.cohort_notes import told_with
from sapar.balance.cohorts import cohort_named
from sapar.balance.dimensions import INSTITUTIONS, Dimension
from sapar.balance.disclosure.conditions import refuse_small_parts
from sapar.balance.disclosure.contributing import behind_of
from sapar.balance.disclosure.records import with_records
from sapar.balance.disclosure.release import released
from sapar.balance.disclosure.roll_up import roll_up
from sapar.balance.disclosure.rules import Rules, rules_of
from sapar.balance.document import FORMAT, Balance, Group
from sapar.balance.frames import Frames, Table, frames_of
from sapar.balance.further import hosts_section
from sapar.balance.gathering import nothing_to_balance
from sapar.balance.labels import in_sentences, label_of, labels_of
from sapar.balance.networks import Reciprocity
from sapar.balance.notes import method_notes
from sapar.balance.panels.gathering import PanelSums, gather_panels
from sapar.balance.panels.kind import Context
from sapar.balance.panels.money import paid_of
from sapar.balance.panels.money_sums import NOTHING_PAID, MoneySums
from sapar.balance.panels.panel import PanelId
from sapar.balance.panels.reciprocity import USUAL, network_of
from sapar.balance.panels.reciprocity_sums import NOTHING, ReciprocitySums
from sapar.balance.panels.reciprocity_tables import with_names
from sapar.balance.panels.registry import PANELS
from sapar.balance.premises import asked_by, facts_of, own_notes
from sapar.balance.selection import Selection
from sapar.balance.travel import travel_of
from sapar.dataset.engine import MEMORY_LIMIT
from sapar.dataset.engines.engine import Engine
from sapar.dataset.engines.names import LOCAL
from sapar.dataset.engines.opening import opened
from sapar.dataset.facts.folder import Tell, ready_facts
from sapar.dataset.facts.source import source_of
from sapar.dataset.quality import read_quality
from sapar.dataset.reading import Dataset, open_dataset
from sapar.values.language import _, speaking
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

GAPS = ("no-host-fees", "no-spending-place", "no-money")
"""Codes of the notes in which a dataset says what its money cannot tell."""


def balance_of(  # noqa: PLR0913 -- what is asked of which record, and how it is computed
    folder: Path | str,
    selection: Selection,
    *,
    engine: str = "duckdb",
    spark_master: str = LOCAL,
    memory_limit: str = MEMORY_LIMIT,
    tell: Tell | None = None,
) -> Balance:
    """The balance of the dataset in a folder, from its facts, which are made where they lack.

    Args:
        folder: with its `datapackage.json`.
        selection: grouped by what, weighted by what, of which stays.
        engine: that computes: `duckdb`, `polars` or `spark`.
        spark_master: where Spark's machines are told what to do.
        memory_limit: for DuckDB, as in `2GB`; beyond it, it uses the disk.
        tell: is told when facts have to be made first.

    Raises:
        UnusableError: B04 where some of the stays were asked for and there is none;
            P01 and following where it cannot be read; E01 and following where the engine cannot
            run; W01 or W03 where facts find no room; B06 or B09 for a release, B07 or B08 for a
            cohort, B14 for hosts in a release, B17 for a condition in one that sets few people
            apart.
    """
    rules = _rules(selection)
    with (
        open_dataset(folder, memory_limit=memory_limit) as dataset,
        closing(opened(dataset, engine, spark_master)) as running,
    ):
        return _added_up(dataset, running, selection, rules, tell or _silent)()


def balances_of(
    folder: Path | str, selection: Selection, languages: Iterable[Language]
) -> Mapping[Language, Balance]:
    """The same balance in several languages: the record is added up once for all of them.

    To add up takes most of the time. What a release withholds is decided by numbers and names of
    figures alone, so that it is the same in each.

    Args:
        folder: as of `balance_of`, as all else here.
        selection: what is asked.
        languages: to tell it in.

    Raises:
        UnusableError: as `balance_of`.
    """
    rules = _rules(selection)
    with open_dataset(folder) as dataset, closing(opened(dataset)) as running:
        told = _added_up(dataset, running, selection, rules, _silent)
        return {language: _in(language, told) for language in languages}


def _in(language: Language, told: Callable[[], Balance]) -> Balance:
    with speaking(language):
        return told()


def _added_up(
    dataset: Dataset, running: Engine, selection: Selection, rules: Rules, tell: Tell
) -> Callable[[], Balance]:
    """What tells the balance of a record that was added up, in the language that is spoken then."""
    facts = ready_facts(dataset, running, tell)
    cohort = _cohort(dataset, running.tables, selection)
    stays = cohort.stays if cohort else None
    rates = running.tables.get("rates")
    refuse_small_parts(partial(frames_of, facts, rates=rates), selection, rules, stays)
    dimension = _dimension(selection)
    rolled = roll_up(frames_of(facts, selection, rates, stays), rules, dimension)
    frames = rolled.frames
    panels = _gathered(dataset, frames, selection)
    behind = with_records(behind_of(frames, rules, dimension), frames, rules, dimension)

    def told() -> Balance:
        balance = _assembled(dataset, frames, selection, panels)
        if cohort is not None:
            balance = told_with(balance, cohort.facts)
        return rolled.told(released(balance, rules, behind))

    return told


def _rules(selection: Selection) -> Rules:
    """The rules of a release, before anything is read.

    Hosts are named with few guests each: what is withheld elsewhere would stand there.
    """
    rules = rules_of(selection.release)
    if selection.hosts and rules.withholds:
        message = _("hosts are set side by side for the holders of the data alone")
        raise UnusableError("B14", "--hosts", message, _("leave out --hosts, or --release"))
    return rules


def _silent(_sentence: str) -> None:
    pass


def _cohort(dataset: Dataset, tables: Mapping[str, Table], selection: Selection) -> Chosen | None:
    """The stays of the cohort that is asked for, if any is."""
    if selection.cohort is None:
        return None
    if "stays" not in tables:
        raise nothing_to_balance(str(dataset.folder), _("it has no table of stays"))
    source = source_of(dataset, tables)
    return chosen(source, cohort_named(selection.cohort), selection, str(dataset.folder))


def _dimension(selection: Selection) -> Dimension | None:
    return selection.dimension(selection.by) if selection.by else None


def _gathered(dataset: Dataset, frames: Frames, selection: Selection) -> PanelSums:
    sampled = dataset.package.record == "sample"
    gaps = " ".join(note.text for note in dataset.package.notes if note.code in GAPS)
    context = Context(selection.currency, sampled, selection.seed, selection.draws, gaps=gaps)
    panels = gather_panels(PANELS, frames, context, _dimension(selection))
    # An empty record is an answer; a condition that keeps nothing is most often a slip.
    if selection.narrowed and not panels.of_all(PanelId.RECIPROCITY).cells:
        raise nothing_to_balance(str(dataset.folder), _("no stay fulfils what was asked"))
    return panels


def _assembled(
    dataset: Dataset, frames: Frames, selection: Selection, panels: PanelSums
) -> Balance:
    balance = _balance(dataset, selection, panels)
    if not selection.hosts:
        return balance
    names = in_sentences(labels_of(dataset, selection.dimension("host")))
    return replace(balance, sections=(hosts_section(frames, panels.context, names),))


def _balance(dataset: Dataset, selection: Selection, panels: PanelSums) -> Balance:
    package, stays = dataset.package, panels.of_all(PanelId.RECIPROCITY)
    unit = stays.unit or USUAL
    names = _names(dataset, selection)
    travel = travel_of(stays.cells)
    network = panels.context.once(stays, network_of)
    money = panels.context.once(panels.of_all(PanelId.MONEY), paid_of)
    return Balance(
        format=FORMAT,
        question=question(),
        answer=answer(travel, network, money, names),
        dataset=facts_of(dataset),
        asked=asked_by(selection, unit),
        travel=travel,
        money=money,
        reciprocity=network,
        groups=_groups(dataset, selection, network, panels),
        quality=read_quality(package.quality) if package.quality else None,
        notes=(*method_notes(unit, package.record), *own_notes(dataset, selection)),
        panels=tuple(with_names(panel, names) for panel in panels.whole()),
        names=names,
    )


def _groups(
    dataset: Dataset, selection: Selection, whole: Reciprocity, panels: PanelSums
) -> tuple[Group, ...]:
    if selection.by is None:
        return ()
    dimension = selection.dimension(selection.by)
    names = labels_of(dataset, dimension)
    nodes = {row.node: row for row in whole.nodes} if dimension.place else {}
    paid = panels.of_groups(PanelId.MONEY)
    found = [
        Group(
            group=key,
            label=_label(dimension, names, key),
            travel=travel_of(stays.cells),
            money=panels.context.once(paid.get(key, NOTHING_PAID), paid_of),
            reciprocity=None if dimension.one_sided else panels.context.once(stays, network_of),
            node=nodes.get(key or ""),
            headlines=panels.headlines(key),
        )
        for key, stays in _travelled(panels).items()
    ]
    return tuple(sorted(found, key=_by_year if dimension.id == "year" else _by_visits))


def _names(dataset: Dataset, selection: Selection) -> Mapping[str, str]:
    """What the places of the network are called, where they are institutions."""
    dimension = _dimension(selection)
    if dimension is None or dimension.column not in INSTITUTIONS:
        return {}
    return in_sentences(labels_of(dataset, dimension))


def _travelled(panels: PanelSums) -> Mapping[str | None, ReciprocitySums]:
    """The stays of each group, and those groups of which only a payment is known."""
    stays: Mapping[str | None, ReciprocitySums] = panels.of_groups(PanelId.RECIPROCITY)
    paid: Mapping[str | None, MoneySums] = panels.of_groups(PanelId.MONEY)
    return {
        key: stays.get(key, NOTHING)
        for key in (*stays, *(key for key in paid if key not in stays))
        if (key in stays and stays[key].cells) or (key in paid and paid[key].ledger.recorded)
    }


def _label(dimension: Dimension, names: Mapping[str, str], key: str | None) -> str:
    if key is not None:
        return label_of(key, dimension, names)
    return _("in no group, or not known") if dimension.grouping else _("not known")


def _by_year(group: Group) -> tuple[bool, str]:
    return group.group is None, group.group or ""


def _by_visits(group: Group) -> tuple[bool, float, str]:
    return group.group is None, -(group.travel.visits.value or 0.0), group.group or ""
