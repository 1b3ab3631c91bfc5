"""The parts of an outline as paragraphs and tables of a Word document."""

from typing import Any

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph

from sapar.terms.rendering.outline import (
    Block,
    Duty,
    Facts,
    Line,
    Lines,
    Outline,
    Pair,
    Paragraph,
    Said,
    Section,
    Table,
    Tone,
    parts,
)
from sapar.terms.rendering.word_body import add_paragraph
from sapar.terms.rendering.word_links import add_link, mark_place
from sapar.terms.rendering.word_styles import MUTED, tagged
from sapar.terms.rendering.word_tables import facts_table, plain_table

_STYLES = {Tone.PLAIN: "Normal", Tone.QUIET: "Quiet", Tone.CODE: "Code"}


class Writer:
    """Writes an outline into a document.

    Args:
        document: empty.
        outline: to be written.
    """

    def __init__(self, document: Document, outline: Outline) -> None:
        self._document, self._outline = document, outline
        self._places: dict[str, int] = {}

    def write(self) -> None:
        """Title page, contents, sections."""
        outline = self._outline
        add_paragraph(self._document, "Quiet", outline.kind)
        say(add_paragraph(self._document, "Title"), outline.title)
        self._write(outline.opening, 1)
        add_paragraph(self._document, "Small Heading", outline.contents)
        self._contents(outline.sections)
        for place, section in enumerate(outline.sections):
            self._section(section, 1, opens=place == 0)

    def _contents(self, sections: tuple[Section, ...], depth: int = 0) -> None:
        for section in sections:
            line = add_paragraph(self._document, "Contents")
            line.paragraph_format.left_indent = depth * 180000
            add_link(line, section.anchor, f"{section.number} {section.title}".strip())
            self._contents(section.sections, depth + 1)

    def _section(self, section: Section, level: int, *, opens: bool = False) -> None:
        heading = add_paragraph(self._document, f"Heading {level}")
        heading.paragraph_format.page_break_before = opens or section.apart or None
        heading.add_run(f"{section.number}  {section.title}".strip())
        self._mark(heading, section.anchor)
        for block in section.blocks:
            self._write(block, level + 1)
        for inner in section.sections:
            self._section(inner, level + 1)

    def _mark(self, paragraph: WordParagraph, anchor: str) -> None:
        mark_place(paragraph, anchor, self._places.setdefault(anchor, len(self._places)))

    def _write(self, block: Block, level: int) -> None:
        match block:
            case Paragraph(said, tone):
                self._paragraphs(said, _STYLES[tone])
            case Pair(first, second):
                # Word has the two one below the other: its tables hold no tables of facts.
                self._write(first, level)
                self._write(second, level)
            case Facts():
                facts_table(self._document, block.facts, say)
            case Lines():
                self._lines(block)
            case Table():
                if block.title:
                    add_paragraph(self._document, "Small Heading", block.title)
                plain_table(self._document, block, say)
            case Duty():
                self._duty(block, level)

    def _paragraphs(self, said: Said, style: str) -> WordParagraph:
        """Write a text; returns its last paragraph, which has the mark of its language."""
        *others, last = parts(said.text)
        for part in others:
            say(add_paragraph(self._document, style), Said(part, said.language))
        written: WordParagraph = add_paragraph(self._document, style)
        say(written, Said(last, said.language, said.mark))
        return written

    def _lines(self, block: Lines) -> None:
        if block.title:
            add_paragraph(self._document, "Small Heading", block.title)
        if not block.lines and block.none:
            add_paragraph(self._document, "Quiet", block.none)
        for line in block.lines:
            self._line(line)

    def _line(self, line: Line) -> None:
        paragraph = add_paragraph(self._document, "List Bullet")
        if line.reference:
            add_link(paragraph, line.target, line.reference)
            paragraph.add_run("  ")
        say(paragraph, line.said)
        if line.detail:
            detail = paragraph.add_run()
            detail.add_break()
            detail.add_text(line.detail)
            detail.font.color.rgb = MUTED

    def _duty(self, duty: Duty, level: int) -> None:
        heading = add_paragraph(self._document, f"Heading {level}")
        heading.add_run(f"{duty.number}  ")
        say(heading, duty.title)
        self._mark(heading, duty.anchor)
        if duty.code:
            code = add_paragraph(self._document, "Quiet", duty.code)
            code.paragraph_format.keep_with_next = True
        if duty.text is not None:
            last = self._paragraphs(duty.text, "Normal")
            last.paragraph_format.keep_with_next = True
        facts_table(self._document, duty.facts, say)


def say(paragraph: Any, said: Said) -> None:
    """Write a text into a paragraph, in its language, with the mark that tells which it is."""
    for place, line in enumerate(said.text.split("\n")):
        run = paragraph.add_run()
        if place:
            run.add_break()
        run.add_text(line)
        if said.language is not None:
            run._r.get_or_add_rPr().append(tagged(said.language))  # noqa: SLF001 -- as for fields
    if said.mark:
        mark = paragraph.add_run(f" ({said.mark})")
        mark.font.color.rgb, mark.font.bold = MUTED, False
