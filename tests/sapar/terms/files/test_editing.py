"""A file of a document changed at some places."""

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.terms.document.clauses import Due, Moment, Shown, Side
from sapar.terms.document.terms import Terms
from sapar.terms.files.editing import Change, changed
from sapar.values.unusable import UnusableDocumentError

YAML = """\
# Drafted by the legal office.
version: 1
id: visits   # never change this
title: "Visits: first call"
sponsor: {name: Agency}

scheme:
  id: visits
  first_day: 2027-09-01
  last_day: 2028-08-31
money:
  currency: EUR
  overhead: 0.070
clauses:
  # The mentor.
  - id: mentor-hours
    item: C02
    # who checks it?
    verified_by: [participant]
  - id: desk
    text: |
      One desk.
      One key.
"""

MADE = YAML.replace(
    "    # who checks it?\n",
    "    # who checks it?\n"
    "    quantity: 1.5\n"
    "    due: {days: 14, side: before, moment: arrival}\n"
    "    shown_by: [counted, log]\n",
)

CHANGES = (
    Change(("clauses", 0, "quantity"), Decimal("1.50")),
    Change(("clauses", 0, "shown_by"), (Shown.COUNTED, Shown.LOG)),
    Change(("clauses", 0, "due"), Due(days=14, side=Side.BEFORE, moment=Moment.ARRIVAL)),
)


def edited(tmp_path: Path, text: str, changes: Iterable[Change], name: str = "t.yaml") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return changed(path, Terms, changes)


def test_nothing_changed_is_nothing_changed(tmp_path: Path) -> None:
    assert edited(tmp_path, YAML, ()) == YAML


def test_fields_are_added_in_their_order_and_comments_stay(tmp_path: Path) -> None:
    assert edited(tmp_path, YAML, CHANGES) == MADE


@pytest.mark.parametrize("step", ["- ", "    - "])
def test_the_indent_of_the_writer_stays(tmp_path: Path, step: str) -> None:
    head = YAML.partition("clauses:")[0]
    blanks = " " * len(step)
    text = f"{head}clauses:\n{step}id: a\n{blanks}item: C02\n"
    assert edited(tmp_path, text, [Change(("clauses", 0, "unit"), "hour")]) == (
        text + f"{blanks}unit: hour\n"
    )


def test_a_value_is_changed_in_its_place(tmp_path: Path) -> None:
    changes = [Change(("money", "overhead"), Decimal("0.1")), Change(("version",), 2)]
    text = edited(tmp_path, YAML, changes)
    assert text == YAML.replace("0.070", "0.1").replace("version: 1", "version: 2")


def test_json_is_changed_with_its_order_kept(tmp_path: Path) -> None:
    document = {
        "title": "Visits",
        "id": "visits",
        "sponsor": {"name": "Agency"},
        "scheme": {"id": "visits", "first_day": "2027-09-01", "last_day": "2028-08-31"},
        "clauses": [{"id": "a", "quantity": 1.50, "shown_by": ["log"]}],
    }
    text = edited(
        tmp_path, json.dumps(document), [Change(("clauses", 0, "unit"), "hour")], "t.json"
    )
    clause = '{"id": "a", "quantity": "1.5", "unit": "hour", "shown_by": ["log"]}'
    assert list(json.loads(text)) == list(document)
    assert json.dumps(json.loads(text)["clauses"][0]) == clause


def test_a_file_that_cannot_be_read_is_not_changed(tmp_path: Path) -> None:
    with pytest.raises(UnusableDocumentError):
        edited(tmp_path, "id: [", CHANGES)


def test_what_is_not_there_cannot_be_changed(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        edited(tmp_path, YAML, [Change(("clauses", 9, "unit"), "hour")])


def test_only_the_lines_of_a_change_are_written_anew(tmp_path: Path) -> None:
    text = YAML.replace("scheme:\n", "scheme:   # of the ministry \n").replace(
        "    text: |\n      One desk.\n      One key.\n",
        "    text: One desk in a room\n      of its own,\n\n      and one key.\n"
        "    title:   'Desk'\n\n\n    owed_to:  [ participant,\n      sending ]\n",
    )
    made = edited(tmp_path, text, CHANGES[:1])
    assert made == text.replace(
        "    # who checks it?\n", "    # who checks it?\n    quantity: 1.5\n"
    )
