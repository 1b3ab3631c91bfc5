import pytest

from sapar_web.actions.offers.parts import part_of, with_part
from sapar_web.actions.refusals import MissingError, UnfitError

DOCUMENT = {
    "answers": [{"clause": "a"}, {"clause": "b", "answer": "accepts"}],
    "money": {"currency": "EUR", "items": [{"id": "desk", "service": "Desk"}]},
    "notes": "x",
}


def test_a_part_is_found_by_its_name() -> None:
    assert part_of(DOCUMENT, "notes") == "x"
    assert part_of(DOCUMENT, "answers/b") == {"clause": "b", "answer": "accepts"}
    assert part_of(DOCUMENT, "items/desk") == {"id": "desk", "service": "Desk"}
    for absent in ("capacity", "fee", "answers/c", "items/lab"):
        assert part_of(DOCUMENT, absent) is None


def test_a_part_is_put_in_its_place_and_keeps_its_name() -> None:
    changed = with_part(DOCUMENT, "answers/a", {"clause": "forged", "answer": "declines"})
    assert changed["answers"] == [{"clause": "a", "answer": "declines"}, DOCUMENT["answers"][1]]
    assert with_part(DOCUMENT, "answers/c", {})["answers"][-1] == {"clause": "c"}
    assert with_part(DOCUMENT, "items/desk", None)["money"]["items"] == []
    assert with_part(DOCUMENT, "fee", {"amount": "1"})["money"]["fee"] == {"amount": "1"}
    assert "notes" not in with_part(DOCUMENT, "notes", None)
    assert part_of(DOCUMENT, "notes") == "x"


def test_there_are_no_prices_where_the_terms_have_no_money() -> None:
    for part in ("fee", "margin", "items/desk"):
        with pytest.raises(MissingError):
            with_part({"answers": []}, part, {})


@pytest.mark.parametrize("part", ["", "id", "answers", "answers/", "offerer", "x/y", "money"])
def test_what_deeds_write_and_what_is_not_there_is_no_part(part: str) -> None:
    with pytest.raises(MissingError):
        part_of(DOCUMENT, part)
    with pytest.raises(MissingError):
        with_part(DOCUMENT, part, {})


def test_an_answer_is_a_group_of_fields() -> None:
    with pytest.raises(UnfitError, match="a group of fields"):
        with_part(DOCUMENT, "answers/a", "accepts")
