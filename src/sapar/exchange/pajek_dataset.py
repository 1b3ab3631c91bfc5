"""A Pajek network as a dataset, and back."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import duckdb
import narwhals as nw

from sapar.dataset.engine import connect
from sapar.dataset.package import Note
from sapar.dataset.reading import open_dataset
from sapar.dataset.whole_file import write_whole
from sapar.dataset.writing import DatasetWriter, Format
from sapar.exchange.pajek import Arc, network_text, read_arcs
from sapar.reciprocity.measures import weighed
from sapar.values.language import _, mark
from sapar.values.unusable import UnusableError

NOTES = (
    Note("no-money", mark("The file records no money.")),
    Note("no-days", mark("The file records no days: people can be counted, person-days cannot.")),
    Note("aggregated-rows", mark("A row stands for all people of one arc.")),
)
WEIGHTS = ("people", "person_days")
_ENDS = ["origin_country", "host_country"]


def import_pajek(
    path: Path, out: Path, *, replace: bool = False, table_format: Format = "parquet"
) -> int:
    """Make a dataset of a network of countries: a stay for each arc of more than nobody.

    Args:
        path: the Pajek file; weights are people.
        out: folder to make.
        replace: whether a dataset that is there may be replaced.
        table_format: of the tables.

    Returns:
        How many stays were written.

    Raises:
        UnusableError: if the file or a vertex cannot be used, or has no arc.
    """
    arcs = [arc for arc in read_arcs(path) if arc.people]
    if not arcs:
        reason = _("expected *arcs or *edges")
        raise UnusableError("pajek-no-arcs", path.name, _("the network has no arcs"), reason)
    with (
        DatasetWriter(out, replace=replace, table_format=table_format) as writer,
        connect(writer.scratch) as engine,
    ):
        _gather(engine, arcs)
        writer.write_table(engine, "stays", _STAYS)
        writer.describe(
            _("Network of {file}").format(file=path.name),
            sources=[{"title": path.name}],
            record="register",
            notes=NOTES,
        )
    return len(arcs)


_STAYS = """
SELECT line || '.' || nth AS stay, origin AS origin_country, host AS host_country,
    NULL::DECIMAL(18,4) AS days, people, line AS source_line FROM arcs
"""


def _gather(engine: duckdb.DuckDBPyConnection, arcs: Sequence[Arc]) -> None:
    columns = {
        "nth": [number for number, _arc in enumerate(arcs, start=1)],
        "line": [arc.line for arc in arcs],
        "origin": [arc.origin for arc in arcs],
        "host": [arc.host for arc in arcs],
        "people": [str(arc.people) for arc in arcs],
    }
    engine.execute(
        "CREATE TABLE arcs AS SELECT unnest($nth::BIGINT[]) AS nth, "
        "unnest($line::BIGINT[]) AS line, unnest($origin::VARCHAR[]) AS origin, "
        "unnest($host::VARCHAR[]) AS host, unnest($people::DECIMAL(18,4)[]) AS people",
        columns,
    )


def export_pajek(directory: Path, file: Path, weight: str = "people") -> int:
    """Write the stays of a dataset as a network from origin to host country.

    Rows without a country, people or (for person-days) days are left out.

    Args:
        directory: the dataset.
        file: to write; replaced if it is there.
        weight: `people` or `person_days`.

    Returns:
        How many arcs were written.

    Raises:
        UnusableError: if the directory is no dataset, a country code in it cannot be a name in
            the file, or nothing can be written.
    """
    arcs = _arcs(directory, weight)
    if not arcs:
        raise UnusableError(
            "nothing-to-export",
            str(directory),
            _("no stay has both countries and {weight}").format(weight=weight),
            _("expected stays with origin_country, host_country, people and, by days, days"),
        )
    try:
        write_whole(file, network_text(arcs))
    except OSError as problem:
        message = _("the file cannot be written: {problem}").format(problem=problem.strerror)
        reason = _("expected a path that may be written")
        raise UnusableError("file-unwritable", str(file), message, reason) from problem
    return len(arcs)


def _arcs(directory: Path, weight: str) -> list[tuple[str, str, Decimal]]:
    with open_dataset(directory) as dataset:
        stays = dataset.table("stays")
        if stays is None:
            return []
        total = nw.col(weight).sum().cast(nw.Decimal(38, 4))
        placed = weighed(stays).drop_nulls(subset=_ENDS)
        arcs = placed.group_by(*_ENDS).agg(total).filter(nw.col(weight) > 0)
        return [(origin, host, number) for origin, host, number in arcs.to_native().fetchall()]
