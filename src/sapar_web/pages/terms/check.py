"""What the check says of terms, as HTML that is kept: it follows from the text alone."""

from typing import Any

from django.template.loader import render_to_string

from sapar_web.models import Terms
from sapar_web.pages.terms.reading import shown_finding
from sapar_web.queries.kept import Kept
from sapar_web.queries.terms.findings import Checked

MOST = 8 * 2**20
"""Bytes of what the check says that a process keeps: of some thousand texts."""

_KEPT = Kept[tuple[str, ...]](MOST)


def shown_check(terms: Terms, check: Checked, *, may_edit: bool) -> dict[str, Any]:
    """The check in words, with the address of each place.

    Args:
        terms: that were checked.
        check: what was found.
        may_edit: whether whoever looks can go and mend it.
    """
    key = (terms.key, check.mark, may_edit)
    gates, findings = _KEPT.get(key, lambda: _as_html(terms, check, may_edit=may_edit))
    return {"check": check, "gates": gates, "findings": findings}


def _as_html(terms: Terms, check: Checked, *, may_edit: bool) -> tuple[str, ...]:
    told = {
        "check": check,
        "may": {"edit": may_edit},
        "findings": [shown_finding(terms, each) for each in check.findings],
        "waived": [
            {**shown_finding(terms, each.found), "reason": each.reason, "author": each.author}
            for each in check.waived
        ],
    }
    return tuple(render_to_string(f"terms/{part}.html", told) for part in ("gates", "findings"))
