"""One movement on a bank account, as a statement tells it."""

from dataclasses import dataclass
from datetime import date

from sapar.values.amount import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """A payment that was booked.

    Attributes:
        id: of the bank, or made of the file's content: the same row has the same id again.
        on: day of booking.
        amount: above zero came in, below zero went out.
        counterparty: name of the other side; empty where the statement has none.
        account: number of the other side's account; empty where the statement has none.
        reference: by which whoever pays names what it is for; empty where there is none.
        text: further words of the statement.
        reversal: whether it takes an earlier booking back.
        place: where the file says so, as in `line 7`.
    """

    id: str
    on: date
    amount: Amount
    counterparty: str = ""
    account: str = ""
    reference: str = ""
    text: str = ""
    reversal: bool = False
    place: str = ""
