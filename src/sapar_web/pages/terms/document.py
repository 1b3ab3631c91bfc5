"""The document as the site shows it; of published terms, which are frozen, it is kept."""

from typing import Any

from django.template.loader import render_to_string

from sapar.terms.rendering.document import outline_of
from sapar.terms.rendering.outline import Outline, Section, parts
from sapar.values.wording import Language
from sapar_web.models import State, Terms
from sapar_web.queries.kept import Kept
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.files import outlined

MOST = 32 * 2**20
"""Bytes of documents that a process keeps: of usual terms, some 150 in one language."""

_KEPT = Kept[str](MOST)


def shown_document(terms: Terms, say: Language) -> dict[str, str]:
    """The heading and the body of a document, as HTML in a language.

    Both follow from the document and its language alone: nothing of who reads is in them.
    """
    if terms.state == State.DRAFT:
        outline = outline_of(document_of(terms), say)
        return {"heading": _heading(outline), "body": _body(outline, say)}
    frozen, key = terms.canonical, (terms.digest, say)
    return {
        "heading": _KEPT.get((*key, "heading"), lambda: _heading(outlined(frozen, say))),
        "body": _KEPT.get((*key, "body"), lambda: _body(outlined(frozen, say), say)),
    }


def _heading(outline: Outline) -> str:
    return render_to_string("terms/heading.html", {"outline": outline})


def _body(outline: Outline, say: Language) -> str:
    sections = [_section(each) for each in outline.sections]
    context = {"outline": outline, "sections": sections, "say": say.value}
    return render_to_string("terms/document.html", context)


def _section(section: Section) -> dict[str, Any]:
    """A section whose blocks say what they are, as templates need it."""
    return {
        "anchor": section.anchor,
        "title": section.title,
        "number": section.number,
        "blocks": [_block(each) for each in section.blocks],
        "sections": [_section(each) for each in section.sections],
    }


def _block(block: Any) -> dict[str, Any]:
    kind = type(block).__name__.lower()
    told: dict[str, Any] = {"kind": kind, "is": block}
    if kind == "paragraph":
        told["parts"] = parts(block.said.text)
    if kind == "duty" and block.text is not None:
        told["parts"] = parts(block.text.text)
    if kind == "table":
        told["rows"] = [list(zip(row, block.heads, strict=True)) for row in block.rows]
        told["feet"] = [list(zip(row, block.heads, strict=True)) for row in block.feet]
    return told
