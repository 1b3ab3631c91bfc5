"""One part of a file into the tables that gather all of them."""

import numpy as np

from sapar.dataset.quoting import identifier, literals
from sapar.exchange.erasmus import cleaning, money_repair, readings, staging
from sapar.exchange.erasmus.cells import REFUSED, Cell
from sapar.exchange.erasmus.headers import Header
from sapar.exchange.erasmus.lines import Refusal
from sapar.exchange.erasmus.refusals import Refusals
from sapar.exchange.erasmus.spool import Part
from sapar.exchange.erasmus.staging import Engine
from sapar.exchange.erasmus.tally import Tally
from sapar.values.language import _


def prepare(engine: Engine) -> None:
    """Make the tables that gather."""
    cleaning.prepare(engine)
    money_repair.prepare(engine)
    engine.execute("CREATE TEMP TABLE fingerprints (file INTEGER, line BIGINT, mark BIGINT)")


def gather(  # noqa: PLR0913 -- the parts of one import, each of its own kind
    engine: Engine,
    part: Part,
    header: Header,
    *,
    number: int,
    name: str,
    tally: Tally,
    refusals: Refusals,
) -> tuple[int, int]:
    """Add the rows of a part to `gathered`, `grants` and `seen`; write its refusals.

    Args:
        engine: prepared.
        part: of the spool; its file is deleted.
        header: of its file.
        number: of its file, from 1; the first part of a stay's identifier.
        name: of its file, for reports.
        tally: takes missing and unknown values.
        refusals: takes refused lines.

    Returns:
        Rows kept and rows refused.
    """
    staging.load(engine, part.path, header)
    read = _read_numbers(engine, header)
    refused = part.refusals + _refuse_numbers(engine, part, header, read)
    for refusal in sorted(refused, key=lambda refusal: refusal.line):
        refusals.add(name, refusal)
    staging.number_lines(engine, part.runs or [(0, 1)])
    _read_others(engine, header, read)
    _tally(engine, header, name, tally, read)
    plain = [column for column, cells in read.items() if readings.is_plain(cells)]
    kept = cleaning.add_stays(engine, header.layout, number, plain)
    cleaning.add_organisations(engine, header.layout)
    if "total" in read:
        money_repair.add_grants(engine, number)
    _add_fingerprints(engine, part, number)
    part.path.unlink()
    return kept, len(refused)


def _add_fingerprints(engine: Engine, part: Part, file: int) -> None:
    """Add the marks of the rows of `raw` that are not refused to `fingerprints`."""
    if not part.rows:
        return
    # The engine reads arrays of this name where a table of that name is missing.
    marks = {  # noqa: F841
        "nth": np.arange(part.rows),
        "line": part.lines(),
        "mark": np.concatenate(part.fingerprints),
    }
    engine.execute(
        "INSERT INTO fingerprints "
        "SELECT $file, line, mark FROM marks ANTI JOIN refused USING (nth)",
        {"file": file},
    )


def _read_numbers(engine: Engine, header: Header) -> dict[str, dict[str, Cell]]:
    names = [column.name for column in header.layout.used if column.name in readings.NUMBERS]
    return {name: readings.read_column(engine, header.layout, name) for name in names}


def _read_others(engine: Engine, header: Header, read: dict[str, dict[str, Cell]]) -> None:
    for column in header.layout.used:
        if column.name not in cleaning.NAMES and column.name not in read:
            read[column.name] = readings.read_column(engine, header.layout, column.name)


def _tally(
    engine: Engine, header: Header, name: str, tally: Tally, read: dict[str, dict[str, Cell]]
) -> None:
    for column in header.layout.used:
        if column.name in cleaning.NAMES:
            tally.add_names(engine, column.name)
        else:
            tally.add_column(engine, name, column.name, read[column.name])


def _refuse_numbers(
    engine: Engine, part: Part, header: Header, read: dict[str, dict[str, Cell]]
) -> list[Refusal]:
    """Rows with a text where a number must be; they go to the table `refused`."""
    engine.execute("CREATE OR REPLACE TEMP TABLE refused (nth BIGINT)")
    found: dict[int, tuple[str, str, str]] = {}
    for column, cells in read.items():
        if any(cell.state in REFUSED for cell in cells.values()):
            name = identifier(column)
            rows = engine.execute(
                f"SELECT raw.rowid, raw.{name}, v.state FROM raw JOIN "  # noqa: S608 -- declared
                f"{identifier('v_' + column)} v ON v.raw = raw.{name} "
                f"WHERE v.state IN {literals(REFUSED)}"
            ).fetchall()
            for at, text, state in rows:
                found.setdefault(at, (column, text, state))
    if not found:
        return []
    engine.execute("INSERT INTO refused SELECT unnest($nth::BIGINT[])", {"nth": list(found)})
    return _as_refusals(part, header, found)


def _as_refusals(
    part: Part, header: Header, found: dict[int, tuple[str, str, str]]
) -> list[Refusal]:
    spellings = {column.name: column.spellings[0] for column in header.layout.columns}
    refusals = []
    shifts = iter([*part.runs[1:], (part.rows, 0)])
    (_row, line), (until, next_line) = part.runs[0], next(shifts)
    shift = line - _row
    with part.path.open("rb") as file:
        for at, text in enumerate(file):
            if at == until:
                shift = next_line - until
                until, next_line = next(shifts)
            if at in found:
                column, value, code = found[at]
                detail = _("column {column} holds {value}").format(
                    column=spellings[column], value=ascii(value[:60])
                )
                refusals.append(Refusal(at + shift, code, detail, text.rstrip(b"\n")))
    return refusals
