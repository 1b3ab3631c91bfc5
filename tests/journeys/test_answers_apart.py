"""The six panels against answers that were computed apart, from the rule pages, in plain Python.

The measures of Sapar and these answers share no line. Where they differ, one of them does not do
what its page says.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.published import to_json

from .apart.answers import apart, differences, told
from .apart.chance import drawn
from .apart.folder import write
from .apart.tiny import tiny

FEW = {
    "say/stages": "a share of a sample has an interval of chance besides",
}


def balance(folder: Path, by: str | None = None) -> dict[str, dict[str, Any]]:
    found = balance_of(folder, selection_from(by=by, draws=100))
    return told(json.loads(to_json(found))["panels"])


def test_the_worked_examples(tmp_path: Path) -> None:
    folder = write(tmp_path / "tiny", tiny(), record="register")
    right = apart(folder)
    assert right["money/phantom"][0] == pytest.approx(0.625)
    assert right["gains/ratings/then_change/p"] == (2 / 64,)
    assert list(differences(balance(folder), right)) == []


def test_stays_of_ten_years_with_anything_missing(tmp_path: Path) -> None:
    folder = write(tmp_path / "random", drawn(200, seed=1), record="register")
    right = apart(folder)
    assert sum(answer[0] is not None for answer in right.values()) > 300
    assert list(differences(balance(folder), right)) == []


@pytest.mark.parametrize("by", ["scheme", "host_country", "field", "year", "contractor", "stay"])
def test_groups_never_change_the_whole(tmp_path: Path, by: str) -> None:
    folder = write(tmp_path / "random", drawn(60, seed=2), record="register")
    assert balance(folder, by) == balance(folder)
