"""`make bench`: the six panels of an invented scheme, from ten thousand to ten million stays.

Facts, first report and second report are set beside a bare scan of the same files, the same
figures by hand in SQL, and in pandas. Tasks run in turn, each in a process of its own.
"""

import argparse
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.machine import machine, timed

RESULTS = Path(__file__).parent / "panels.md"
MODULE = "benchmarks.panel_tasks"
TASKS = ("scan", "prepare", "second_report", "scan_facts", "first_report", "sql", "pandas")
MOST_FOR_PANDAS = 1_000_000
"""Above this pandas needs more memory than most machines have."""

MOST_TO_REPEAT = 1_000_000
"""Above this every task runs once: a round takes half an hour."""


class Run(NamedTuple):
    """What a task took: medians of seconds and processor seconds, the highest peak."""

    seconds: float
    processor: float
    megabytes: float


Runs = dict[str, Run]


def measured(stays: int, repeats: int, scratch: Path) -> Runs:
    """What every task took at one size."""
    folder = scratch / f"scheme-{stays}"
    made = timed(MODULE, "make", str(folder), str(stays))
    print(f"{stays:>10,} stays  {'make':<14} {made['seconds']:8.2f} s", flush=True)
    runs: dict[str, list[dict[str, float]]] = {task: [] for task in TASKS}
    for _turn in range(repeats if stays <= MOST_TO_REPEAT else 1):
        for task in TASKS:
            if task == "pandas" and stays > MOST_FOR_PANDAS:
                continue
            runs[task].append(timed(MODULE, task, str(folder)))
            print(f"{stays:>10,} stays  {task:<14} {runs[task][-1]['seconds']:8.2f} s", flush=True)
    return {
        task: Run(
            median(run["seconds"] for run in all_),
            median(run["processor"] for run in all_),
            max(run["megabytes"] for run in all_),
        )
        for task, all_ in runs.items()
        if all_
    }


def table(results: dict[int, Runs]) -> Iterator[str]:
    """The results as lines of Markdown."""
    yield "| stays | task | seconds | processor seconds | peak MB | times the bare scan |"
    yield "|---:|---|---:|---:|---:|---:|"
    for stays, tasks in sorted(results.items()):
        for task, run in tasks.items():
            base = "scan_facts" if task == "second_report" else "scan"
            of = " of the facts" if task == "second_report" else ""
            figures = f"{run.seconds:.2f} | {run.processor:.2f} | {run.megabytes:,.0f}"
            yield f"| {stays:,} | {task} | {figures} | {times(tasks, task, base)}{of} |"


def times(tasks: Runs, task: str, other: str) -> str:
    """How many times longer a task took than another: by the clock, and in processor time."""
    one, two = tasks[task], tasks[other]
    return f"{one.seconds / two.seconds:.1f} ({one.processor / two.processor:.1f})"


def goals(results: dict[int, Runs]) -> Iterator[str]:
    """Each goal beside what was measured at the largest size, as lines of Markdown."""
    tasks = results[max(results)]
    peak = max(tasks[task].megabytes for task in ("prepare", "first_report", "second_report"))
    first, second = "first_report", "second_report"
    yield f"At {max(results):,} stays, by the clock (in processor time):"
    yield ""
    yield f"- first report: {times(tasks, first, 'scan')} times the bare scan (goal: at most 10)"
    yield f"- first report: {times(tasks, first, 'sql')} times the SQL by hand (goal: at most 1)"
    facts = times(tasks, second, "scan_facts")
    yield f"- second report: {facts} times the scan of the facts (goal: at most 4)"
    yield f"- peak memory of Sapar: {peak:,.0f} MB (goal: under 5,000), the engine limited to 2 GB"


def growth(results: dict[int, Runs]) -> Iterator[str]:
    """How many times longer each task takes where there are ten times as many stays."""
    for small, large in pairwise(sorted(results)):
        told = ", ".join(
            f"{task} {results[large][task].seconds / results[small][task].seconds:.1f}"
            for task in ("prepare", "first_report", "second_report", "scan", "sql")
        )
        yield f"- from {small:,} to {large:,} stays, times: {told}"


PAGE = """# Results: six panels

Made by `make bench`: an invented scheme of each size (`sapar demo-data`), each task in a process \
of its own, tasks in turn, medians of {repeats} runs (one run above {most:,} stays).

{machine}

{goals}

## Growth

{growth}

## Every task

{table}

`scan` reads every value of stays, commitments, deliveries and flows and makes nothing of it; \
`scan_facts` does so with the facts that rest on them. `prepare` makes all facts. `first_report` \
begins without facts: it makes them, then all six panels. `second_report` groups by host country. \
`sql` gives the figures that rest on these four tables, by hand (`panels.sql`), without intervals, \
without those of the follow-up study, and keeps nothing. `pandas` gives fewer: no waits and no \
gaps of contact.

{notes}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--stays", type=int, nargs="+", default=[10_000, 100_000, 1_000_000, 10_000_000]
    )
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--scratch", type=Path, help="where the data are made; kept if given")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sapar-bench-") as temporary:
        scratch = asked.scratch or Path(temporary)
        results = {stays: measured(stays, asked.repeats, scratch) for stays in asked.stays}
    notes = Path(__file__).with_name("panels_notes.md")
    page = PAGE.format(
        repeats=asked.repeats,
        most=MOST_TO_REPEAT,
        machine=machine(),
        goals="\n".join(goals(results)),
        growth="\n".join(growth(results)),
        table="\n".join(table(results)),
        notes=notes.read_text(encoding="utf-8") if notes.exists() else "",
    )
    RESULTS.write_text(page.rstrip() + "\n", encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
