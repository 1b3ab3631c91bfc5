import pytest

from sapar_web.actions.refusals import MissingError
from sapar_web.actions.terms.parts import mark_of, moved, part_of, with_part

DOCUMENT = {"title": "Visits", "clauses": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}


def ids(document: dict) -> list[str]:
    return [clause["id"] for clause in document["clauses"]]


def test_a_part_is_found_by_its_name() -> None:
    assert part_of(DOCUMENT, "title") == "Visits"
    assert part_of(DOCUMENT, "clauses/b") == {"id": "b"}
    assert part_of(DOCUMENT, "money") is None
    assert part_of(DOCUMENT, "clauses/x") is None


@pytest.mark.parametrize(
    "part", ["planning", "format", "version", "dated", "id", "clauses", "", "x/y"]
)
def test_what_deeds_write_and_what_is_not_there_is_no_part(part: str) -> None:
    with pytest.raises(MissingError):
        part_of(DOCUMENT, part)
    with pytest.raises(MissingError):
        with_part(DOCUMENT, part, "forged")


def test_a_part_is_put_in_changed_and_taken_out() -> None:
    assert with_part(DOCUMENT, "money", {"currency": "EUR"})["money"] == {"currency": "EUR"}
    assert "title" not in with_part(DOCUMENT, "title", None)
    assert ids(with_part(DOCUMENT, "clauses/d", {"id": "d"})) == ["a", "b", "c", "d"]
    assert ids(with_part(DOCUMENT, "clauses/b", None)) == ["a", "c"]
    changed = with_part(DOCUMENT, "clauses/b", {"id": "b", "unit": "hour"})
    assert changed["clauses"][1] == {"id": "b", "unit": "hour"}
    assert ids(DOCUMENT) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("clause", "before", "order"),
    [("c", "a", "cab"), ("a", None, "bca"), ("a", "c", "bac"), ("b", "b", "acb")],
)
def test_a_clause_is_put_elsewhere(clause: str, before: str | None, order: str) -> None:
    assert "".join(ids(moved(DOCUMENT, clause, before))) == order


def test_a_clause_that_is_not_there_cannot_be_moved_nor_be_a_place() -> None:
    for clause, before in (("x", None), ("a", "x")):
        with pytest.raises(MissingError):
            moved(DOCUMENT, clause, before)


def test_a_part_is_marked_by_what_it_says() -> None:
    assert mark_of(None) == ""
    assert mark_of({"a": 1, "b": 2}) == mark_of({"b": 2, "a": 1}) != mark_of({"a": 1})
