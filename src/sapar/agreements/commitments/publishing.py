"""What follows from an agreement as JSON: exact numbers as text, so that no cent is lost."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from sapar.agreements.commitments.commitment import Commitment
from sapar.agreements.commitments.dates import AgreedDate, dates_of
from sapar.agreements.commitments.listing import commitments_of
from sapar.agreements.commitments.milestones import PaidMilestone, milestones_of
from sapar.agreements.commitments.prices import PaidItem, fee_of, price_items_of
from sapar.agreements.commitments.termination import Owed, owed_at
from sapar.agreements.document.agreement import Agreement
from sapar.terms.document.digest import digest_of
from sapar.values.party import Party
from sapar.values.wording import Language, said

FORMAT: Final = "sapar-commitments/1"


def published(
    agreement: Agreement, language: Language, signed: date | None, ended: date | None
) -> dict[str, Any]:
    """All that follows, ready for JSON.

    Args:
        agreement: the document.
        language: of names and services.
        signed: day of the last signature; None before.
        ended: day with which the stay ends before its time; None where it does not.
    """
    listed = commitments_of(agreement, signed)
    content: dict[str, Any] = {
        "format": FORMAT,
        "agreement": str(digest_of(agreement)),
        "first_day": agreement.first_day.isoformat(),
        "last_day": agreement.last_day.isoformat(),
        "days": agreement.stay.days,
        "commitments": [_commitment(each) for each in listed],
        "fee": _text(fee_of(agreement)),
        "items": [_item(each, language) for each in price_items_of(agreement)],
        "milestones": [_milestone(each, language) for each in milestones_of(agreement)],
        "dates": [_date(each, language) for each in dates_of(agreement, signed)],
    }
    if ended is not None:
        content["ended"] = ended.isoformat()
        content["owed"] = [_owed(each) for each in owed_at(listed, ended)]
    return content


def _commitment(each: Commitment) -> dict[str, Any]:
    return {
        "clause": each.clause,
        "item": each.item,
        "owed_by": _parties(each.owed_by),
        "owed_to": _parties(each.owed_to),
        "quantity": _exact(each.quantity),
        "unit": each.unit,
        "opens": _day(each.opens),
        "due": _day(each.due),
        "price": _text(each.price),
        "currency": each.currency,
    }


def _item(each: PaidItem, language: Language) -> dict[str, Any]:
    return {
        "id": each.item.id,
        "service": said(each.item.service, language),
        "part": str(each.part),
        "clauses": list(each.clauses),
        "amount": _text(each.amount),
        "currency": each.currency,
        "paid_by": each.paid_by and str(each.paid_by),
        "paid_to": each.paid_to and str(each.paid_to),
    }


def _milestone(each: PaidMilestone, language: Language) -> dict[str, Any]:
    return {
        "name": said(each.name, language),
        "share": _text(each.share),
        "amount": _text(each.amount),
        "currency": each.currency,
        "after": list(each.after),
    }


def _date(each: AgreedDate, language: Language) -> dict[str, Any]:
    return {
        "on": _day(each.on),
        "opens": _day(each.opens),
        "occasion": str(each.occasion),
        "clause": each.clause,
        "text": None if each.text is None else said(each.text, language),
        "parties": _parties(each.parties),
    }


def _owed(each: Owed) -> dict[str, Any]:
    return {
        "clause": each.commitment.clause,
        "claim": str(each.claim),
        "quantity": _exact(each.quantity),
        "due": _day(each.due),
        "price": _text(each.price),
    }


def _parties(parties: Collection[Party]) -> list[str]:
    return [str(each) for each in Party if each in parties]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def _exact(quantity: Fraction | None) -> str | None:
    """A quantity as it is: `24`, or `60/7` where no decimal number is exact."""
    return None if quantity is None else str(quantity)
