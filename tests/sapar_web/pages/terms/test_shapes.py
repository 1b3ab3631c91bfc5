import pytest

from sapar.terms.document.scheme import SponsorKind
from sapar_web.pages.terms.reading import TITLES
from sapar_web.pages.terms.shapes import Group, Kind, Leaf, Rows, shape_of


def test_each_type_of_the_document_is_asked_for_in_its_way() -> None:
    assert shape_of("title") == Leaf(Kind.WORDS)
    assert shape_of("languages").kind is Kind.MANY
    scheme, money = shape_of("scheme").fields, shape_of("money").fields
    assert scheme["first_day"] == Leaf(Kind.DAY)
    assert scheme["places"] == Leaf(Kind.WHOLE)
    assert money["overhead"] == Leaf(Kind.NUMBER)
    assert money["currency"] == Leaf(Kind.TEXT)
    assert shape_of("sponsor").fields["country"] == Leaf(Kind.COUNTRY)
    assert scheme["countries"] == Leaf(Kind.NAMES)
    assert shape_of("sponsor").fields["kind"].choices is SponsorKind


def test_a_part_of_several_is_rows() -> None:
    assert isinstance(shape_of("aims"), Rows)
    assert "text" in shape_of("aims").row.fields


def test_a_clause_is_a_group_without_its_name() -> None:
    clause = shape_of("clauses/c02")
    assert isinstance(clause, Group)
    assert "item" in clause.fields
    assert "id" not in clause.fields


@pytest.mark.parametrize("part", list(TITLES))
def test_every_part_of_the_editor_has_a_shape(part) -> None:
    assert isinstance(shape_of(part), Leaf | Group | Rows)
