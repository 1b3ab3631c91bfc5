"""Rows of a statement: those without words are left out, new ones get a free name."""

from sapar_web.pages.needs.rows import GoalRow, told, valued


def row(**sent: str) -> GoalRow:
    form = GoalRow({"level": "individual", **sent})
    assert form.is_valid(), form.errors
    return form


def test_rows_are_named_once_and_empty_ones_dropped() -> None:
    found = valued([row(text="A"), row(text=" "), row(id="goal-1", text="B", weight="40")])
    assert [(each["id"], each["text"], each["weight"]) for each in found] == [
        ("goal-2", "A", 0),
        ("goal-1", "B", 40),
    ]


def test_a_text_in_several_languages_is_shown_in_the_writers() -> None:
    value = {"id": "g", "text": {"en": "A desk", "kk": "Үстел"}}
    assert told(value, "kk")["text"] == "Үстел"
    assert told(value, "ru")["text"] == "A desk"
