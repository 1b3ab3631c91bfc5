import json
from pathlib import Path

import pytest


def test_commitments_prices_and_milestones_are_listed(run_sapar, agreement_file: Path) -> None:
    ended = run_sapar("agreement", "commitments", agreement_file.name)
    assert (ended.returncode, ended.stderr) == (0, "")
    told = " ".join(ended.stdout.split())
    assert "24 hours" in told
    assert "€1,920" in told
    assert "Record of the work acknowledged" in told


def test_what_is_owed_still_where_it_ends_early(run_sapar, agreement_file: Path) -> None:
    arguments = (agreement_file.name, "--ended", "2027-10-03", "--format", "json")
    content = json.loads(run_sapar("agreement", "commitments", *arguments).stdout)
    owed = {each["clause"]: each for each in content["owed"]}
    assert owed["mentor-hours"] == {
        "clause": "mentor-hours",
        "claim": "accrued",
        "quantity": "8",
        "due": "2027-10-03",
        "price": "640.00",
    }
    told = run_sapar("agreement", "commitments", *arguments[:3], "--language", "ru").stdout
    assert "причитается" in told


def test_signature_gives_a_day_to_what_hangs_on_it(run_sapar, agreement_file: Path) -> None:
    arguments = (agreement_file.name, "--signed", "2027-07-01", "--format", "json")
    content = json.loads(run_sapar("agreement", "commitments", *arguments).stdout)
    due = {each["clause"]: each["due"] for each in content["commitments"]}
    assert due["context-brief"] == "2027-07-01"


@pytest.mark.parametrize("day", ["yesterday", "2027-02-30"])
def test_a_day_that_is_none_is_refused(run_sapar, agreement_file: Path, day: str) -> None:
    ended = run_sapar("agreement", "commitments", agreement_file.name, "--ended", day)
    assert (ended.returncode, ended.stdout) == (2, "")
