from pathlib import Path

from sapar.balance.notes import method_notes


def test_a_register_has_no_interval_and_says_so() -> None:
    found = {note.code: note.text for note in method_notes("people", "register")}
    assert list(found) == ["record", "weight", "nulls", "apart"]
    assert found["record"] == (
        "The data are a complete register, so no sampling interval is given."
    )
    assert found["weight"].startswith("The network counts people; ")


def test_a_sample_also_says_which_way_chance_pulls() -> None:
    codes = [note.code for note in method_notes("stays", "sample")]
    assert codes == ["record", "sampling-pull", "weight", "nulls", "apart"]


def test_every_rule_that_a_note_names_has_its_page(repository: Path) -> None:
    rules = {note.rule for note in method_notes("stays", "sample") if note.rule}
    assert rules == {"reciprocity-mutuality", "reciprocity-nulls", "money-shares"}
    pages = {path.stem for path in (repository / "docs/rules").glob("*.md")}
    assert rules <= pages
