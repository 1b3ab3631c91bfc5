"""The quality report survives the way to its file and back, and says when it cannot be read."""

import json
from decimal import Decimal

import pytest

from sapar.dataset.quality import (
    FileRead,
    MissingCount,
    Quality,
    RuleCount,
    Total,
    ValueCount,
    read_quality,
)
from sapar.values.unusable import UnusableError

FILE = FileRead("sta.csv", "teaching-2012-13", "cp1252", "0" * 64, 800, 5, 4, 1, 2)
QUALITY = Quality(
    files=(FILE, FILE),
    repaired=(RuleCount("lost-decimal-point", "A point was lost", 1, ("sta.csv:3",)),),
    noticed=(RuleCount("country-not-known", "No such", 2, (), (ValueCount("ZZ", 2),)),),
    missing=(MissingCount("TRAVEL", 3),),
    totals=(Total("grant", "Grants", Decimal("0.10"), "EUR", 4),),
)


def test_rows_are_summed_over_files():
    assert (QUALITY.read, QUALITY.kept, QUALITY.refused) == (10, 8, 2)


def test_json_gives_back_the_same_report():
    assert Quality.from_json(QUALITY.to_json()) == QUALITY


def test_json_keeps_amounts_as_text_and_counts_on_top():
    content = json.loads(QUALITY.to_json())
    assert content["totals"][0]["amount"] == "0.10"
    assert (content["schema_version"], content["read"]) == ("1", 10)


def test_a_file_whose_rows_do_not_add_up_is_refused():
    with pytest.raises(ValueError, match="read is not kept and refused together"):
        FileRead("sta.csv", "x", "utf-8", "0" * 64, 1, 5, 4, 0, 0)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}', None])
def test_what_is_no_report_is_unusable(tmp_path, text):
    path = tmp_path / "quality.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(UnusableError, match="quality-unreadable"):
        read_quality(path)
