"""Choosing an engine by name, and saying what is missing where it cannot run."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Final

from sapar.dataset.engines.duckdb_engine import DuckdbEngine
from sapar.dataset.engines.engine import Engine
from sapar.dataset.engines.names import LOCAL
from sapar.dataset.reading import Dataset
from sapar.values.language import _
from sapar.values.unusable import UnusableError


def opened(dataset: Dataset, name: str = "duckdb", spark_master: str = LOCAL) -> Engine:
    """A dataset on the engine of that name.

    Args:
        dataset: open, and to be kept open as long as the engine.
        name: `duckdb`, `polars` or `spark`.
        spark_master: see `sapar.dataset.engines.spark_engine.started`; for Spark alone.

    Raises:
        KeyError: if there is no such engine.
        UnusableError: `E01` if its library is not installed, `E02` if Spark does not start.
    """
    start = _ENGINES[name]
    return start(dataset, spark_master)


def _duckdb(dataset: Dataset, _spark_master: str) -> Engine:
    return DuckdbEngine(dataset)


def _polars(dataset: Dataset, _spark_master: str) -> Engine:
    _require("polars", "polars")
    from sapar.dataset.engines.polars_engine import PolarsEngine  # noqa: PLC0415 -- an extra

    return PolarsEngine(dataset)


def _spark(dataset: Dataset, spark_master: str) -> Engine:
    _require("spark", "pyspark")
    from sapar.dataset.engines.spark_engine import SparkEngine  # noqa: PLC0415 -- an extra

    return SparkEngine(dataset, spark_master)


_ENGINES: Final[dict[str, Callable[[Dataset, str], Engine]]] = {
    "duckdb": _duckdb,
    "polars": _polars,
    "spark": _spark,
}


def _require(extra: str, library: str) -> None:
    if find_spec(library) is None:
        raise UnusableError(
            "E01",
            f"--engine {extra}",
            _("{library} is not installed").format(library=library),
            _("install it with: pip install 'sapar[{extra}]'").format(extra=extra),
        )
