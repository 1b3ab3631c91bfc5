from dataclasses import FrozenInstanceError, fields

import pytest

from sapar.balance.document import FORMAT, Balance, Note


def test_the_form_is_numbered() -> None:
    assert FORMAT == "sapar-balance/1"


def test_the_parts_of_a_balance_in_their_order() -> None:
    assert [field.name for field in fields(Balance)] == [
        "format", "question", "answer", "dataset", "asked", "travel", "money", "reciprocity",
        "groups", "quality", "notes", "panels", "release", "cohort",
        "sections", "names",
    ]  # fmt: skip


def test_a_value_does_not_change() -> None:
    note = Note("record", "A register.")
    with pytest.raises(FrozenInstanceError):
        note.text = "A sample."  # type: ignore[misc]
    assert note == Note("record", "A register.", None)
