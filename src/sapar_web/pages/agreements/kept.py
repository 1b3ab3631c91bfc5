"""What the page of an agreement shows that follows from its text alone: made once a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.rendering.days import return_plan
from sapar.agreements.rendering.people import contacts
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.terms.differences.sentences import value_in_words
from sapar.terms.document.clauses import Clause
from sapar.terms.rendering.duties import duty, prices
from sapar.terms.rendering.outline import Section
from sapar.terms.rendering.payments import money
from sapar.terms.rendering.records import data_protection, dispute
from sapar.terms.wording import text_of, title_of
from sapar.values.wording import Language
from sapar_web.pages.agreed_parts import PARTS
from sapar_web.pages.terms.document import readable
from sapar_web.queries.agreements.changes import FIELDS
from sapar_web.queries.agreements.documents import KEPT, agreement_of

SECTIONS: Mapping[str, Callable[[AgreementSetting], Section]] = {
    "money": money,
    "return_plan": return_plan,
    "contacts": contacts,
    "dispute": dispute,
    "data_protection": data_protection,
}
"""Parts that the rendered agreement tells by facts and tables."""


@dataclass(frozen=True, slots=True)
class KeptClause:
    """A clause without what is said and proposed about it.

    Attributes:
        body: heading; who owes it to whom, how much, until when, how shown, what if not; HTML.
        links: to propose and to say something, for those who may; HTML.
    """

    id: str
    number: str
    title: str
    body: SafeString
    links: SafeString


@dataclass(frozen=True, slots=True)
class KeptPart:
    """Another part without what is said and proposed about it; body and links are HTML."""

    name: str
    body: SafeString
    links: SafeString


@lru_cache(KEPT)
def kept_clauses(text: str, stay: UUID, language: Language) -> tuple[KeptClause, ...]:
    """Clauses with their numbers, in the reader's language and in the binding one."""
    document = agreement_of(text)
    setting = AgreementSetting.of(document, language)
    return tuple(_clause(each, setting, stay) for each in document.clauses)


def _clause(clause: Clause, setting: AgreementSetting, stay: UUID) -> KeptClause:
    first, number = setting.agreement.languages[0], setting.numbers[clause.id]
    language = setting.tongue.language
    title = title_of(clause, language)
    shown = {
        "number": number,
        "title": title,
        "item": clause.item,
        "text": text_of(clause, language),
        "facts": duty(clause, number, setting, prices(setting)).facts,
        "binding": "" if first is language else text_of(clause, first),
        "first": first.value,
    }
    body = render_to_string("agreement/clause.html", shown)
    links = links_about(stay, f"clause={clause.id}", title)
    return KeptClause(clause.id, number, title, body, links)


def links_about(stay: UUID, about: str, title: str) -> SafeString:
    """Links to propose a change of something, and to say something about it."""
    pages = {name: reverse(name, args=[stay]) for name in ("proposal_new", "agreement_remark")}
    return render_to_string("agreement/links.html", {**pages, "about": about, "title": title})


@lru_cache(KEPT)
def kept_contents(text: str, stay: UUID, language: Language) -> SafeString:
    """Links to the clauses, as HTML."""
    return render_to_string("terms/contents.html", {"rows": kept_clauses(text, stay, language)})


@lru_cache(KEPT)
def kept_parts(text: str, stay: UUID, language: Language) -> tuple[KeptPart, ...]:
    """Other parts: title and days line by line, the rest as the rendered agreement has it."""
    setting = AgreementSetting.of(agreement_of(text), language)
    return tuple(
        KeptPart(
            name,
            render_to_string("agreement/part.html", {"title": title, **_part(name, setting)}),
            links_about(stay, f"part={name}", str(title)),
        )
        for name, title in PARTS.items()
    )


def _part(name: str, setting: AgreementSetting) -> dict[str, Any]:
    if name in SECTIONS:
        return {"section": readable(SECTIONS[name](setting))}
    return {"lines": _lines(setting.agreement, name, setting.tongue.language)}


def _lines(document: Document, name: str, language: Language) -> list[str]:
    values = [getattr(document, each) for each in FIELDS[name]]
    return [value_in_words(each, language) for each in values if each is not None]
