"""A dataset read as lists of rows of text, and the few sums that all answers share."""

import csv
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

Row = Mapping[str, str | None]
Answer = tuple[float | None, ...]
"""A value; or a value and the two ends that hold what is unknown."""
Answers = dict[str, Answer]

HOST_SIDE = ("host", "contractor", "mentor")
MOST = Decimal(10) ** 9
UNKNOWN: Answer = (None,)


def read(folder: Path) -> dict[str, list[Row]]:
    """Every table; an empty text is None."""
    package = json.loads((folder / "datapackage.json").read_text())
    return {each["name"]: _table(folder / each["path"]) for each in package["resources"]}


def _table(path: Path) -> list[Row]:
    with path.open(newline="", encoding="utf-8") as file:
        return [{key: text or None for key, text in row.items()} for row in csv.DictReader(file)]


def number(text: str | None) -> Decimal | None:
    """A number, if it is one."""
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None


def counted(text: str | None) -> Decimal | None:
    """A number that can be a count, a length or a price: none below zero."""
    found = number(text)
    return found if found is not None and 0 <= found <= MOST else None


def day(text: str | None) -> date | None:
    """A date, if there is one."""
    return None if text is None else date.fromisoformat(text)


def by(table: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Rows by a column; those without it are in none."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in table:
        key = row.get(column)
        if key is not None:
            found[key].append(row)
    return found


def euro(
    amount: Decimal | None, row: Row, month: str | None, rates: Iterable[Row]
) -> Decimal | None:
    """An amount in euro, by the rate of its month; None without a rate or with two of them."""
    if amount is None or row.get("currency") is None:
        return None
    if row["currency"] == "EUR":
        return amount
    same = {
        number(rate["per_euro"])
        for rate in rates
        if month is not None and (rate["currency"], rate["month"]) == (row["currency"], month[:7])
    } - {None}
    if len(same) != 1:
        return None
    (per_euro,) = same
    assert per_euro is not None
    return money(amount / per_euro)


def money(amount: Decimal) -> Decimal:
    """An amount kept to four decimals; halfway, the one further from zero."""
    return amount.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def share(part: Decimal | float, whole: Decimal | float) -> float | None:
    """A part of a whole; nothing without a whole."""
    return float(part / whole) if whole else None  # type: ignore[operator]


def wilson(found: int, of: int) -> Answer:
    """A share with Wilson's 95 % interval."""
    if not of:
        return UNKNOWN
    z = 1.959963984540054
    p = found / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return p, 0.0 if found == 0 else middle - half, 1.0 if found == of else middle + half


def hhi(parts: Iterable[float]) -> float | None:
    """Sum of squared shares."""
    held = list(parts)
    return sum(part * part for part in held) / sum(held) ** 2 if sum(held) else None
