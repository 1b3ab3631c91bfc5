"""The report as a person reads it on a terminal."""

import io
from decimal import Decimal

from rich.console import Console

from sapar.cli.quality_tables import show_quality
from sapar.dataset.quality import FileRead, MissingCount, Quality, RuleCount, Total, ValueCount

QUALITY = Quality(
    files=(FileRead("sta.csv", "teaching-2012-13", "cp1252", "0" * 64, 800, 1500, 1499, 1, 2),),
    repaired=(RuleCount("lost-decimal-point", "A point was lost", 1, ("sta.csv:3",)),),
    noticed=(
        RuleCount("country-not-known", "Not known", 2, ("sta.csv:7",), (ValueCount("Z\x1bZ", 2),)),
    ),
    missing=(MissingCount("travel", 3),),
    totals=(
        Total("grant", "Grants", Decimal("1234.5"), "EUR", 4),
        Total("people", "People", Decimal("4.7000"), None, 1),
    ),
)


def shown(quality):
    screen = Console(file=io.StringIO(), width=120)
    show_quality(quality, screen)
    return [" ".join(line.split()) for line in screen.file.getvalue().splitlines() if line.strip()]


def test_rows_rules_and_sums_are_shown():
    lines = shown(QUALITY)
    assert "sta.csv teaching-2012-13 cp1252 1,500 1,499 1" in lines
    assert "A point was lost 1 lost-decimal-point sta.csv:3" in lines
    assert "Missing: travel 3" in lines
    assert "Grants 1,234.50 EUR 4" in lines
    assert "People 5 1" in lines


def test_values_of_a_file_cannot_steer_the_terminal():
    assert r"Not known (Z\x1bZ 2) 2 country-not-known sta.csv:7" in shown(QUALITY)


def test_empty_sections_are_left_out():
    text = "\n".join(shown(QUALITY))
    assert "Ambiguous" not in text
    assert "Refused" in text
