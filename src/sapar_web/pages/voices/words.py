"""A draft in words, clause by clause, as those who are asked read it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.planning.act import Act
from sapar.standards.catalogue.commitment import Force
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms as Document
from sapar.terms.offers.publishing import clause_in_words
from sapar.terms.wording import text_of, title_of
from sapar.values.wording import Language, said
from sapar_web.pages.language import language
from sapar_web.queries.kept import Kept
from sapar_web.queries.voices.hearing import Heard, Spoken

ACTS = {
    Act.INVITED: gettext_lazy("was asked"),
    Act.STATED: gettext_lazy("stated a need"),
    Act.COMMENTED: gettext_lazy("commented"),
    Act.CHANGED: gettext_lazy("had something changed"),
    Act.APPROVED: gettext_lazy("approved: no change is needed"),
    Act.DECLINED: gettext_lazy("declined to take part"),
}
"""Each act of the record in words."""


PARTS = {
    "title": gettext_lazy("the title"),
    "languages": gettext_lazy("the languages"),
    "scheme": gettext_lazy("the scheme"),
    "sponsor": gettext_lazy("the sponsor"),
    "contractor": gettext_lazy("the contractor"),
    "aims": gettext_lazy("the aims"),
    "eligibility": gettext_lazy("who may take part"),
    "money": gettext_lazy("the money"),
    "dispute": gettext_lazy("how disputes are settled"),
    "data_protection": gettext_lazy("data protection"),
    "annexes": gettext_lazy("the annexes"),
    "waivers": gettext_lazy("the rules that are not followed"),
}
"""Parts of a draft that are no clauses, in words."""


MOST = 8 * 2**20
"""Bytes of clauses in words that a process keeps: of some thousand."""

_KEPT = Kept[str](MOST)


def clauses_in_words(document: Document, heard: Heard) -> Sequence[Mapping[str, Any]]:
    """Each clause as HTML, with what it means, and what was said about it.

    The HTML is kept: it follows from the clause, its number and the language.
    """
    tongue, spoken = language(), heard.by_clause
    return [
        {
            "id": each.id,
            "html": _KEPT.get(
                (each.model_dump_json(exclude_defaults=True), number, tongue),
                partial(_as_html, each, number, tongue),
            ),
            "spoken": spoken.get(each.id, ()),
        }
        for number, each in enumerate(document.clauses, 1)
    ]


def _as_html(clause: Clause, number: int, tongue: Language) -> str:
    return render_to_string("voices/clause.html", {"each": _clause(clause, number, tongue)})


def _clause(clause: Clause, number: int, tongue: Language) -> dict[str, Any]:
    commitment = catalogue().commitments.get(clause.item or "")
    names = catalogue().parties
    return {
        "id": clause.id,
        "number": number,
        "title": title_of(clause, tongue),
        "text": text_of(clause, tongue),
        "amount": clause_in_words(clause, tongue),
        "means": commitment.explanation[tongue] if commitment else "",
        "gate": commitment is not None and commitment.force is Force.GATE,
        "owed_by": ", ".join(names[party][tongue] for party in clause.owed_by or ()),
        "owed_to": ", ".join(names[party][tongue] for party in clause.owed_to or ()),
    }


def with_titles(spoken: Sequence[Spoken], document: Document) -> Sequence[tuple[Spoken, str]]:
    """Each word with the title of the clause that it is about; with its name if that is gone."""
    titles = {each.id: title_of(each, language()) for each in document.clauses}
    return [(each, titles.get(each.clause, each.clause)) for each in spoken]


def record_in_words(document: Document) -> Sequence[Mapping[str, Any]]:
    """The record of planning as it is published: day, party, act, clause, and no more."""
    tongue = language()
    titles = {each.id: title_of(each, tongue) for each in document.clauses}
    names = catalogue().parties
    return [
        {
            "on": entry.on,
            "party": names[entry.party][tongue],
            "act": said(entry.said, tongue) if entry.said else str(ACTS[entry.act]),
            "clause": titles.get(entry.clause or "", entry.clause or ""),
        }
        for entry in document.planning
    ]


def titles_of_parts(document: Document, parts: Sequence[str]) -> Sequence[str]:
    """Parts of a draft in words: clauses by their titles."""
    tongue = language()
    titles = {f"clauses/{each.id}": title_of(each, tongue) for each in document.clauses}
    gone = _("a clause that is no longer there: {name}")
    return [
        titles.get(part) or (gone.format(name=part[8:]) if "/" in part else _named(part))
        for part in parts
    ]


def _named(part: str) -> str:
    return str(PARTS.get(part, part))
