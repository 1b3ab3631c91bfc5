"""The invented dataset written as a folder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import duckdb

from sapar.dataset.demonstration.chance import Chance
from sapar.dataset.demonstration.institutions import organisations
from sapar.dataset.demonstration.parameters import Parameters, load_parameters
from sapar.dataset.demonstration.payments import flows
from sapar.dataset.demonstration.rates import rates
from sapar.dataset.demonstration.stays import stays
from sapar.dataset.engine import connect
from sapar.dataset.package import DESCRIPTOR, Note, read_package
from sapar.dataset.quoting import identifier
from sapar.dataset.writing import DatasetWriter
from sapar.values.language import _
from sapar.values.unusable import UnusableError

INVENTED = "invented"
"""Code of the note that says so; a folder without it is never replaced."""

TITLE = "Demonstration scheme (invented)"
NOTE = (
    "Every institution, person, price and rate here is invented. The figures show how the program "
    "works and say nothing about any real scheme."
)

Rows = Sequence[Mapping[str, object]]


def write_demonstration(out: Path | str, *, seed: int = 1) -> Path:
    """Write the invented dataset into a folder; the same seed gives the same bytes.

    Args:
        out: the folder; an earlier invented dataset there is replaced.
        seed: of every draw.

    Returns:
        The folder.

    Raises:
        UnusableError: `W13` where a dataset is that is not an invented one, `W10` to `W12` where
            something else is, `W01` and `W02` where it cannot be written.
    """
    out = Path(out)
    _refuse_unless_invented(out)
    tables = rows(load_parameters(), seed)
    with DatasetWriter(out, replace=True) as writer:
        # One thread: rows then stay in the order in which they were drawn.
        with connect(writer.scratch, threads=1) as connection:
            for name, listed in tables.items():
                _load(connection, name, listed)
                writer.write_table(connection, name, f"SELECT * FROM {identifier(name)}")  # noqa: S608 -- quoted
        writer.describe(
            TITLE,
            sources=[{"title": f"Invented by sapar demo, seed {seed}"}],
            record="sample",
            notes=[Note(INVENTED, NOTE)],
            demonstration=True,
        )
    return out


def rows(parameters: Parameters, seed: int) -> dict[str, Rows]:
    """The rows of every table, by its name."""
    chance = Chance(seed)
    drawn = stays(parameters, chance)
    return {
        "schemes": [dict(parameters.scheme)],
        "organisations": _listed(organisations(parameters)),
        "stays": [stay.row(parameters.scheme.scheme) for stay in drawn],
        "flows": [flow for stay in drawn for flow in flows(stay, parameters, chance)],
        "rates": _listed(rates(parameters.rates)),
    }


def _listed(values: Iterable[object]) -> Rows:
    return [asdict(value) for value in values]  # type: ignore[call-overload]


def _load(connection: duckdb.DuckDBPyConnection, name: str, listed: Rows) -> None:
    """Hand rows to the engine as text; the writer gives each column its declared type."""
    columns = list(listed[0])
    values = [[None if row[c] is None else str(row[c]) for row in listed] for c in columns]
    unnested = ", ".join(f"unnest(CAST(? AS VARCHAR[])) AS {identifier(c)}" for c in columns)
    connection.execute(f"CREATE TABLE {identifier(name)} AS SELECT {unnested}", values)


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
