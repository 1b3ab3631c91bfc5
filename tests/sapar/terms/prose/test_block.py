from sapar.terms.prose.block import Place


def test_a_place_says_what_is_known_of_it() -> None:
    assert str(Place(page=2, line=7)) == "page 2, line 7"
    assert str(Place(table=1, row=3)) == "table 1, row 3"
    assert str(Place(paragraph=4)) == "paragraph 4"
    assert str(Place()) == ""
