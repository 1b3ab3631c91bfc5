"""By which milestones the fee is paid: exact amounts that make the fee."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sapar.agreements.commitments.prices import fee_of
from sapar.agreements.commitments.shares import in_cents
from sapar.agreements.document.agreement import Agreement
from sapar.values.party import Party
from sapar.values.wording import Words


@dataclass(frozen=True, slots=True)
class PaidMilestone:
    """A part of the fee, and what comes before it.

    Attributes:
        name: of the milestone.
        share: of the fee, as agreed.
        amount: to the cent; None where the fee cannot be told.
        currency: ISO 4217.
        after: clauses that are acknowledged first; none for a payment in advance.
        paid_by: who pays.
        paid_to: who is paid.
    """

    name: Words
    share: Decimal
    amount: Decimal | None
    currency: str
    after: tuple[str, ...]
    paid_by: Party | None
    paid_to: Party | None


def milestones_of(agreement: Agreement) -> tuple[PaidMilestone, ...]:
    """The milestones in their order; amounts of shares that make 1 make the fee to the cent."""
    money, fee = agreement.money, fee_of(agreement)
    if money is None:
        return ()
    shares = [Fraction(each.share) for each in money.milestones]
    exact: list[Decimal | None] = [None] * len(shares)
    if fee is not None:
        exact = [*in_cents(share * Fraction(fee) for share in shares)]
    return tuple(
        PaidMilestone(
            name=each.name,
            share=each.share,
            amount=amount,
            currency=money.currency,
            after=each.after,
            paid_by=money.fee.paid_by if money.fee else None,
            paid_to=money.fee.paid_to if money.fee else None,
        )
        for each, amount in zip(money.milestones, exact, strict=True)
    )
