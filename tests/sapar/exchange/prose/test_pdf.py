from io import BytesIO

import pytest
import typst
from pypdf import PdfReader, PdfWriter

from sapar.exchange.prose import pdf
from sapar.exchange.prose.pdf import read_pdf
from sapar.terms.prose.block import Place
from sapar.values.unusable import UnusableError

PIXEL = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
    '<rect width="10" height="10" fill="red"/></svg>'
)


PICTURE = '#image(bytes("{}"), format: "svg")'.format(PIXEL.replace('"', '\\"'))


def made(*pages: str, top: str = "") -> bytes:
    """A real PDF; a page `picture` holds a picture and no text."""
    bodies = (PICTURE if page == "picture" else page for page in pages)
    return typst.compile("\n#pagebreak()\n".join([top + next(bodies), *bodies]).encode())


def code_of(content: bytes) -> str:
    with pytest.raises(UnusableError) as caught:
        read_pdf(content, "terms.pdf")
    return caught.value.finding.code


def locked(content: bytes, user: str, owner: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_paragraphs_have_page_and_line() -> None:
    prose = read_pdf(made("1.1. The host names a mentor.", "1.2. Тәлімгер ұсынады."), "terms.pdf")
    assert [(block.text, block.place) for block in prose.blocks] == [
        ("1.1. The host names a mentor.", Place(page=1, line=1)),
        ("1.2. Тәлімгер ұсынады.", Place(page=2, line=1)),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = "1. First clause on the left. " * 4, "2. Second on the right. " * 4
    text = f"#columns(2)[{left} \n #colbreak() \n {right}]"
    prose = read_pdf(made(text), "terms.pdf")
    assert [block.text for block in prose.blocks] == [
        left.strip(),
        right.strip(),
    ]


def test_a_locked_pdf_is_refused() -> None:
    content = locked(made("1. Secret."), "secret", "owner")
    assert code_of(content) == "pdf-locked"


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    content = locked(made("1. Open to read."), "", "owner")
    assert [block.text for block in read_pdf(content, "terms.pdf").blocks] == ["1. Open to read."]


def test_pages_that_are_pictures_are_named() -> None:
    with pytest.raises(UnusableError) as caught:
        read_pdf(made("picture", "picture"), "terms.pdf")
    assert caught.value.finding.code == "pdf-scanned"
    assert "(1, 2)" in caught.value.finding.message


def test_a_page_without_text_among_others_is_noted() -> None:
    prose = read_pdf(made("1. Text.", "picture"), "terms.pdf")
    assert [note.message for note in prose.notes] == ["pages without text: 2"]


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.95])
def test_a_cut_pdf_is_refused_or_read_and_never_a_traceback(part: float) -> None:
    content = made("1. The host names a mentor. " * 50)
    try:
        read_pdf(content[: int(len(content) * part)], "terms.pdf")
    except UnusableError as refused:
        assert refused.finding.code in ("pdf-damaged", "pdf-scanned")  # noqa: PT017


@pytest.mark.parametrize("at", range(40, 2000, 97))
def test_wrong_bytes_are_refused_or_read_and_never_a_traceback(at: int) -> None:
    content = bytearray(made("1. The host names a mentor."))
    content[at : at + 20] = b"\xff<</(" * 4
    try:
        read_pdf(bytes(content), "terms.pdf")
    except UnusableError as refused:
        assert refused.finding.code in ("pdf-damaged", "pdf-scanned", "pdf-locked")  # noqa: PT017


def test_what_only_begins_as_a_pdf_is_damaged() -> None:
    assert code_of(b"%PDF-1.7 and no more") == "pdf-damaged"
    assert code_of(b"{\\rtf1 text}") == "prose-not-its-kind"


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    assert code_of(made("1. One.", "2. Two.")) == "pdf-too-long"
