"""An open dataset as the source of facts."""

from collections.abc import Mapping

from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES


def source_of(dataset: Dataset, tables: Mapping[str, Table] | None = None) -> Source:
    """The tables that a dataset has, and until when its record reaches.

    Only the columns of the schema: a further column of a file may bear the name of a fact's own.

    Args:
        dataset: open.
        tables: the same tables on another engine; None for those of the dataset itself.
    """
    found = tables if tables is not None else _own(dataset)
    known = {name: table.select(*TABLES[name].columns) for name, table in found.items()}
    return Source(known, dataset.package.as_of)


def _own(dataset: Dataset) -> dict[str, Table]:
    tables = ((name, dataset.table(name)) for name in dataset.tables)
    return {name: table for name, table in tables if table is not None}
