"""Checks of what the files hold against what the schema and the descriptor say of them."""

from collections.abc import Iterator
from typing import Any

from sapar.dataset.checks.check import Check, Probe
from sapar.dataset.reading import Dataset
from sapar.dataset.trouble import told
from sapar.values.digest import Digest
from sapar.values.finding import Severity
from sapar.values.language import _, mark


def _further_columns(dataset: Dataset) -> Iterator[Probe]:
    for table in dataset.tables:
        for column in dataset.further_columns(table):
            expected = _("allowed, and not used in any figure")
            yield Probe(table, column, expected, value=column)


def _further_tables(dataset: Dataset) -> Iterator[Probe]:
    for name in dataset.unknown_tables:
        yield Probe(name, None, _("allowed, and not read"), value=name)


def _changed(dataset: Dataset) -> Iterator[Probe]:
    listed: list[dict[str, Any]] = dataset.package.raw["resources"]
    for resource, entry in zip(dataset.package.resources, listed, strict=True):
        with told(str(resource.path)):
            found = f"sha256:{Digest.of_file(resource.path)}"
        said = entry.get("hash")
        if isinstance(said, str) and said.startswith("sha256:") and said.lower() != found:
            yield Probe(
                resource.name, None, _("expected the hash that the descriptor says"), value=found
            )


FURTHER_COLUMN = Check(
    "D15",
    Severity.NOTE,
    mark("A column is not in the schema"),
    mark("A name with a typing error looks like this too."),
    _further_columns,
)
FURTHER_TABLE = Check(
    "D16",
    Severity.NOTE,
    mark("A table is not in the schema"),
    mark("A name with a typing error looks like this too."),
    _further_tables,
)
CHANGED_FILE = Check(
    "D19",
    Severity.WARNING,
    mark("A file was changed after it was described"),
    mark("Figures made before and after the change differ without a trace."),
    _changed,
)
