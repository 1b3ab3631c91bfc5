"""Links of a Word document lead to places that are there."""

import io
from collections.abc import Callable

import docx
from docx.oxml.ns import qn

from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.word import word_of
from sapar.terms.rendering.word_links import add_link, bookmark, mark_place


def test_a_link_names_the_place_that_it_leads_to() -> None:
    paragraph = docx.Document().add_paragraph("Clause")
    mark_place(paragraph, "clause-3-1", 7)
    add_link(paragraph, "clause-3-1", "3.1")
    (start,) = paragraph._p.iter(qn("w:bookmarkStart"))
    (link,) = paragraph._p.iter(qn("w:hyperlink"))
    assert start.get(qn("w:name")) == link.get(qn("w:anchor")) == bookmark("clause-3-1")
    assert paragraph.text == "Clause3.1"


def test_all_links_lead_somewhere_and_no_place_is_there_twice(
    outline: Callable[..., Outline],
) -> None:
    body = docx.Document(io.BytesIO(word_of(outline()))).element.body
    places = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    numbers = [each.get(qn("w:id")) for each in body.iter(qn("w:bookmarkStart"))]
    links = {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))}
    assert len(set(places)) == len(set(numbers)) == len(places)
    assert links - set(places) == set()
    assert {"clause_3_2", "money", "section_3"} <= links
