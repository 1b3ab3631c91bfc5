"""The folder `facts/` of a dataset: used while it is fresh, made anew when it is not."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sapar.dataset.engines.engine import Engine
from sapar.dataset.facts.digests import Digests
from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.facts.freshness import stale, touched
from sapar.dataset.facts.making import Definitions, Maker, Progress, make_facts, scanned
from sapar.dataset.facts.manifest import FACTS_FOLDER, MANIFEST, Manifest, read_manifest
from sapar.dataset.facts.registry import VERSION, possible
from sapar.dataset.facts.source import source_of
from sapar.dataset.facts.statements import stated
from sapar.dataset.facts.words import worded
from sapar.dataset.reading import Dataset
from sapar.dataset.staging import Staging
from sapar.dataset.trouble import told
from sapar.values.language import _
from sapar.values.unusable import UnusableError

DUCKDB = "duckdb"

WORDED_FROM = 32 * 1024 * 1024
"""From so many bytes of tables on, those of a hundred thousand stays, words as numbers save more
than texts of definitions that are kept."""

Tell = Callable[[str], None]
"""Takes a sentence for whoever waits."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Facts that are there to be read.

    Attributes:
        folder: where they are.
        rows: how many rows each fact has.
        reason: why they were made now; None if they were there.
    """

    folder: Path
    rows: dict[str, int]
    reason: str | None


def facts_folder(dataset: Dataset) -> Path:
    """Where the facts of a dataset belong, whether they are there or not."""
    return dataset.folder / FACTS_FOLDER


def why_stale(dataset: Dataset) -> str | None:
    """Why the facts beside a dataset cannot be used; None if they can."""
    names = {fact.name for fact in possible(dataset.tables)}
    return stale(read_manifest(facts_folder(dataset)), dataset.package, VERSION, names)


def prepare(
    dataset: Dataset, engine: Engine, *, force: bool = False, progress: Progress | None = None
) -> Prepared:
    """Make the facts of a dataset where they are missing or stale.

    They are written beside their place and moved there whole; after an error nothing is left.

    Args:
        dataset: open.
        engine: that computes them.
        force: make them although they are fresh.
        progress: told before each fact.

    Raises:
        UnusableError: `W01` disk full, `W02` the folder cannot be written, or something else is
            in the place of the facts, `W03` too little memory, `P20` a table cannot be read.
    """
    reason = _("asked for") if force else why_stale(dataset)
    if reason is None:
        return _kept(dataset)
    return _made(dataset, engine, facts_folder(dataset), reason, progress)


def ready_facts(dataset: Dataset, engine: Engine, tell: Tell) -> dict[str, Table]:
    """The facts of a dataset by name, made first where they are missing or stale.

    Where the dataset's folder cannot be written they are made for this one time.

    Args:
        dataset: open.
        engine: that computes them and reads them.
        tell: is told when they are made, and why.

    Raises:
        UnusableError: as for `prepare`, but for a folder that cannot be written.
    """
    reason = why_stale(dataset)
    if reason is None:
        kept = _kept(dataset)
        return scanned(engine, kept.folder, kept.rows)
    tell(_("Preparing {folder}: {reason}.").format(folder=dataset.folder, reason=reason))
    try:
        made = _made(dataset, engine, facts_folder(dataset), reason, None)
    except UnusableError as error:
        if error.finding.code != "W02":
            raise
        tell(_("{folder} cannot be written: it is prepared for this one time.").format(
            folder=dataset.folder))  # fmt: skip
        made = _made(dataset, engine, dataset.scratch / FACTS_FOLDER, reason, None)
    return scanned(engine, made.folder, made.rows)


def _kept(dataset: Dataset) -> Prepared:
    """Facts that are fresh; the times of files that were only touched are noted if they can be."""
    folder = facts_folder(dataset)
    manifest = read_manifest(folder)
    if manifest is None:
        raise FileNotFoundError(folder)
    now = touched(manifest, dataset.package)
    if now != manifest:
        with suppress(OSError):
            now.write(folder)
    return Prepared(folder, manifest.facts, None)


def _made(
    dataset: Dataset, engine: Engine, out: Path, reason: str, progress: Progress | None
) -> Prepared:
    _refuse_strangers(out)
    source = source_of(dataset, engine.tables)
    staging = Staging(out)
    staging.begin()
    try:
        with (
            told(str(dataset.folder)),
            Digests(dataset.package.resources, dataset.folder) as digests,
        ):
            rows = _written(dataset, engine, source, staging.folder, progress or _silent)
            _manifest(source, rows, digests).write(staging.folder)
        staging.place()
    except BaseException:
        staging.discard()
        raise
    return Prepared(out, rows, reason)


def _refuse_strangers(out: Path) -> None:
    """What somebody else put into the place of the facts is never replaced."""
    if out.exists() and not (out / MANIFEST).exists() and (out.is_file() or any(out.iterdir())):
        raise UnusableError(
            "W02",
            str(out),
            _("there is something else in the place of the facts"),
            _("move it away, or give it another name"),
        )


def _written(
    dataset: Dataset, engine: Engine, source: Source, folder: Path, progress: Progress
) -> dict[str, int]:
    with _maker(dataset, engine, source) as maker:
        return make_facts(maker, possible(source.tables), folder, progress)


@contextmanager
def _maker(dataset: Dataset, engine: Engine, source: Source) -> Iterator[Maker]:
    """What makes the facts at the least cost: the facts themselves are the same."""
    if engine.name != DUCKDB:
        yield Definitions(engine, source)
    elif _bytes(dataset) < WORDED_FROM:
        with stated(dataset.connection, source) as statements:
            yield statements
    else:
        with worded(dataset.connection) as words:
            tables = {name: words.of_table(name, each) for name, each in source.tables.items()}
            yield Definitions(engine, replace(source, tables=tables), words)


def _bytes(dataset: Dataset) -> int:
    return sum(each.path.stat().st_size for each in dataset.package.resources)


def _manifest(source: Source, rows: dict[str, int], digests: Digests) -> Manifest:
    as_of = source.as_of.isoformat() if source.as_of else None
    return Manifest(VERSION, as_of, rows, digests.all())


def _silent(_name: str, _made: int, _all: int) -> None:
    pass
