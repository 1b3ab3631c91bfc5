"""How a Word document looks: one family of type that has Kazakh letters, few sizes, one colour."""

from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from sapar.values.wording import Language

FAMILY: Final = "Times New Roman"
FIXED: Final = "Courier New"

INK: Final = RGBColor(0x1B, 0x1F, 0x23)
MUTED: Final = RGBColor(0x4A, 0x52, 0x59)
ACCENT: Final = RGBColor(0x0B, 0x64, 0x77)

TAGS: Final = {Language.ENGLISH: "en-GB", Language.KAZAKH: "kk-KZ", Language.RUSSIAN: "ru-RU"}
"""How Word names a language, for its dictionaries."""

_SIZES: Final = {
    "Title": (22, 0, 12),
    "Heading 1": (16, 20, 6),
    "Heading 2": (13, 14, 4),
    "Heading 3": (11.5, 12, 2),
    "Heading 4": (11, 8, 2),
}
"""Size of each heading, and the space before and after it, in points."""


def style(document: Document, language: Language) -> None:
    """Set all styles that are used, and the language of the whole text."""
    _typed(document.styles["Normal"], FAMILY, 10.5, 0, 4)
    for name, (size, before, after) in _SIZES.items():
        _heading(document.styles[name], size, before, after)
    for name in ("List Bullet", "Header", "Footer"):
        _typed(document.styles[name], FAMILY, 10.5 if name == "List Bullet" else 8, 0, 3)
    quiet = _added(document, "Quiet", 9.5)
    quiet.font.color.rgb = MUTED
    _added(document, "Small Heading", 10.5).font.bold = True
    document.styles["Small Heading"].paragraph_format.keep_with_next = True
    _typed(_added(document, "Code", 9), FIXED, 9, 4, 6)
    _added(document, "Cell", 9.5).paragraph_format.space_after = Pt(1)
    _added(document, "Contents", 10.5).paragraph_format.space_after = Pt(1)
    _in_language(document, language)


def _added(document: Document, name: str, size: float) -> Any:
    added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    added.base_style = document.styles["Normal"]
    added.font.size = Pt(size)
    return added


def _heading(given: Any, size: float, before: float, after: float) -> None:
    _typed(given, FAMILY, size, before, after)
    given.font.bold, given.font.italic, given.font.color.rgb = True, False, INK
    given.paragraph_format.keep_with_next = True
    border = given.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        given.element.pPr.remove(border)


def _typed(given: Any, family: str, size: float, before: float, after: float) -> None:
    given.font.name, given.font.size = family, Pt(size)
    fonts = given.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), family)
    form = given.paragraph_format
    form.space_before, form.space_after, form.widow_control = Pt(before), Pt(after), True


def styled(paragraph: Any, name: str) -> Any:
    """Give a paragraph a style by its name.

    The library's own way looks through all styles each time: ten seconds for 500 clauses.
    """
    paragraph._p.style = name.replace(" ", "")  # noqa: SLF001
    return paragraph


def _in_language(document: Document, language: Language) -> None:
    for properties in document.styles.element.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
    document.styles["Normal"].element.get_or_add_rPr().append(tagged(language))


def tagged(language: Language) -> Any:
    """The element by which Word marks the language of a text."""
    tag = OxmlElement("w:lang")
    for script in ("val", "eastAsia", "bidi"):
        tag.set(qn(f"w:{script}"), TAGS[language])
    return tag
