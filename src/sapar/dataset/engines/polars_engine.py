"""Polars: in this process, fastest where the tables fit in memory."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import narwhals as nw
import polars as pl

from sapar.dataset.engines.declared import DeclaredTables
from sapar.dataset.engines.engine import Table
from sapar.dataset.reading import Dataset
from sapar.dataset.trouble import told
from sapar.values.language import _


class PolarsEngine:
    """Reads Parquet lazily and computes in a stream."""

    name = "polars"

    def __init__(self, dataset: Dataset) -> None:
        self._scratch = TemporaryDirectory(prefix="sapar-", ignore_cleanup_errors=True)
        scratch = Path(self._scratch.name)
        self.tables: Mapping[str, Table] = DeclaredTables(dataset, scratch, self.scan)

    def scan(self, path: Path) -> Table:
        """A Parquet file, or a folder of them."""
        files = sorted(path.glob("*.parquet")) if path.is_dir() else path
        return nw.from_native(pl.scan_parquet(files, glob=False, hive_partitioning=False))

    def rows(self, frame: Table) -> Iterator[dict[str, Any]]:
        """Each row by column name."""
        native: pl.LazyFrame = frame.to_native()
        with told(_("data")):
            return native.collect(engine="streaming").iter_rows(named=True)

    def write(self, frame: Table, path: Path) -> None:
        """One Parquet file.

        Raises:
            UnusableError: `W01` if the disk is full, `W02` if it cannot be written.
        """
        native: pl.LazyFrame = frame.to_native()
        with told(str(path)):
            native.sink_parquet(path)

    def close(self) -> None:
        """Remove what was made for its own use."""
        self._scratch.cleanup()
