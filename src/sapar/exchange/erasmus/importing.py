"""The European Commission's files into a dataset."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sapar.dataset.engine import connect
from sapar.dataset.quality import FileRead, Quality
from sapar.dataset.writing import DatasetWriter, Format
from sapar.exchange.erasmus import gathering, report, tables
from sapar.exchange.erasmus.layouts import Layout
from sapar.exchange.erasmus.notes import notes_of
from sapar.exchange.erasmus.reading import Intake, Taken
from sapar.exchange.erasmus.refusals import Refusals
from sapar.exchange.erasmus.sources import Opened, opened
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MEMORY_LIMIT = "1GB"
QUALITY, REFUSED = "quality.json", "refused.csv"
_SOURCE = "https://data.europa.eu/data/datasets?query=erasmus"


def import_erasmus(
    paths: Sequence[Path],
    out: Path,
    *,
    replace: bool = False,
    table_format: Format = "parquet",
    progress: Callable[[int], None] = lambda _count: None,
) -> Quality:
    """Make one dataset of files of one or several layouts.

    Beside the tables it holds `quality.json`, the report that is also returned, and
    `refused.csv`, the rows that could not be used.

    Args:
        paths: `.csv`, `.csv.gz`, `.zip` or `.xlsx`; layout and encoding are recognised.
        out: folder to make.
        replace: whether a dataset that is there may be replaced.
        table_format: of the tables.
        progress: called with numbers of bytes read, again and again.

    Raises:
        UnusableError: if a file cannot be read or used, or `out` is taken; nothing is left then.
    """
    _refuse_twins(paths)
    with (
        DatasetWriter(out, replace=replace, table_format=table_format) as writer,
        writer.open_text(REFUSED) as refused,
        connect(
            writer.scratch, memory_limit=MEMORY_LIMIT, database=writer.scratch / "gathered.duckdb"
        ) as engine,
    ):
        gathering.prepare(engine)
        intake = Intake(engine, writer.scratch, Refusals(refused))
        files, not_read = _read_all(paths, intake, progress)
        _refuse_nothing_kept(intake)
        quality = report.quality_of(engine, intake, files, not_read)
        tables.write(engine, writer)
        _describe(writer, [table.header.layout for table in intake.taken], quality)
    return quality


def _refuse_twins(paths: Sequence[Path]) -> None:
    for index, path in enumerate(paths):
        for other in paths[:index]:
            if path.exists() and other.exists() and path.samefile(other):
                raise _twin(path.name, other.name)


def _twin(name: str, other: str) -> UnusableError:
    return UnusableError(
        "same-file-twice",
        name,
        _("has the same content as {other}").format(other=other),
        _("its rows would count twice; name it once"),
    )


def _read_all(
    paths: Sequence[Path], intake: Intake, progress: Callable[[int], None]
) -> tuple[list[FileRead], list[str]]:
    files: list[FileRead] = []
    not_read: list[str] = []
    digests: dict[str, str] = {}
    for path in paths:
        before = len(intake.taken)
        with opened(path, progress) as found:
            not_read += _read_tables(found, intake)
            digest = found.sha256()
        if digest in digests:
            raise _twin(path.name, digests[digest])
        digests[digest] = path.name
        files += [_file_read(table, digest, found.size()) for table in intake.taken[before:]]
    return files, not_read


def _read_tables(found: Opened, intake: Intake) -> list[str]:
    not_read = []
    for source in found.sources:
        if source.note is None:
            intake.take(source)
        else:
            not_read.append(source.name)
    return not_read


def _file_read(table: Taken, digest: str, size: int) -> FileRead:
    return FileRead(
        name=table.name,
        layout=table.header.layout.id,
        encoding=table.lines.decoder.name,
        sha256=digest,
        bytes=size,
        rows_read=table.kept + table.refused,
        rows_kept=table.kept,
        rows_refused=table.refused,
        blank_lines=table.lines.blank,
    )


def _refuse_nothing_kept(intake: Intake) -> None:
    if not any(table.kept for table in intake.taken):
        reasons = ", ".join(
            f"{rule.code} ({rule.rows}: {rule.examples[0]})" for rule in intake.refusals.summary()
        )
        raise UnusableError(
            "no-rows-kept",
            ", ".join(table.name for table in intake.taken),
            _("no row can be used: {reasons}").format(reasons=reasons),
            _("expected at least one sound row"),
        )


def _describe(writer: DatasetWriter, layouts: list[Layout], quality: Quality) -> None:
    with writer.open_text(QUALITY) as file:
        file.write(quality.to_json())
    titles = sorted({layout.title for layout in layouts})
    writer.describe(
        "; ".join(titles),
        sources=[{"title": f"European Commission, {title}", "path": _SOURCE} for title in titles],
        record="register",
        notes=notes_of(layouts),
        quality=QUALITY,
    )
