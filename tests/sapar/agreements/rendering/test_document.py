"""The whole agreement, in each form that it is read in."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.rendering.document import outline_of
from sapar.agreements.signatures import Signed
from sapar.terms.document.digest import digest_of
from sapar.terms.rendering.outline import Pair, texts
from sapar.terms.rendering.page import page_of
from sapar.terms.rendering.pdf import pdf_of
from sapar.terms.rendering.word import word_of
from sapar.values.wording import Language

HOSTILE = '#import "/etc/passwd" <script>alert(1)</script> *bold* $x$ {{ 7 * 7 }} ]#panic()'


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2060]", "", text)


def pages(made: bytes) -> list[str]:
    return [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(made)).pages]


@pytest.mark.parametrize("language", list(Language))
def test_every_text_is_in_the_pdf_and_the_digest_on_every_page(
    agreement: Agreement, language: Language
) -> None:
    outline = outline_of(agreement, language)
    found = pages(pdf_of(outline))
    short = [squeezed(each) for each in texts(outline) if len(each) < 60]
    whole = "".join(found)
    assert [each for each in short if each not in whole] == []
    assert [n for n, page in enumerate(found) if str(digest_of(agreement)) not in page] == []


def test_the_signatures_stand_on_the_last_page(
    agreement: Agreement, signatures: Callable[[Agreement], tuple[Signed, ...]]
) -> None:
    outline = outline_of(agreement, Language.ENGLISH, signatures(agreement))
    last = pages(pdf_of(outline))[-1]
    assert all(f"Signerfor{party}" in last for party in ("sponsor", "sending", "host", "mentor"))


def test_it_says_the_same_in_the_same_order_in_every_language(agreement: Agreement) -> None:
    anchors = [
        [section.anchor for section in outline_of(agreement, language).sections]
        for language in Language
    ]
    assert (
        anchors
        == [
            [
                *("plain", "goals", "money", "duties", "return", "dates"),
                *("contacts", "dispute", "data", "signatures"),
            ]
        ]
        * 3
    )


def test_two_languages_stand_side_by_side(agreement: Agreement) -> None:
    outline = outline_of(agreement, Language.KAZAKH, beside=Language.RUSSIAN)
    assert isinstance(outline.opening, Pair)
    assert 'class="pair' in page_of(outline).decode()
    whole = "".join(pages(pdf_of(outline)))
    assert "Қолтаңбалар/Подписи" in whole
    same = outline_of(agreement, Language.KAZAKH, beside=Language.KAZAKH)
    assert same == outline_of(agreement, Language.KAZAKH)


def test_text_of_people_is_text_in_every_form(agreement_with: Callable[..., Any]) -> None:
    called = [{"party": "host", "name": HOSTILE, "email": "a@b"}]
    goal = {"id": "a", "owner": "host", "level": "individual", "text": HOSTILE}
    made = agreement_with(title=HOSTILE, contacts=called, goals=[{**goal, "levels": [HOSTILE] * 5}])
    outline = outline_of(made, Language.ENGLISH)
    page = page_of(outline).decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert squeezed(HOSTILE) in "".join(pages(pdf_of(outline)))
    assert word_of(outline)[:2] == b"PK"


def test_the_same_agreement_gives_the_same_bytes(agreement: Agreement) -> None:
    one, other = (outline_of(agreement, Language.ENGLISH) for _each in range(2))
    assert pdf_of(one) == pdf_of(other)
    assert page_of(one) == page_of(other)
