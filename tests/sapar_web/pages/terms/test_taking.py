from django.http import QueryDict

from sapar_web.pages.terms.shapes import Kind, Leaf, shape_of
from sapar_web.pages.terms.taking import taken


def test_numbers_are_taken_as_they_are_written_in_three_languages() -> None:
    number = Leaf(Kind.NUMBER)
    for typed in ("4000.50", "4 000,50", "4\xa0000,50"):
        sent = QueryDict(mutable=True)
        sent["v"] = typed
        assert taken(number, sent) == "4000.50"


def test_what_is_no_number_is_kept_as_it_was_typed() -> None:
    assert taken(Leaf(Kind.NUMBER), QueryDict("v=a tenth")) == "a tenth"
    assert taken(Leaf(Kind.WHOLE), QueryDict("v=1.5")) == "1.5"


def test_a_text_in_the_first_language_alone_is_plain() -> None:
    assert taken(Leaf(Kind.WORDS), QueryDict("first=en&v@en=Visits")) == "Visits"
    assert taken(Leaf(Kind.WORDS), QueryDict("first=kk&v@en=Visits")) == {"en": "Visits"}


def test_a_huge_number_of_rows_is_not_read() -> None:
    assert taken(shape_of("aims"), QueryDict("v.rows=999999999")) is None
