"""All answers computed apart from a folder, and those that a balance tells, in one form."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import delivery, effort, fees, gains, money, reciprocity, say, times
from .folder import COLUMNS
from .readers import Answer, Answers, Row, read

NOUNS = (say, money, fees, delivery, times, gains, effort, reciprocity)


def apart(folder: Path) -> Answers:
    """Every figure that plain lists can answer."""
    return of_tables(read(folder))


def of_tables(tables: dict[str, list[Row]]) -> Answers:
    """The same of tables at hand; what is not there is empty."""
    data = {name: tables.get(name, []) for name in COLUMNS}
    return {name: answer for noun in NOUNS for name, answer in noun.figures(data).items()}


def told(panels: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Figures of a balance by panel and name, or panel, table, row and column."""
    found = {}
    for panel in panels:
        for figure in panel["figures"]:
            found[f"{panel['id']}/{figure['id']}"] = figure["measured"]
        for table in panel["tables"]:
            names = [column["id"] for column in table["columns"]]
            for row in table["rows"]:
                for name, cell in zip(names, row["cells"], strict=True):
                    found[f"{panel['id']}/{table['id']}/{row['key']}/{name}"] = cell
    return found


def differences(balance: dict[str, dict[str, Any]], right: Answers) -> Iterator[str]:
    """Where the balance says something else; ends are held against ends where both have them."""
    for name, answer in right.items():
        figure = balance.get(name)
        if figure is None:
            if answer[0] is not None:
                yield f"{name}: not told, for {answer}"
        elif not all(near(*pair) for pair in _ends(figure, answer)):
            ends = (figure["value"], figure["low"], figure["high"])
            yield f"{name}: {ends} for {answer}; {figure['reason']}"


def _ends(figure: dict[str, Any], answer: Answer) -> list[tuple[float | None, float | None]]:
    pairs = [(figure["value"], answer[0])]
    if len(answer) > 1 and figure["low"] is not None and answer[0] is not None:
        pairs += [(figure["low"], answer[1]), (figure["high"], answer[2])]
    return pairs


def near(found: float | None, right: float | None) -> bool:
    """Equal to nine digits, or both nothing."""
    if found is None or right is None:
        return found is right
    return abs(found - right) <= 1e-9 * max(1.0, abs(right))
