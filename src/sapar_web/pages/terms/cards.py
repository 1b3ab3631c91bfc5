"""The clauses of a draft as the editor lists them: HTML that is kept, around what was said."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.template.loader import render_to_string

from sapar.terms.document.terms import Terms as Document
from sapar.values.wording import Language
from sapar_web.models import Terms
from sapar_web.pages.terms.reading import clause_rows
from sapar_web.queries.kept import Kept
from sapar_web.queries.terms.findings import Checked
from sapar_web.queries.voices.hearing import Spoken

MOST = 16 * 2**20
"""Bytes of lists of clauses that a process keeps: of some 300 usual drafts."""

_KEPT = Kept[tuple[str, ...]](MOST)

Rows = Sequence[Mapping[str, Any]]


def shown_clauses(
    terms: Terms, document: Document, check: Checked, say: Language, *, may_edit: bool
) -> tuple[str, Sequence[Mapping[str, str]]]:
    """The contents, and of each clause what stands before and after what was said about it.

    Nothing of who reads is in them but whether they may write.
    """
    key = (terms.key, check.mark, may_edit)

    def rows() -> Rows:
        return list(clause_rows(terms, document, check, say))

    contents, *parts = _KEPT.get(key, lambda: _as_html(terms, rows(), may_edit=may_edit))
    names = [each.id for each in document.clauses]
    pairs = zip(names, parts[::2], parts[1::2], strict=True)
    return contents, [{"id": name, "above": above, "below": below} for name, above, below in pairs]


def with_words(
    clauses: Sequence[Mapping[str, str]], spoken: Mapping[str, Sequence[Spoken]]
) -> list[dict[str, Any]]:
    """Clauses with what was said about each."""
    return [{**each, "spoken": spoken.get(each["id"], ())} for each in clauses]


def _as_html(terms: Terms, rows: Rows, *, may_edit: bool) -> tuple[str, ...]:
    told: dict[str, Any] = {"terms": terms, "may": {"edit": may_edit}}
    made = [render_to_string("terms/contents.html", {"rows": rows})]
    for place, row in enumerate(rows):
        ends = {"first": not place, "last": place == len(rows) - 1}
        context = {**told, "row": row, **ends}
        made += [render_to_string(f"terms/clause_{part}.html", context) for part in _PARTS]
    return tuple(made)


_PARTS = ("above", "below")
