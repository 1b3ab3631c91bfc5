"""A part of clean records in the table engine: one row each, with its line."""

from pathlib import Path

import duckdb

from sapar.dataset.quoting import identifier, literal, one_file
from sapar.exchange.erasmus.headers import Header
from sapar.exchange.erasmus.lines import LONGEST_LINE

Engine = duckdb.DuckDBPyConnection


def load(engine: Engine, part: Path, header: Header) -> None:
    """Read one part of the spool into the table `raw`: the columns that the dataset is made of."""
    names = [f"c{at}" for at in range(header.width)]
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    columns = ", ".join(_column(header, column.name) for column in header.layout.used)
    engine.execute(
        f"CREATE OR REPLACE TEMP TABLE raw AS SELECT {columns} "  # noqa: S608 -- declared, quoted
        f"FROM read_csv({one_file(part)}, columns = {{{types}}}, "
        f"delim = {literal(header.separator)}, quote = '\"', escape = '\"', header = false, "
        f"auto_detect = false, nullstr = chr(0), max_line_size = {4 * LONGEST_LINE}, "
        # Small buffers, so that all cores have a part of the file to read.
        f"buffer_size = {8 * LONGEST_LINE}, new_line = '\\n')"
    )


def _column(header: Header, name: str) -> str:
    at = header.positions.get(name)
    source = "NULL::VARCHAR" if at is None else f"c{at}"
    # Of a project reference, 2016-1-AT01-KA103-016290, only the key action is used.
    text = f"split_part({source}, '-', 4)" if name == "project" else source
    return f"{text} AS {identifier(name)}"


def number_lines(engine: Engine, runs: list[tuple[int, int]]) -> None:
    """Make the view `records`: `raw` without refused rows, with `nth` (row) and `line`.

    Args:
        engine: where `raw` and `refused (nth)` are.
        runs: (row of the part, its line), in order; each holds until the next.
    """
    engine.execute("CREATE OR REPLACE TEMP TABLE runs (first BIGINT, shift BIGINT)")
    rows, shifts = [row for row, _line in runs], [line - row for row, line in runs]
    engine.execute(
        "INSERT INTO runs SELECT unnest($rows::BIGINT[]), unnest($shifts::BIGINT[])",
        {"rows": rows, "shifts": shifts},
    )
    shift, join = str(shifts[0]), ""
    if len(runs) > 1:
        shift, join = "runs.shift", "ASOF JOIN runs ON raw.rowid >= runs.first"
    (refused,) = engine.execute("SELECT count(*) FROM refused").fetchall()[0]
    kept = "WHERE raw.rowid NOT IN (SELECT nth FROM refused)" if refused else ""
    engine.execute(
        f"CREATE OR REPLACE TEMP VIEW records AS SELECT raw.*, raw.rowid AS nth, "  # noqa: S608
        f"raw.rowid + {shift} AS line FROM raw {join} {kept}"
    )
