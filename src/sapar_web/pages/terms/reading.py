"""What pages of terms read before they show anything."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms as Document
from sapar.terms.rendering.numbering import clause_numbers
from sapar.terms.wording import due_in_words, parties_in_words, quantity_in_words, title_of
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may_each
from sapar_web.actions.terms.parts import SINGLE
from sapar_web.models import State, Terms
from sapar_web.pages.asking import actor
from sapar_web.pages.terms.labels import SEVERITIES, TONES
from sapar_web.queries.terms.findings import Checked, Found

TITLES: Mapping[str, Any] = {
    "title": _("Title"),
    "languages": _("Languages"),
    "scheme": _("The scheme"),
    "sponsor": _("The sponsor"),
    "contractor": _("The contractor"),
    "aims": _("Aims"),
    "eligibility": _("Who may go"),
    "money": _("Money and price list"),
    "dispute": _("Disputes"),
    "data_protection": _("Personal data"),
    "annexes": _("Annexes"),
    "waivers": _("Rules that are not followed, and why"),
}
"""The other parts, in the order of the editor."""

OF_PLANNING = frozenset({"A02", "A03", "L12"})
"""Rules that no form mends: the record of planning is made of what parties do."""

BY_ASKING = _("Ask them, and answer what they say: the record is made of that, by itself.")
FROM_CATALOGUE = _("Add such a clause from the catalogue beside the draft.")
"""How these are mended on the site; the library tells how to mend a file."""

STATE_TONES = {
    State.DRAFT: "waiting",
    State.PUBLISHED: "good",
    State.WITHDRAWN: "bad",
    State.SUPERSEDED: "",
}


def allowed(request: HttpRequest, terms: Terms) -> Mapping[str, bool]:
    """What whoever asks may do to terms: which buttons the page has."""
    who = actor(request)
    deeds = {
        "edit": Deed.EDIT_TERMS,
        "invite": Deed.INVITE_VOICE,
        "discard": Deed.DISCARD_TERMS,
        "publish": Deed.PUBLISH_TERMS,
        "withdraw": Deed.WITHDRAW_TERMS,
        "supersede": Deed.SUPERSEDE_TERMS,
        "drafting": Deed.READ_DRAFTING,
        "offer": Deed.DRAFT_OFFER,
        "money": Deed.READ_SCHEME_MONEY,
    }
    if who.person is None:
        return {}
    told = may_each(who, deeds.values(), terms)
    return {name: told[deed].allowed for name, deed in deeds.items()}


def shown_terms(request: HttpRequest, terms: Terms) -> dict[str, Any]:
    """Which terms they are, for the head of their pages."""
    return {
        "terms": terms,
        "state": State(terms.state).label,
        "tone": STATE_TONES[State(terms.state)],
        "may": allowed(request, terms),
    }


def shown_finding(terms: Terms, found: Found) -> dict[str, Any]:
    """A finding with its weight in words and where to mend it."""
    return {
        "code": found.code,
        "title": found.title,
        "message": found.message,
        "why": found.explanation,
        "mend": _mending(found),
        "by_asking": _by_asking(found),
        "severity": SEVERITIES[found.severity],
        "tone": TONES[found.severity],
        "clause": found.clause,
        "fixable": found.fixable,
        "address": _address(terms, found),
    }


def _by_asking(found: Found) -> bool:
    """Whether only what parties do mends it: the clause is there, and nobody has had a say."""
    return found.code in OF_PLANNING and found.path != ("clauses",)


def _mending(found: Found) -> str:
    if found.code not in OF_PLANNING:
        return found.suggestion
    return str(BY_ASKING if _by_asking(found) else FROM_CATALOGUE)


def _address(terms: Terms, found: Found) -> str:
    """The field that a finding is about; the editor where no form holds it."""
    head = str(found.path[0]) if found.path else ""
    if _by_asking(found):
        return reverse("voices_of", args=[terms.key])
    if found.clause:
        page = reverse("terms_clause", args=[terms.key, found.clause])
        steps = found.path[2:]
    elif head in SINGLE:
        page, steps = reverse("terms_part", args=[terms.key, head]), found.path[1:]
    else:
        where = "say" if head == "planning" else "clauses"
        return f"{reverse('terms_edit', args=[terms.key])}#{where}"
    return f"{page}#{'.'.join(['v', *map(str, steps)])}"


def clause_rows(
    terms: Terms, document: Document, check: Checked, say: Language
) -> Iterator[dict[str, Any]]:
    """The clauses of a draft as the editor lists them."""
    numbers, found = clause_numbers(document.clauses), check.by_clause
    for clause in document.clauses:
        findings: Sequence[Found] = found.get(clause.id, ())
        yield {
            "id": clause.id,
            "number": numbers[clause.id],
            "item": clause.item or "",
            "title": title_of(clause, say),
            "line": _line(clause, say),
            "findings": [shown_finding(terms, each) for each in findings],
        }


def _line(clause: Clause, say: Language) -> str:
    """Who owes whom how much by when."""
    who = capfirst(parties_in_words(clause.owed_by, say))
    whom = parties_in_words(clause.owed_to, say, "addressee") or "…"
    due = due_in_words(clause.due, say) if clause.due else ""
    told = (f"{who} → {whom}" if who else "", quantity_in_words(clause, say), due)
    return " · ".join(each for each in told if each)
