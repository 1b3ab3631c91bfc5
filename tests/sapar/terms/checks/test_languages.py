import pytest


def test_a_text_that_lacks_a_language_is_found(found) -> None:
    change = "clauses: [{id: group-meetings, text: {kk: null, ru: null}}]"
    assert found("TL01", change) == [
        ("clauses.27.text", "the text is missing in: kk, ru"),
    ]


def test_a_plain_text_is_in_the_first_language(found) -> None:
    change = "clauses: [{id: visitor-talk, sanction: The talk is held again.}]"
    assert found("TL01", change) == [("clauses.25.sanction", "the text is missing in: kk, ru")]


@pytest.mark.parametrize(
    "change",
    [
        "languages: [en]",
        "sponsor: {name: Nazarbayev Fund}",
        "clauses: [{id: visitor-talk, title: null, text: null}]",
    ],
)
def test_what_may_be_in_one_language(found, change: str) -> None:
    assert found("TL01", change) == []


def test_a_language_that_is_not_named_is_noted(found) -> None:
    change = "languages: [kk, ru]\nclauses: [{id: group-meetings, text: {en: null}}]"
    paths = [path for path, _said in found("TL02", change)]
    assert "title" in paths
    assert "clauses.27.text" not in paths
    assert found("TL02", change)[0] == ("title", "`languages` does not name: en")
