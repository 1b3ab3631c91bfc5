"""What follows from the last signature, in its transaction: the stay is in force, with its rows."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from sapar.agreements.commitments import Commitment as Owed
from sapar.agreements.commitments import (
    commitments_of,
    dates_of,
    milestones_of,
    price_items_of,
)
from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.lifecycle import DeedKind, State, follows
from sapar_web.actions.money.owing import owe
from sapar_web.actions.signing.awaiting import Waiting
from sapar_web.models import (
    Commitment,
    DueDate,
    MilestoneLine,
    PriceLine,
    StayState,
    Why,
)
from sapar_web.queries.signing.versions import signed_on, version_document

MILLIONTH = Decimal("0.000001")


def follow(waiting: Waiting) -> None:
    """Put a version in force that all have signed. Part of a deed.

    Effects: the stay is active, with the days that were agreed; commitments, prices, milestones and
    days of the version as rows; what is owed is posted in the ledger.

    Args:
        waiting: the version, whose last signature was just written down.
    """
    version, stay = waiting.standing.version, waiting.stay
    document = version_document(version)
    kind = DeedKind.SIGN if version.why == Why.SIGNING else DeedKind.SIGN_AMENDMENT
    stay.state = StayState(follows(kind, State(stay.state)))
    stay.first_day, stay.last_day = document.first_day, document.last_day
    stay.save(update_fields=["state", "first_day", "last_day", "changed_at"])
    of = {"stay": stay, "version": version}
    signed = signed_on(waiting.agreement.pk)
    Commitment.objects.bulk_create(
        Commitment(**of, number=number, **_commitment(each))
        for number, each in enumerate(commitments_of(document, signed))
    )
    _write_money(document, of)
    owe(stay, version, document)
    DueDate.objects.bulk_create(
        DueDate(
            **of,
            number=number,
            on=each.on,
            opens=each.opens,
            occasion=each.occasion,
            parties=sorted(each.parties),
            clause=each.clause or "",
            text=_words(each.text),
        )
        for number, each in enumerate(dates_of(document, signed))
    )


def _commitment(each: Owed) -> dict[str, Any]:
    return {
        "clause": each.clause,
        "item": each.item or "",
        "owed_by": list(each.owed_by),
        "owed_to": list(each.owed_to),
        "quantity": rounded(each.quantity),
        "unit": each.unit or "",
        "opens": each.opens,
        "due": each.due,
        "price": each.price,
        "currency": each.currency or "",
    }


def _write_money(document: Document, of: dict[str, Any]) -> None:
    PriceLine.objects.bulk_create(
        PriceLine(
            **of,
            number=number,
            item=each.item.id,
            part=each.part,
            clauses=list(each.clauses),
            **_paid(each),
        )
        for number, each in enumerate(price_items_of(document))
    )
    MilestoneLine.objects.bulk_create(
        MilestoneLine(
            **of,
            number=number,
            name=_words(each.name),
            share=each.share,
            after=list(each.after),
            **_paid(each),
        )
        for number, each in enumerate(milestones_of(document))
    )


def _paid(each: Any) -> dict[str, Any]:
    given = {"amount": each.amount, "currency": each.currency}
    return {**given, "paid_by": each.paid_by or "", "paid_to": each.paid_to or ""}


def rounded(quantity: Fraction | None) -> Decimal | None:
    """A quantity as rows keep it; None where nothing is counted."""
    if quantity is None:
        return None
    return (Decimal(quantity.numerator) / quantity.denominator).quantize(MILLIONTH)


def _words(text: Any) -> Any:
    """Words as JSON has them: one text, or one for each language."""
    if text is None or isinstance(text, str):
        return text
    return {str(language): each for language, each in text.items()}
