"""The PDF: whole, harmless, fit for archives, the same each time."""

import io
import json
import re
import time
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from sapar.terms.rendering.glyphs import drawable
from sapar.terms.rendering.outline import Outline, texts
from sapar.terms.rendering.pdf import data_of, pdf_of
from sapar.values.wording import Language


def squeezed(text: str) -> str:
    """A text without blanks and joiners, which lines are filled with."""
    return re.sub(r"[\s\u2060]", "", text)


def pages(outline: Outline) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf_of(outline))).pages]


def body(outline: Outline) -> str:
    """The text of all pages without head and foot, in one."""
    foot, head = squeezed(outline.running + outline.digest), outline.kind + outline.short_title
    first, *others = (squeezed(page) for page in pages(outline))
    whole = first + "".join(page.removeprefix(squeezed(head)) for page in others)
    numbered = re.escape(squeezed(outline.page)).replace(r"\{page\}", r"\d+")
    return re.sub(foot + numbered.replace(r"\{pages\}", rf"{len(others) + 1}"), "", whole)


@pytest.mark.parametrize("language", list(Language))
def test_every_text_is_in_the_document(outline: Callable[..., Outline], language: Language) -> None:
    made = outline(language)
    whole = body(made)
    assert [text for text in texts(made) if squeezed(text) not in whole] == []


def test_kazakh_letters_can_be_copied_out(outline: Callable[..., Outline]) -> None:
    letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    assert letters in squeezed("".join(pages(outline(title=letters))))


def test_the_digest_is_on_every_page(outline: Callable[..., Outline]) -> None:
    made = outline(Language.RUSSIAN)
    found = pages(made)
    assert len(found) > 5
    assert [number for number, page in enumerate(found, 1) if made.digest not in page] == []
    assert [
        number
        for number, page in enumerate(found, 1)
        if f"Страница {number} из {len(found)}" not in page
    ] == []


def test_the_same_outline_gives_the_same_bytes(outline: Callable[..., Outline]) -> None:
    assert pdf_of(outline(Language.KAZAKH)) == pdf_of(outline(Language.KAZAKH))


def test_hostile_text_is_shown_as_it_was_written(hostile: Outline) -> None:
    whole = body(hostile)
    # Words of 20,000 letters go on over several pages, with a head on each.
    shown = [drawable(text) for text in texts(hostile) if len(text) < 10_000]
    assert [text for text in shown if squeezed(text) not in whole] == []
    assert whole.count("x") > 40_000
    assert "bell[U+0007]" in whole
    assert "[U+4EAC]" in whole


def test_a_long_word_stays_within_the_margins(outline: Callable[..., Outline]) -> None:
    made = outline(clauses=[{"id": "a", "text": "x" * 2_000}])
    ends = []
    for page in PdfReader(io.BytesIO(pdf_of(made))).pages:
        page.extract_text(
            visitor_text=lambda text, _cm, tm, _font, _size: ends.append(tm[4]) if text else None
        )
    assert max(ends) < 595 - 56


def test_it_is_tagged_for_readers_by_ear_and_says_what_it_is(
    outline: Callable[..., Outline],
) -> None:
    reader = PdfReader(io.BytesIO(pdf_of(outline(Language.KAZAKH))))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "kk"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 -- an object that is equal to it
    assert "/StructTreeRoot" in root
    assert reader.xmp_metadata is not None
    metadata = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>A<", metadata, re.DOTALL)
    assert "pdfuaid:part>1<" in metadata
    assert reader.metadata is not None
    assert reader.metadata.title == outline(Language.KAZAKH).title.text
    assert str(reader.metadata.creation_date) == "2027-01-15 00:00:00+00:00"


def test_fonts_are_inside_and_none_is_of_the_machine(outline: Callable[..., Outline]) -> None:
    reader = PdfReader(io.BytesIO(pdf_of(outline())))
    fonts = {
        str(font["/BaseFont"]).partition("+")[2].partition("-")[0]
        for page in reader.pages
        for font in (each.get_object() for each in page["/Resources"]["/Font"].values())
    }
    assert fonts == {"LibertinusSerif", "DejaVuSansMono"}


def test_links_lead_to_clauses_and_headings_are_bookmarks(
    outline: Callable[..., Outline],
) -> None:
    reader = PdfReader(io.BytesIO(pdf_of(outline())))
    links = [
        each.get_object()
        for page in reader.pages
        for each in page.get("/Annots", ())
        if each.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) > 30
    titles = [each["/Title"] for each in reader.outline if not isinstance(each, list)]
    assert titles[:2] == ["What each party may expect and what it owes", "Aims"]


def test_data_say_what_each_part_is(outline: Callable[..., Outline]) -> None:
    data = json.loads(data_of(outline()))
    assert data["is"] == "Outline"
    assert data["dated"] == {"year": 2027, "month": 1, "day": 15}
    assert data["page"] == ["Page ", "{page}", " of ", "{pages}"]
    assert [section["anchor"] for section in data["sections"]][:2] == ["plain", "aims"]


def test_500_clauses_take_seconds(long: Outline) -> None:
    start = time.process_time()
    reader = PdfReader(io.BytesIO(pdf_of(long)))
    assert time.process_time() - start < 30
    assert len(reader.pages) > 100
