"""The invented dataset written as a folder, a table at a time, within bounded memory."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from sapar.dataset.demonstration.drawing import SLICE, draw, keys_of_truths, query
from sapar.dataset.demonstration.lending import lend
from sapar.dataset.demonstration.parameters import Parameters, load_parameters
from sapar.dataset.demonstration.truths import FEWEST, listed
from sapar.dataset.engine import connect
from sapar.dataset.package import DESCRIPTOR, Note, read_package
from sapar.dataset.schema import TABLES
from sapar.dataset.writing import DatasetWriter, Format
from sapar.values.language import _
from sapar.values.unusable import UnusableError

INVENTED = "invented"
"""Code of the note that says so; a folder without it is never replaced."""

PLANTED = "planted.json"
"""File of the truths that were put into the dataset."""

MOST = 10_000_000
USUAL = 300
"""How many stays a demonstration has if nobody asks for more."""

TITLE = "Demonstration scheme (invented)"
NOTE = (
    "Every institution, person, price and rate here is invented. The figures show how the program "
    "works and say nothing about any real scheme."
)
_PARTS = {"drawn": 12, "commitments": 14, "deliveries": 34, "flows": 24, "stays": 4}
"""About how much of the work each table is; any other is 1."""

Progress = Callable[[int], None]


def write_demonstration(  # noqa: PLR0913 -- what to draw, and how it is written
    out: Path | str,
    *,
    stays: int = USUAL,
    seed: int = 1,
    parameters: Parameters | None = None,
    table_format: Format = "parquet",
    progress: Progress = lambda _done: None,
    threads: int | None = None,
    slice_stays: int = SLICE,
) -> Path:
    """Write an invented dataset into a folder.

    The same number of stays, seed and parameters give the same rows in the same order, on any
    number of threads.

    Args:
        out: the folder; an earlier invented dataset there is replaced.
        stays: how many, from 21 to 10 million.
        seed: of every draw.
        parameters: what is drawn from; those of the package where None.
        table_format: form of the tables.
        progress: told how many of 100 parts of the work were done, as they are.
        threads: of the table engine; all that the machine has where None.
        slice_stays: how many stays a thread takes at a time; 2,048 or more.

    Returns:
        The folder.

    Raises:
        UnusableError: `W13` where a dataset is that is not an invented one, `W10` to `W12` where
            something else is, `W15` for too few or too many stays, `W01` and `W02` where it
            cannot be written.
    """
    out = Path(out)
    _refuse_unless_possible(stays)
    _refuse_unless_invented(out)
    drawn_from = parameters or load_parameters()
    with DatasetWriter(out, replace=True, table_format=table_format) as writer:
        with connect(writer.scratch, threads=threads) as connection:
            lend(connection, drawn_from, stays, seed)
            draw(connection, writer.scratch, slice_stays)
            progress(_PARTS["drawn"])
            _write(writer, connection, progress)
        _describe(writer, stays, seed, drawn_from)
    return out


def _write(
    writer: DatasetWriter, connection: duckdb.DuckDBPyConnection, progress: Progress
) -> None:
    for name in TABLES:
        writer.write_table(connection, name, query(name))
        progress(_PARTS.get(name, 1))
    writer.write_json(PLANTED, listed(keys_of_truths(connection)))


def _describe(writer: DatasetWriter, stays: int, seed: int, parameters: Parameters) -> None:
    source = f"Invented by sapar demo-data, {stays} stays, seed {seed}"
    writer.describe(
        TITLE,
        sources=[{"title": source}],
        record="sample",
        notes=[Note(INVENTED, NOTE)],
        demonstration=True,
        as_of=parameters.as_of,
    )


def _refuse_unless_possible(stays: int) -> None:
    if not FEWEST <= stays <= MOST:
        raise UnusableError(
            "W15",
            _("{stays} stays").format(stays=stays),
            _("too few or too many for an invented dataset"),
            _("choose from {fewest} to {most}").format(fewest=FEWEST, most=MOST),
        )


def _refuse_unless_invented(out: Path) -> None:
    """Refuse a folder with somebody's dataset; what else may be there is the writer's question."""
    if not (out / DESCRIPTOR).is_file():
        return
    package = read_package(out)
    if package.demonstration and any(note.code == INVENTED for note in package.notes):
        return
    raise UnusableError(
        "W13",
        str(out),
        _("holds a dataset that is not the invented one"),
        _("choose another folder: only an earlier invented dataset is replaced"),
    )
