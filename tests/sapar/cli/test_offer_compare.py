import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from sapar.terms.document.digest import digest_of
from sapar.terms.files.writing import json_of, yaml_of
from sapar.terms.model import model_terms
from sapar.terms.offers.asked import asked_of
from sapar.terms.offers.document import Offer, Role


@pytest.fixture
def offers(tmp_path: Path) -> list[str]:
    """The model terms as a file, and fifty offers that answer one clause in three ways."""
    terms = model_terms()
    (tmp_path / "terms.yaml").write_text(yaml_of(terms), encoding="utf-8")
    names = []
    for at in range(50):
        hours = {"clause": "mentor-hours", "answer": "changes", "quantity": 1 + at % 3}
        others = [
            {"clause": clause.id, "answer": "accepts"}
            for clause in asked_of(terms, Role.HOST)
            if clause.id != "mentor-hours"
        ]
        offer: dict[str, Any] = {
            "id": f"offer-{at:02}",
            "terms": {"id": terms.id, "version": 1, "digest": str(digest_of(terms))},
            "offerer": {"name": f"=HYPERLINK({at})", "role": "host"},
            "answers": [hours, *others],
        }
        names.append(f"{at:02}.json")
        content = json_of(Offer.model_validate(offer))
        (tmp_path / names[-1]).write_text(content, encoding="utf-8")
    return names


def test_fifty_offers_stand_side_by_side_by_their_numbers(run_sapar, offers: list[str]) -> None:
    ended = run_sapar("offer", "compare", "terms.yaml", *offers)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert max(map(len, ended.stdout.splitlines())) <= 100
    assert "mentor-hours (C02) Mentoring. Asked: at least 2 hours a week" in ended.stdout
    assert ", ".join(str(at) for at in range(2, 20, 3)) in ended.stdout


def test_the_order_of_the_files_changes_nothing(run_sapar, offers: list[str]) -> None:
    one = run_sapar("offer", "compare", "terms.yaml", *offers[:5], "--format", "json")
    two = run_sapar("offer", "compare", "terms.yaml", *reversed(offers[:5]), "--format", "json")
    assert one.stdout == two.stdout
    assert [each["id"] for each in json.loads(one.stdout)["offers"]] == [
        f"offer-{at:02}" for at in range(5)
    ]


def test_a_spreadsheet_runs_nothing_of_it(run_sapar, offers: list[str]) -> None:
    ended = run_sapar("offer", "compare", "terms.yaml", *offers[:3], "--format", "csv")
    rows = list(csv.DictReader(StringIO(ended.stdout)))
    assert {row["offerer"] for row in rows} == {f"'=HYPERLINK({at})" for at in range(3)}
    assert {row["name"] for row in rows if row["about"] == "clause"} == {"mentor-hours"}


def test_one_offer_that_cannot_be_read_ends_with_2(
    run_sapar, tmp_path: Path, offers: list[str]
) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    ended = run_sapar("offer", "compare", "terms.yaml", offers[0], "bad.json")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "bad.json" in ended.stderr
