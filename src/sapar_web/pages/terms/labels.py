"""What fields and choices of terms are called on the site."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.differences.sentences import difference_words, value_in_words
from sapar.terms.document.clauses import Moment, Per, RemedyKind, Shown, Side
from sapar.terms.document.scheme import AimKind, Counts, Level, SponsorKind
from sapar.terms.document.terms import Terms as Document
from sapar.terms.wording import Phrases
from sapar.values.finding import Severity
from sapar.values.party import Party
from sapar.values.wording import Language

CHOICES: Mapping[Enum, Any] = {
    SponsorKind.PUBLIC: _("public"),
    SponsorKind.PRIVATE: _("private"),
    AimKind.TEACHING: _("teaching"),
    AimKind.RESEARCH: _("research"),
    AimKind.ADMINISTRATION: _("administration"),
    AimKind.INTERCULTURAL: _("understanding between cultures"),
    AimKind.NETWORK: _("networks"),
    AimKind.CAPACITY: _("capacity"),
    Level.INDIVIDUAL: _("one person"),
    Level.INSTITUTION: _("an institution"),
    Level.NATIONAL: _("a country"),
    Counts.PEOPLE: _("people"),
    Counts.SPENDING: _("money spent"),
    Counts.OUTCOME: _("what became better"),
    Side.BEFORE: _("before"),
    Side.AFTER: _("after"),
    Moment.PUBLICATION: _("publication"),
    Moment.SIGNATURE: _("signature"),
    Moment.DEPARTURE: _("departure"),
    Moment.ARRIVAL: _("arrival"),
    Moment.END: _("end of the stay"),
    Moment.RETURN: _("return"),
    Moment.REQUEST: _("request"),
    Moment.ABSENCE: _("absence"),
    Moment.GAP: _("gap"),
    Moment.COMPLAINT: _("complaint"),
    RemedyKind.REFUND: _("refund"),
    RemedyKind.REDUCTION: _("reduction of the fee"),
    RemedyKind.WITHHELD: _("payment withheld"),
    RemedyKind.REPLACEMENT: _("replacement"),
    RemedyKind.REPETITION: _("repetition"),
    RemedyKind.RELEASE: _("release from the duty"),
    RemedyKind.TERMINATION: _("termination"),
    RemedyKind.MEDIATION: _("mediation"),
    RemedyKind.OTHER: _("something else"),
}
"""Choices that the library itself has no word for."""

PERIODS: Mapping[Per, Any] = {
    Per.STAY: _("the whole stay"),
    Per.HOUR: _("hour"),
    Per.DAY: _("day"),
    Per.WEEK: _("week"),
    Per.MONTH: _("month"),
    Per.QUARTER: _("quarter"),
    Per.SEMESTER: _("semester"),
    Per.YEAR: _("year"),
}
"""What a number may be for."""

HINTS: Mapping[str, Any] = {
    "id": _("A short name by which other parts refer to it. Left empty, one is made."),
    "item": _("Code of the catalogue, as in C02. Empty for a clause of your own."),
    "title": _("Left empty, the catalogue's is shown."),
    "share": _("From 0 to 1: 0.2 for 20 %."),
    "overhead": _("From 0 to 1: 0.15 for 15 %."),
    "margin": _("From 0 to 1: 0.1 for 10 %."),
    "retained": _("From 0 to 1: 0.1 for 10 %."),
    "earliest": _("Share of the stay after which it may be, from 0 to 1."),
    "latest": _("Share of the stay by which it must be, from 0 to 1."),
    "clauses": _("Names of clauses, parted by commas."),
    "after": _("Names of clauses that come first, parted by commas."),
    "priced": _("Names of price items, parted by commas."),
    "countries": _("Two letters each, parted by commas, as in DE, KZ. Empty for any."),
    "fields": _("Codes of ISCED-F 2013, parted by commas. Empty for any."),
    "currency": _("Three letters, as in KZT."),
    "rule": _("Code of the rule, as in L07."),
    "unit": _("A word of the catalogue, as in hour or person."),
    "ror": _("As in https://ror.org/0…"),
    "digest": _("SHA-256 of the file, 64 digits and letters."),
    "languages": _(
        "The first one binds. For another one, take the first out, save, and add it again."
    ),
}
"""What helps with a field, by its name."""

SEVERITIES: Mapping[Severity, Any] = {
    Severity.ERROR: _("error"),
    Severity.WARNING: _("warning"),
    Severity.NOTE: _("note"),
}

TONES: Mapping[Severity, str] = {
    Severity.ERROR: "bad",
    Severity.WARNING: "waiting",
    Severity.NOTE: "",
}
"""How findings are coloured; their words say it, too."""

FURTHER: Mapping[str, Any] = {
    "working": _("working days only"),
    "side": _("before or after"),
    "moment": _("the moment"),
    "earliest": _("not before, share of the stay"),
    "latest": _("at the latest, share of the stay"),
    "owner": _("whose goal it is"),
    "measured_by": _("what shows how far it came"),
    "levels": _("levels of attainment"),
    "level-2": _("-2: much less than expected"),
    "level-1": _("-1: less than expected"),
    "level+0": _("0: as expected"),
    "level+1": _("+1: more than expected"),
    "level+2": _("+2: much more than expected"),
    "return_plan": _("plan for the return"),
    "steps": _("steps"),
    "by": _("by whom"),
    "until": _("until"),
    "contacts": _("contacts"),
    "party": _("party"),
    "email": _("e-mail address"),
    "phone": _("telephone number"),
}
"""Fields that the library tells together with others, and so has no name for."""


def label_of(field: str, language: Language) -> str:
    """The name of a field, with a capital."""
    known = difference_words()["field"]
    name = Phrases(language, difference_words())(f"field.{field}") if field in known else None
    found = name or str(FURTHER.get(field, field))
    return found[:1].upper() + found[1:]


def choice_of(value: Enum, language: Language) -> str:
    """The name of a choice."""
    if value in PERIODS and isinstance(value, Per):
        return str(PERIODS[value])
    if isinstance(value, Party | Shown | Language):
        return value_in_words(value, language)
    return str(CHOICES[value])


def clause_title(clause: Any, language: Language) -> str:
    """A clause of a draft in a few words, with its code."""
    commitment = catalogue().commitments.get(clause.item or "")
    return gettext("own clause") if commitment is None else commitment.title[language]


PARTS = tuple(each for each in Document.model_fields if each not in ("format", "id", "version"))
"""Parts of the document by which findings are found."""
