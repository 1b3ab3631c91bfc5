"""Amounts that a spreadsheet damaged: a decimal point lost, dots set by thousands.

`511.9052` became `5.119.052`, `68.6905` became `686.905`. A genuine amount with three decimals has
the same shape as the second, so that the cell alone cannot tell; the row can, since subsistence
and travel make up the total.
"""

from dataclasses import dataclass
from decimal import Decimal

from sapar.dataset.quoting import identifier
from sapar.exchange.erasmus.cells import DOTTED, amount, said
from sapar.exchange.erasmus.staging import Engine

PARTS = ("special", "subsistence", "travel", "total")
TOLERANCE = Decimal("0.02")
_FOUR_DECIMALS = Decimal(10) ** 4


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a row with such cells.

    Attributes:
        rule: `lost-decimal-point` (repaired), `decimal-point-kept` (left), or one of the
            ambiguous: `decimal-point-either`, `decimal-point-neither-repaired`,
            `decimal-point-neither-left`.
        amounts: special needs, subsistence, travel, total; None where missing.
    """

    rule: str
    amounts: tuple[Decimal | None, ...]


def decide(special: str, subsistence: str, travel: str, total: str) -> Decision | None:
    """Read the four amounts of a row; None if no cell has the shape of the damage.

    >>> decide("0", "400", "5.119.052", "9.119.052").rule
    'lost-decimal-point'
    >>> decide("0", "400", "111.905", "511.905").rule
    'decimal-point-kept'
    """
    texts = [said(text) for text in (special, subsistence, travel, total)]
    if not any(DOTTED.fullmatch(text) for text in texts):
        return None
    repaired = tuple(_repaired(text) for text in texts)
    naive = tuple(_naive(text) for text in texts)
    readable = all(value is not None or not text for value, text in zip(naive, texts, strict=True))
    if _adds_up(repaired):
        either = readable and _adds_up(naive)
        return Decision("decimal-point-either" if either else "lost-decimal-point", repaired)
    if readable and _adds_up(naive):
        return Decision("decimal-point-kept", naive)
    if readable:
        return Decision("decimal-point-neither-left", naive)
    return Decision("decimal-point-neither-repaired", repaired)


def _repaired(text: str) -> Decimal | None:
    if DOTTED.fullmatch(text):
        return Decimal(text.replace(".", "")) / _FOUR_DECIMALS
    return _naive(text)


def _naive(text: str) -> Decimal | None:
    if text.count(".") > 1:
        return None
    cell = Decimal(text) if DOTTED.fullmatch(text) else amount(text).value
    return None if cell is None else Decimal(cell)


def _adds_up(amounts: tuple[Decimal | None, ...]) -> bool:
    _special, subsistence, travel, total = amounts
    if total is None or (subsistence is None and travel is None):
        return False
    parts = (subsistence or Decimal(0)) + (travel or Decimal(0))
    return abs(parts - total) <= TOLERANCE


def prepare(engine: Engine) -> None:
    """Make the table `grants` that the amounts of all files are gathered in."""
    amounts = ", ".join(f"{part} DECIMAL(18,4)" for part in PARTS)
    engine.execute(f"CREATE TEMP TABLE grants (file INTEGER, line BIGINT, {amounts}, rule VARCHAR)")


def add_grants(engine: Engine, file: int) -> None:
    """Add the amounts of the rows of `records` to `grants`, damaged ones by their decision."""
    _decide_all(engine)
    values = ", ".join(
        f"CASE WHEN d.nth IS NULL THEN {part}.value::DECIMAL(18,4) ELSE d.{part} END"
        for part in PARTS
    )
    joins = " ".join(
        f"LEFT JOIN {identifier('v_' + part)} AS {part} ON {part}.raw = r.{part}" for part in PARTS
    )
    engine.execute(
        f"INSERT INTO grants SELECT {file}, r.line, {values}, d.rule "  # noqa: S608 -- declared
        f"FROM records r LEFT JOIN decided d ON d.nth = r.nth {joins}"
    )


def _decide_all(engine: Engine) -> None:
    """Make the table `decided` of the rows of `records` that hold such cells."""
    shaped = " OR ".join(f"regexp_matches({part}, '\\d\\.\\d{{3}}(\\.|\\s*$)')" for part in PARTS)
    found = engine.execute(
        f"SELECT nth, {', '.join(PARTS)} FROM records WHERE {shaped}"  # noqa: S608 -- declared
    ).fetchall()
    decisions = [(at, decide(*texts)) for at, *texts in found]
    made = [(at, decision) for at, decision in decisions if decision is not None]
    lists: dict[str, list[object]] = {
        "nth": [at for at, _made in made],
        "rule": [decision.rule for _at, decision in made],
    }
    for index, part in enumerate(PARTS):
        lists[part] = [decision.amounts[index] for _at, decision in made]
    amounts = ", ".join(f"unnest(${part}::DECIMAL(18,4)[]) AS {part}" for part in PARTS)
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE decided AS "
        f"SELECT unnest($nth::BIGINT[]) AS nth, {amounts}, unnest($rule::VARCHAR[]) AS rule",
        lists,
    )
