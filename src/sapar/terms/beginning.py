"""First terms of reference: the duties of the model, and nothing that somebody must decide."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.clauses import Clause, Per
from sapar.terms.document.money import Fee, Money, PriceItem
from sapar.terms.document.scheme import Contractor, Length, Scheme, Sponsor, SponsorKind
from sapar.terms.document.terms import Dispute, Terms
from sapar.terms.model import model_terms
from sapar.values.party import Party
from sapar.values.wording import Language

ANSWER_DAYS = 10
"""Working days in which a dispute is answered, as the catalogue has it (D07)."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What only those who write the terms know.

    Attributes:
        title: of the terms.
        sponsor: its name.
        kind: of sponsor.
        country: of the sponsor; None to leave it open.
        currency: of every amount.
        first_day: of the scheme.
        last_day: of the scheme.
        stay: shortest and longest stay.
        places: how many stays are paid for; None to leave it open.
        contractor: its name; None where nobody runs the scheme for the sponsor.
        fee: for each week of a stay; None where hosts are asked for offers.
        languages: of the terms, the binding one first.
    """

    title: str
    sponsor: str
    kind: SponsorKind
    country: str | None
    currency: str
    first_day: date
    last_day: date
    stay: Length
    places: int | None
    contractor: str | None
    fee: Decimal | None
    languages: tuple[Language, ...]


def begun(answers: Answers) -> Terms:
    """First terms: what was answered, and the duties of the model that need no decision.

    No name, person, amount or record of planning is invented: these are missing, and the check
    says so.
    """
    name = identifier_of(answers.title)
    contractor = answers.contractor
    return Terms(
        id=name,
        title=answers.title,
        languages=answers.languages,
        scheme=Scheme(
            id=name,
            first_day=answers.first_day,
            last_day=answers.last_day,
            stay=answers.stay,
            places=answers.places,
        ),
        sponsor=Sponsor(name=answers.sponsor, country=answers.country, kind=answers.kind),
        contractor=None if contractor is None else Contractor(name=contractor),
        money=_money(answers),
        clauses=_clauses(answers),
        dispute=Dispute(answer_days=ANSWER_DAYS),
    )


def identifier_of(title: str) -> str:
    """A name made of the Latin letters and digits of a title; `terms` where it has none.

    >>> identifier_of("Short visits, 2027")
    'short-visits-2027'
    """
    words = re.findall(r"[a-z0-9]+", title.lower())
    return "-".join(words)[:80].strip("-") or "terms"


def _clauses(answers: Answers) -> tuple[Clause, ...]:
    found = (_clause(each, answers) for each in model_terms().clauses if each.item)
    return tuple(each for each in found if each.owed_by)


def _clause(clause: Clause, answers: Answers) -> Clause:
    """A clause of the model with the catalogue's number, and without a contractor if there is none.

    The part of the fee that is held back stays as the milestones of the model have it.
    """
    commitment = catalogue().commitments[clause.item or ""]
    changes: dict[str, Any] = {}
    if commitment.quantity is not None and clause.unit != "percent":
        changes["quantity"] = commitment.quantity
    if answers.contractor is None:
        changes["obligor"] = None
        for side in ("owed_by", "owed_to", "verified_by"):
            parties = getattr(clause, side)
            changes[side] = tuple(each for each in parties if each is not Party.CONTRACTOR)
    return clause.model_copy(update=changes)


def _money(answers: Answers) -> Money:
    model = model_terms().money
    assert model is not None  # noqa: S101 -- a test holds the model to be whole
    kept = {clause.id for clause in _clauses(answers)}
    return Money(
        currency=answers.currency,
        fee=Fee(amount=answers.fee, per=Per.WEEK, paid_by=Party.SPONSOR, paid_to=Party.HOST),
        items=tuple(_unpriced(each, kept, answers) for each in model.items),
        sending_costs=tuple(_unpriced(each, kept, answers) for each in model.sending_costs),
        retained=model.retained,
        milestones=tuple(
            each.model_copy(update={"name": _in(each.name, answers)}) for each in model.milestones
        ),
    )


def _unpriced(item: PriceItem, kept: set[str], answers: Answers) -> PriceItem:
    clauses = tuple(each for each in item.clauses if each in kept)
    changes = {"amount": None, "clauses": clauses, "service": _in(item.service, answers)}
    return item.model_copy(update=changes)


def _in(words: Any, answers: Answers) -> Any:
    """A text of the model in the languages of the terms only."""
    if len(answers.languages) == 1:
        return words[answers.languages[0]]
    return {language: words[language] for language in answers.languages}
