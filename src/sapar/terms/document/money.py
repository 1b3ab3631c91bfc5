"""What is paid in a scheme: fee, price items, stipend, costs of the sending side, milestones."""

from typing import Annotated

from pydantic import Field

from sapar.terms.document.clauses import Per
from sapar.terms.document.codes import CurrencyCode
from sapar.terms.document.part import Exact, Identifier, Part, Share, Words
from sapar.values.party import Party

Amount = Annotated[Exact, Field(ge=0)]
Currency = CurrencyCode


class PriceItem(Part):
    """One line of the price list.

    Attributes:
        id: by which clauses and offers name it.
        service: what is bought.
        clauses: that it pays for.
        amount: in the currency of the terms.
        per: what the amount is for.
        paid_by: None for the payer of the fee.
        paid_to: None for the payee of the fee.
    """

    id: Identifier
    service: Words
    clauses: tuple[Identifier, ...] = ()
    amount: Amount | None = None
    per: Per = Per.STAY
    paid_by: Party | None = None
    paid_to: Party | None = None


class Band(Part):
    """The fee of stays up to some length.

    Attributes:
        days: longest stay of it.
        amount: of the whole stay.
    """

    days: Annotated[int, Field(strict=True, ge=1, le=4000)]
    amount: Amount


class Fee(Part):
    """What the host side is paid.

    Attributes:
        amount: in the currency of the terms; None where `bands` say it, or where an offer is to.
        per: what it is for.
        bands: fees by length of stay, the shortest first.
        paid_by: who pays.
        paid_to: who is paid.
    """

    amount: Amount | None = None
    per: Per = Per.STAY
    bands: tuple[Band, ...] = ()
    paid_by: Party | None = None
    paid_to: Party | None = None


class Milestone(Part):
    """A part of the fee that is paid once clauses are acknowledged.

    Attributes:
        name: of the milestone.
        share: of the fee.
        after: clauses that come first; none for a payment in advance.
    """

    name: Words
    share: Share
    after: tuple[Identifier, ...] = ()


class Stipend(Part):
    """What the participant lives on.

    Attributes:
        amount: in the currency of the terms.
        per: day, week, month or stay.
        index: by which it is reviewed, as in "Eurostat price levels, reviewed yearly".
    """

    amount: Amount
    per: Per = Per.MONTH
    index: Words | None = None


class Money(Part):
    """All that is paid.

    Attributes:
        currency: of every amount (ISO 4217).
        fee: of the host side; None where none is paid.
        items: what the fee buys, and what else is charged.
        stipend: of the participant.
        sending_costs: replacement teaching and administration at home.
        overhead: most that overhead may be of direct cost.
        margin: of the contractor, of the fee.
        retained: part of the fee that is paid last.
        milestones: by which the fee is paid.
    """

    currency: Currency
    fee: Fee | None = None
    items: tuple[PriceItem, ...] = ()
    stipend: Stipend | None = None
    sending_costs: tuple[PriceItem, ...] = ()
    overhead: Share | None = None
    margin: Share | None = None
    retained: Share | None = None
    milestones: tuple[Milestone, ...] = ()
