"""The document as the site shows it, kept under all that it says."""

from typing import Any

from django.template.loader import render_to_string

from sapar.terms.rendering.outline import Outline, Section, parts
from sapar.values.digest import Digest
from sapar.values.wording import Language
from sapar_web.models import Terms
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
    text = terms.canonical or document_of(terms).model_dump_json()
    key = terms.digest or Digest.of(text.encode()).text
    return {
        "heading": _KEPT.get((key, say, "heading"), lambda: _heading(outlined(text, say))),
        "body": _KEPT.get((key, say, "body"), lambda: _body(outlined(text, say), say)),
    }


def _heading(outline: Outline) -> str:
    return render_to_string("terms/heading.html", {"outline": outline})


def _body(outline: Outline, say: Language) -> str:
    sections = [readable(each) for each in outline.sections]
    context = {"outline": outline, "sections": sections, "say": say.value}
    return render_to_string("terms/document.html", context)


def readable(section: Section) -> dict[str, Any]:
    """A section whose blocks say what they are, as templates need it."""
    return {
        "anchor": section.anchor,
        "title": section.title,
        "number": section.number,
        "blocks": [_block(each) for each in section.blocks],
        "sections": [readable(each) for each in section.sections],
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
