"""The check of an offer as JSON: amounts as text, so that no cent is lost."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.offers.answers import Requirement
from sapar.terms.offers.checking import AtLength, OfferReport
from sapar.terms.offers.found import Found
from sapar.terms.offers.lengths import cents
from sapar.terms.offers.mentoring import UnitPrice
from sapar.terms.offers.prices import Line
from sapar.terms.offers.wording import mending, phrases, sentence, title_of_found
from sapar.terms.wording import due_in_words, quantity_in_words, title_of
from sapar.values.wording import Language, said

FORMAT = "sapar-offer-check/1"

_PLACES = 4


def published(report: OfferReport, language: Language) -> dict[str, Any]:
    """What the check says, ready for JSON.

    Args:
        report: of the check.
        language: of titles, messages and quantities in words.
    """
    terms = report.terms
    return {
        "format": FORMAT,
        "terms": {"id": terms.id, "version": terms.version, "digest": str(digest_of(terms))},
        "offer": offer_named(report, language),
        "holds": report.holds,
        "requirements": [_requirement(each, language) for each in report.requirements],
        "findings": [_found(each, language) for each in report.found],
        "costs": [costs(each, report, language) for each in report.at],
    }


def offer_named(report: OfferReport, language: Language) -> dict[str, Any]:
    """Which offer it is."""
    offer = report.offer
    return {
        "id": offer.id,
        "version": offer.version,
        "digest": str(digest_of(offer)),
        "offerer": said(offer.offerer.name, language),
        "role": str(offer.offerer.role),
        "valid_until": None if offer.valid_until is None else offer.valid_until.isoformat(),
        "capacity": offer.capacity,
    }


def _requirement(each: Requirement, language: Language) -> dict[str, Any]:
    reason = each.answer.reason if each.answer else None
    return {
        "clause": each.clause.id,
        "item": each.clause.item,
        "title": title_of(each.clause, language),
        "gate": each.gate,
        "verdict": str(each.verdict),
        "asked": clause_in_words(each.clause, language),
        "offered": clause_in_words(each.offered, language) if each.offered else None,
        "reason": None if reason is None else said(reason, language),
        "findings": [_found(found, language) for found in each.found],
    }


def clause_in_words(clause: Clause, language: Language) -> str:
    """How much and by when; empty for a clause without either."""
    parts = [quantity_in_words(clause, language)]
    parts += [due_in_words(clause.due, language)] if clause.due else []
    return "; ".join(part for part in parts if part)


def _found(found: Found, language: Language) -> dict[str, Any]:
    return {
        "code": str(found.code),
        "severity": str(found.severity),
        "clause": found.clause,
        "item": found.item,
        "title": title_of_found(found, language),
        "message": sentence(found, language),
        "mend": mending(found, language),
    }


def costs(at: AtLength, report: OfferReport, language: Language) -> dict[str, Any]:
    """What an offer gives and costs at one length of stay."""
    bought, money = at.bought, report.offer.money
    return {
        "days": bought.days,
        "currency": money.currency if money else None,
        "fee": _amount(bought.fee),
        "items": [_line(line, language) for line in bought.lines],
        "itemised": _amount(bought.itemised),
        "unitemised": _amount(bought.unitemised),
        "mentor_hours": _amount(at.hours),
        "mentor_hour": _price(at.hour, language),
        "day": _price(at.day, language),
    }


def _line(line: Line, language: Language) -> dict[str, Any]:
    return {
        "id": line.item.id,
        "service": said(line.item.service, language),
        "clauses": list(line.clauses),
        "in_fee": line.in_fee,
        "cost": _amount(line.cost),
        "share": None if line.share is None else _share(line.share),
    }


def _price(price: UnitPrice, language: Language) -> dict[str, Any]:
    why = None if price.missing is None else phrases(language)(f"missing.{price.missing}")
    return {"amount": _amount(price.amount), "missing": why}


def _amount(number: Fraction | None) -> str | None:
    return None if number is None else str(cents(number))


def _share(share: Fraction) -> str:
    return str(Decimal(round(share * 10**_PLACES)).scaleb(-_PLACES))
