"""What is timed, each task in a process of its own: `python -m benchmarks.tasks NAME ARGUMENT...`

Prints one line of JSON: seconds of the work itself, without the start of Python, and the peak
memory of the process.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path


def import_sapar(source: str, folder: str) -> Callable[[], object]:
    from sapar.exchange.erasmus.importing import import_erasmus

    out = Path(folder)
    return lambda: import_erasmus([Path(source)], out, replace=True)


def read_duckdb(source: str) -> Callable[[], object]:
    import duckdb

    sql = f"CREATE TABLE read AS SELECT * FROM read_csv('{source}', delim = ';')"
    return lambda: duckdb.connect().execute(sql)


def read_polars(source: str) -> Callable[[], object]:
    import polars as pl

    return lambda: pl.read_csv(source, separator=";", infer_schema=False)


def balance_sapar(folder: str) -> Callable[[], object]:
    from sapar.balance.asking import selection_from
    from sapar.balance.assembly import balance_of

    selection = selection_from()
    return lambda: balance_of(folder, selection)


def scan_duckdb(folder: str) -> Callable[[], object]:
    """Every value of the columns that the balance uses is read, and nothing is made of them."""
    import duckdb

    sql = (
        "SELECT max(origin_country), max(host_country), sum(days), sum(people) "
        f"FROM '{folder}/stays.parquet'"
    )
    return lambda: duckdb.connect().execute(sql).fetchall()


def balance_pandas(folder: str) -> Callable[[], object]:
    """The same sums and the figures that follow from them without a fit, as a script would."""
    import numpy as np
    import pandas as pd

    def work() -> dict[str, float]:
        columns = ["origin_country", "host_country", "days", "people"]
        stays = pd.read_parquet(f"{folder}/stays.parquet", columns=columns, dtype_backend="pyarrow")
        people = stays["people"].astype("float64[pyarrow]")
        stays["person_days"] = stays["days"].astype("float64[pyarrow]") * people
        arcs = stays.groupby(columns[:2])["person_days"].sum().unstack(fill_value=0)
        places = arcs.index.union(arcs.columns)
        matrix = arcs.reindex(index=places, columns=places, fill_value=0).to_numpy(dtype=float)
        np.fill_diagonal(matrix, 0)
        total, out, inward = matrix.sum(), matrix.sum(axis=1), matrix.sum(axis=0)
        expected = np.outer(out, inward) / total
        with np.errstate(all="ignore"):
            index = np.log(matrix / expected)
        return {
            "visits": float(people.sum()),
            "r": np.minimum(matrix, matrix.T).sum() / total,
            "r_max": np.minimum(out, inward).sum() / total,
            "hhi": ((inward / total) ** 2).sum(),
            "balance": float(((inward - out) / (inward + out)).max()),
            "index": float(index[np.isfinite(index)].max()),
        }

    return work


TASKS = {
    task.__name__: task
    for task in (
        import_sapar, read_duckdb, read_polars, balance_sapar, scan_duckdb, balance_pandas
    )
}  # fmt: skip


WARMED = ("balance_sapar", "scan_duckdb", "balance_pandas")
"""Tasks so short that loading libraries would hide them: run once before they are timed."""


def main(name: str, *arguments: str) -> None:
    work = TASKS[name](*arguments)
    if name in WARMED:
        work()
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
