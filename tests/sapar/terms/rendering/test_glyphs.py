"""What the fonts of the PDF can draw is drawn; all else is written out."""

import json
import re
import unicodedata

import pytest
import typst

from sapar.terms.rendering.glyphs import DRAWN, drawable
from sapar.terms.rendering.pdf import STANDARDS

CHARACTERS = [
    chr(code)
    for code in range(0x20, 0x10000)
    if re.match(f"[{DRAWN}]", chr(code)) and unicodedata.category(chr(code)) not in ("Cn", "Cc")
]


def pdf_letters(letters: list[str]) -> bytes:
    """A file for archives that holds these letters; Typst refuses one without a picture."""
    source = (
        b'#set document(title: "all")\n'
        b'#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"))\n'
        b'#json(bytes(sys.inputs.all)).join(" ")'
    )
    return typst.compile(
        source,
        ignore_system_fonts=True,
        pdf_standards=list(STANDARDS),
        timestamp=0,
        sys_inputs={"all": json.dumps(letters)},
    )


def test_a_letter_without_a_picture_is_refused() -> None:
    with pytest.raises(typst.TypstError):
        pdf_letters(["京"])


def test_the_fonts_draw_every_character_that_is_left_as_it_is() -> None:
    assert pdf_letters(CHARACTERS)[:5] == b"%PDF-"
    assert len(CHARACTERS) > 3000


@pytest.mark.parametrize(
    "text",
    [
        "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і",  # noqa: RUF001
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
        "– — « » „ “ ” ‘ ’ … № § € ₸ £ ₽ ≤ ≥ × → ½ ° •\N{NO-BREAK SPACE}",  # noqa: RUF001
        "Çağ Łódź Škoda Ægir Ñandú",
    ],
)
def test_the_writing_of_the_field_is_drawn(text: str) -> None:
    assert drawable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("北京", "[U+5317][U+4EAC]"),
        ("🦄", "[U+1F984]"),
        ("left\u200eright", "left[U+200E]right"),
    ],
)
def test_what_has_no_picture_is_written_out(text: str, shown: str) -> None:
    assert drawable(text) == shown


def test_marks_stand_on_letters_of_every_script() -> None:
    marks = [each for each in CHARACTERS if unicodedata.category(each)[0] == "M"]
    assert pdf_letters([base + mark for base in "aЖқאგΩԱ→€1" for mark in marks])[:5] == b"%PDF-"
