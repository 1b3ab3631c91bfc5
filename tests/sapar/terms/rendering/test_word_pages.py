"""Pages of a Word document: A4, head, foot with digest and numbers that Word counts."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.word import word_of
from sapar.terms.rendering.word_pages import WIDTH
from sapar.values.wording import Language


@pytest.mark.parametrize(
    ("language", "foot"),
    [
        (Language.ENGLISH, ["Version 3, digest\tPage 1 of 1"]),
        (Language.KAZAKH, ["3-нұсқа, дайджест\t1-бет, барлығы 1"]),
        (Language.RUSSIAN, ["Версия 3, дайджест\tСтраница 1 из 1"]),  # noqa: RUF001
    ],
)
def test_every_page_has_the_digest_and_its_number(
    outline: Callable[..., Outline], language: Language, foot: list[str]
) -> None:
    made = outline(language)
    (section,) = docx.Document(io.BytesIO(word_of(made))).sections
    lines = ["".join(_texts(each._p)) for each in section.footer.paragraphs]
    assert lines == [*foot, made.digest]
    fields = [each.get(qn("w:instr")) for each in section.footer._element.iter(qn("w:fldSimple"))]
    assert sorted(fields) == ["NUMPAGES", "PAGE"]
    assert section.header.paragraphs[0].text == f"{made.kind}\t{made.short_title}"


def _texts(paragraph: object) -> list[str]:
    return [
        "\t" if each.tag == qn("w:tab") else each.text
        for each in paragraph.iter(qn("w:t"), qn("w:tab"))  # type: ignore[attr-defined]
        if each.text is not None or each.getparent().tag == qn("w:r")
    ]


def test_the_page_is_a4(outline: Callable[..., Outline]) -> None:
    (section,) = docx.Document(io.BytesIO(word_of(outline()))).sections
    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.right_margin is not None
    assert round(section.page_width.mm) == 210
    text = section.page_width - section.left_margin - section.right_margin
    assert abs(text - WIDTH) < Mm(0.5)
