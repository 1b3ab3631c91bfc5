"""Spark: on many machines, when one does not do. What comes back from them is grouped sums."""

import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import narwhals as nw
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from sapar.dataset.engines.declared import DeclaredTables
from sapar.dataset.engines.engine import Table
from sapar.dataset.engines.names import LOCAL
from sapar.dataset.reading import Dataset
from sapar.dataset.trouble import first_line
from sapar.values.language import _
from sapar.values.unusable import UnusableError

_ON_THIS_MACHINE: Final = {
    # Nothing listens to other machines, and no page is served, where there is no other machine.
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
}
_ALWAYS: Final = {"spark.ui.showConsoleProgress": "false", "spark.sql.session.timeZone": "UTC"}
_GLOB = frozenset("\\*?[]{}")


class SparkEngine:
    """Reads Parquet where every machine sees it, and computes there.

    A session that is already open is used and left open; else one is started and ended.
    """

    name = "spark"

    def __init__(self, dataset: Dataset, master: str = LOCAL) -> None:
        beside = None if master.startswith("local") else dataset.folder
        self._scratch = TemporaryDirectory(prefix=".sapar-", dir=beside, ignore_cleanup_errors=True)
        self._own = SparkSession.getActiveSession() is None
        try:
            self._session = started(master)
        except BaseException:
            self.close()
            raise
        scratch = Path(self._scratch.name)
        self.tables: Mapping[str, Table] = DeclaredTables(dataset, scratch, self.scan)

    def scan(self, path: Path) -> Table:
        """A Parquet file, or a folder of them."""
        return nw.from_native(self._session.read.parquet(_as_pattern(path)))

    def rows(self, frame: Table) -> Iterator[dict[str, Any]]:
        """Each row by column name."""
        native: DataFrame = frame.to_native()
        return (row.asDict() for row in native.collect())

    def write(self, frame: Table, path: Path) -> None:
        """A folder of Parquet files, one from each part of the rows."""
        native: DataFrame = frame.to_native()
        native.write.parquet(_address(path), compression="snappy")

    def close(self) -> None:
        """End the session if it was started here, and remove what was made for its own use."""
        if self._own and (session := SparkSession.getActiveSession()) is not None:
            session.stop()
        self._scratch.cleanup()


def started(master: str) -> SparkSession:
    """The open session, or a new one.

    Args:
        master: where the machines are told what to do, as Spark writes it: `local[*]`,
            `local-cluster[2,1,1024]`, `spark://host:7077`, `yarn`, `k8s://…`.

    Raises:
        UnusableError: `E02` if Spark does not start.
    """
    settings = _ALWAYS | (_ON_THIS_MACHINE if master.startswith("local") else {})
    builder = SparkSession.builder.appName("sapar").master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        with warnings.catch_warnings():
            # Said of pandas, which is not used here.
            warnings.simplefilter("ignore", FutureWarning)
            opened = builder.getOrCreate()
        opened.sparkContext.setLogLevel("ERROR")
    except (PySparkException, Py4JError, OSError) as error:
        raise UnusableError(
            "E02",
            f"--engine spark --spark-master {master}",
            _("Spark does not start: it needs Java 17 or later, and a master that answers"),
            first_line(error),
        ) from error
    return opened


def _address(path: Path) -> str:
    """A path of this machine, as Spark writes to it."""
    return f"file://{path.resolve()}"


def _as_pattern(path: Path) -> str:
    """A path as Spark reads it: as a pattern, in which nothing of the path is to be one."""
    return "".join(f"\\{char}" if char in _GLOB else char for char in _address(path))
