"""The page: one file, whole, harmless, the same each time."""

import re
import time
from collections.abc import Callable
from itertools import pairwise

import lxml.html
import pytest

from sapar.terms.rendering.outline import Outline, texts
from sapar.terms.rendering.page import breakable, page_of
from sapar.values.wording import Language


def read(outline: Outline) -> lxml.html.HtmlElement:
    """The page as a browser reads it; lxml takes a place to break for one that holds the rest."""
    return lxml.html.document_fromstring(page_of(outline).decode().replace("<wbr>", ""))


def squeezed(text: str) -> str:
    """A text without its blanks, which a browser fills lines with."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("language", list(Language))
def test_every_text_is_on_the_page(outline: Callable[..., Outline], language: Language) -> None:
    made = outline(language)
    page = squeezed(read(made).text_content())
    assert [text for text in texts(made) if squeezed(text) not in page] == []
    assert read(made).get("lang") == language


def test_the_same_outline_gives_the_same_bytes(outline: Callable[..., Outline]) -> None:
    assert page_of(outline(Language.KAZAKH)) == page_of(outline(Language.KAZAKH))


def test_nothing_is_loaded_and_nothing_runs(hostile: Outline) -> None:
    page = read(hostile)
    assert [each.tag for each in page.iter("script", "link", "img", "iframe", "object")] == []
    assert [name for each in page.iter() for name in each.attrib if name.startswith("on")] == []
    assert "url(" not in page_of(hostile).decode()


def test_hostile_text_is_shown_as_it_was_written(hostile: Outline) -> None:
    page = squeezed(read(hostile).text_content())
    assert [text for text in texts(hostile) if squeezed(text) not in page] == []
    assert "<script>alert(1)</script>" in read(hostile).text_content()


def test_all_links_lead_somewhere(outline: Callable[..., Outline]) -> None:
    page = read(outline())
    places = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(places) == len(set(places))
    links = {link.get("href") for link in page.iter("a")}
    assert {link for link in links if link.removeprefix("#") not in places} == set()
    assert {"#clause-3-1", "#money", "#duties"} <= links


def test_headings_leave_out_no_level(outline: Callable[..., Outline]) -> None:
    levels = [int(each.tag[1]) for each in read(outline()).iter("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert max(b - a for a, b in pairwise(levels)) == 1


def test_a_text_in_another_language_is_marked_for_eye_and_ear(
    outline: Callable[..., Outline],
) -> None:
    page = read(outline(Language.RUSSIAN))
    foreign = {
        each.text_content().strip() for each in page.iter("span") if each.get("lang") == "en"
    }
    assert "Administration at home" in foreign
    assert "Administration at home (на английском языке)" in " ".join(page.text_content().split())


def test_the_digest_is_printed_on_every_page(outline: Callable[..., Outline]) -> None:
    made = outline()
    assert (
        f'@bottom-left {{ content: "Version 3, digest {made.digest}"; }}' in page_of(made).decode()
    )
    assert '"Page " counter(page) " of " counter(pages)' in page_of(made).decode()


def test_a_very_long_word_may_break_and_stays_whole() -> None:
    assert breakable("y" * 32) == "y" * 32
    assert breakable("y" * 33).replace("<wbr>", "") == "y" * 33
    assert breakable("&" * 33).count("&amp;") == 33


def test_500_clauses_take_seconds(long: Outline) -> None:
    start = time.process_time()
    page = page_of(long)
    assert time.process_time() - start < 10
    assert b'id="clause-3-500"' in page
