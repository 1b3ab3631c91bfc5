"""The panels of a whole scheme, timed: `python -m benchmarks.panel_tasks NAME FOLDER`.

Each task runs in a process of its own and prints one line of JSON: seconds, seconds of processor
time, peak megabytes.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

LARGE = ("stays", "commitments", "deliveries", "flows")
FACTS = ("stays", "flows", "commitments", "promises", "waits", "contact", "access", "charges")
SQL = Path(__file__).with_name("panels.sql")


def make(folder: str, stays: str) -> Callable[[], object]:
    """An invented scheme, unless it is there."""
    from sapar.dataset.demonstration.folder import write_demonstration

    there = (Path(folder) / "datapackage.json").exists()
    return lambda: None if there else write_demonstration(folder, stays=int(stays))


def scan(folder: str) -> Callable[[], object]:
    """Every value of every column of the four large tables is read, and nothing is made of it."""
    return lambda: _scanned([Path(folder) / f"{name}.parquet" for name in LARGE])


def scan_facts(folder: str) -> Callable[[], object]:
    """The same of the facts that rest on these tables."""
    paths = [Path(folder) / "facts" / f"{name}.parquet" for name in FACTS]
    return lambda: _scanned([path for path in paths if path.exists()])


def _scanned(paths: list[Path]) -> None:
    import duckdb

    with duckdb.connect() as engine:
        for path in paths:
            table = engine.read_parquet(str(path))
            read = ", ".join(map(_read, table.columns, map(str, table.types)))
            engine.execute(f"SELECT {read} FROM read_parquet('{path}')").fetchall()


def _read(column: str, kind: str) -> str:
    """Something that no statistics of the file can answer."""
    if kind == "VARCHAR":
        return f'sum(strlen("{column}"))'
    if kind == "DATE":
        return f'sum(year("{column}"))'
    return f'count_if("{column}")' if kind == "BOOLEAN" else f'sum("{column}")'


def prepare(folder: str) -> Callable[[], object]:
    """The facts alone."""
    from sapar.dataset.engines.opening import opened
    from sapar.dataset.facts.folder import prepare as made
    from sapar.dataset.reading import open_dataset

    def work() -> None:
        with open_dataset(folder) as dataset:
            made(dataset, opened(dataset, "duckdb"), force=True)

    return work


def first_report(folder: str) -> Callable[[], object]:
    """All six panels of a dataset of which no facts are there yet."""
    import shutil

    shutil.rmtree(Path(folder) / "facts", ignore_errors=True)
    return _report(folder, None)


def second_report(folder: str) -> Callable[[], object]:
    """The same by host country, from the facts."""
    return _report(folder, "host_country")


def _report(folder: str, by: str | None) -> Callable[[], object]:
    from sapar.balance.asking import selection_from
    from sapar.balance.assembly import balance_of

    selection = selection_from(by=by)
    return lambda: balance_of(folder, selection)


def sql(folder: str) -> Callable[[], object]:
    """The figures that rest on the four large tables, by hand for the engine."""
    import tempfile

    import duckdb

    def work() -> None:
        with tempfile.TemporaryDirectory() as scratch, duckdb.connect() as engine:
            engine.execute(f"SET memory_limit = '4GB'; SET temp_directory = '{scratch}'")
            for name in (*LARGE, "rates"):
                path = Path(folder) / f"{name}.parquet"
                engine.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{path}')")
            for statement in engine.extract_statements(SQL.read_text(encoding="utf-8")):
                answer = engine.execute(statement)
                if answer is not None and engine.description:
                    engine.fetchall()

    return work


def pandas(folder: str) -> Callable[[], object]:
    """The same figures without waits and gaps of contact, as a script would."""
    import pandas as pd

    def read(name: str, *columns: str) -> pd.DataFrame:
        path = Path(folder) / f"{name}.parquet"
        return pd.read_parquet(path, columns=list(columns), dtype_backend="pyarrow")

    def work() -> list[object]:
        stays = read("stays", "stay", "origin_country", "host_country", "days", "people")
        stays["days"] = stays["days"].astype("float64[pyarrow]")
        stays["person_days"] = stays["days"] * stays["people"].astype("float64[pyarrow]")
        arcs = stays.groupby(["origin_country", "host_country"])["person_days"].sum()
        return [arcs, *_pandas_money(read, stays), *_pandas_delivery(read)]

    return work


def _pandas_money(read: Callable[..., object], stays: object) -> list[object]:
    import pandas as pd

    flows: pd.DataFrame = read(
        "flows", "stay", "payer", "payee", "item", "amount", "currency", "on", "spent_in"
    )
    rates: pd.DataFrame = read("rates", "currency", "month", "per_euro")
    flows["month"] = flows.pop("on").astype("string[pyarrow]").str.slice(0, 7)
    paid = flows.merge(rates, on=["currency", "month"], how="left").merge(stays, on="stay")
    paid["euro"] = paid["amount"].astype("float64[pyarrow]") / paid["per_euro"].fillna(1)
    shares = paid.groupby(["payer", "payee", "item"], dropna=False)["euro"].sum()
    here = paid["spent_in"].eq(paid["host_country"]).fillna(value=False)
    by_stay = paid.groupby("stay")["euro"].sum()
    return [shares, paid.loc[here, "euro"].sum(), by_stay.sum()]


def _pandas_delivery(read: Callable[..., object]) -> list[object]:
    import pandas as pd

    deliveries: pd.DataFrame = read("deliveries", "commitment", "quantity", "answer")
    sums = deliveries.pivot_table(
        index="commitment", columns="answer", values="quantity", aggfunc="sum", fill_value=0
    )
    owed: pd.DataFrame = read("commitments", "commitment", "stay", "item", "owed_by", "quantity")
    kept = owed.merge(sums, left_on="commitment", right_index=True, how="left").fillna(
        {"acknowledged": 0, "disputed": 0, "unanswered": 0}
    )
    kept["low"] = (kept["acknowledged"] / kept["quantity"]).clip(upper=1)
    claimed = kept[["acknowledged", "disputed", "unanswered"]].sum(axis=1)
    kept["high"] = (claimed / kept["quantity"]).clip(upper=1)
    kept["met"] = kept["low"] >= 1
    served = kept.groupby("stay").agg({"low": ["sum", "min"], "high": "sum", "met": "sum"})
    items = kept.groupby(["item", "owed_by"]).agg({"low": "sum", "high": "sum", "met": "sum"})
    return [served.mean(), items]


TASKS = {
    task.__name__: task
    for task in (make, scan, prepare, first_report, second_report, scan_facts, sql, pandas)
}


def main(name: str, *arguments: str) -> None:
    work = TASKS[name](*arguments)
    start, before = time.perf_counter(), time.process_time()
    work()
    seconds, processor = time.perf_counter() - start, time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
