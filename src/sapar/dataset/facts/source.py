"""An open dataset as the source of facts."""

from sapar.dataset.facts.fact import Source
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES


def source_of(dataset: Dataset) -> Source:
    """The tables that a dataset has, and until when its record reaches.

    Only the columns of the schema: a further column of a file may bear the name of a fact's own.
    """
    tables = {name: dataset.table(name) for name in dataset.tables}
    known = {
        name: table.select(*TABLES[name].columns)
        for name, table in tables.items()
        if table is not None
    }
    return Source(known, dataset.package.as_of)
