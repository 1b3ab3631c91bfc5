"""`make bench`: import and balance against bare engines, side by side in one run, as ratios.

Each task runs in a process of its own, tasks in turn, the whole several times; medians are told.
Times vary between machines and minutes; ratios of tasks that ran side by side vary less.
"""

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from benchmarks.generate import write_periods
from benchmarks.machine import machine, timed

RESULTS = Path(__file__).parent / "results.md"
IMPORT = ("import_sapar", "read_duckdb", "read_polars")
BALANCE = ("balance_sapar", "scan_duckdb", "balance_pandas")


def measured(rows: int, repeats: int, scratch: Path) -> dict[str, tuple[float, float]]:
    """Median seconds and peak megabytes of every task at one size."""
    source = str(write_periods(scratch / f"periods-{rows}.csv", rows))
    folder = str(scratch / f"dataset-{rows}")
    arguments = dict.fromkeys(IMPORT, (source,)) | dict.fromkeys(BALANCE, (folder,))
    arguments["import_sapar"] = (source, folder)
    runs: dict[str, list[dict[str, float]]] = defaultdict(list)
    for _turn in range(repeats):
        for task in (*IMPORT, *BALANCE):
            runs[task].append(timed("benchmarks.tasks", task, *arguments[task]))
            print(f"{rows:>9,} rows  {task:<15} {runs[task][-1]['seconds']:8.2f} s", flush=True)
    return {
        task: (median(run["seconds"] for run in all_), max(run["megabytes"] for run in all_))
        for task, all_ in runs.items()
    }


def table(results: dict[int, dict[str, tuple[float, float]]]) -> str:
    """The results as Markdown."""
    lines = [
        "| rows | task | seconds | rows a second | peak MB | times Sapar's |",
        "|---:|---|---:|---:|---:|---:|",
    ]
    for rows, tasks in results.items():
        for task, (seconds, megabytes) in tasks.items():
            own = tasks[IMPORT[0] if task in IMPORT else BALANCE[0]][0]
            lines.append(
                f"| {rows:,} | {task} | {seconds:.2f} | {rows / seconds:,.0f} | {megabytes:,.0f} "
                f"| {seconds / own:.2f} |"
            )
    return "\n".join(lines)


def ratios(results: dict[int, dict[str, tuple[float, float]]]) -> str:
    """The goals beside what was measured at the largest size."""
    tasks, least = results[max(results)], results[min(results)]

    def times(task: str, other: str) -> str:
        return f"{tasks[task][0] / tasks[other][0]:.2f} times"

    reading, scan = times("import_sapar", "read_duckdb"), times("balance_sapar", "scan_duckdb")
    peaks = [f"{sizes['import_sapar'][1]:,.0f} MB" for sizes in (tasks, least)]
    return f"""At {max(results):,} rows:

- import takes {reading} DuckDB's bare read (goal: at most 3)
- import peaks at {peaks[0]}, at {min(results):,} rows at {peaks[1]} (goal: flat)
- balance takes {scan} the bare scan (goal: at most 3)
- pandas takes {times("balance_pandas", "balance_sapar")} the balance (goal: at least 5)"""


PAGE = """# Results

Made by `make bench`: each task in a process of its own, tasks in turn, medians of {repeats} runs. \
The last column is a task's time over that of Sapar's task of the same kind.

{machine}

{ratios}

{table}

`read_duckdb` and `read_polars` only read the file into memory. `import_sapar` also checks, \
repairs and accounts for every row and writes the dataset. `scan_duckdb` reads the four columns \
that the balance uses. `balance_sapar` also fits two null models, which `balance_pandas` does not. \
These three are run once before they are timed, so that libraries are loaded.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000, 4_000_000])
    parser.add_argument("--repeats", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sapar-bench-") as scratch:
        results = {rows: measured(rows, asked.repeats, Path(scratch)) for rows in asked.rows}
    page = PAGE.format(
        repeats=asked.repeats, machine=machine(), ratios=ratios(results), table=table(results)
    )
    RESULTS.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
