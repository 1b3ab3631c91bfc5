"""What was read from a file of payments: every row is kept or refused with its reason."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sapar.money.ledger.payment import Payment
from sapar.values.digest import Digest

_SHORT: Final = 16


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be used.

    Attributes:
        place: where, as in `line 7`.
        code: why; its words are in `phrases.toml`.
        detail: the value that stood there.
    """

    place: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Balance:
    """What a statement says of itself, against what was read.

    Attributes:
        place: which statement.
        currency: of it.
        opening: before its entries.
        closing: after them.
        booked: sum of the booked entries that were read.
    """

    place: str
    currency: str
    opening: Decimal
    closing: Decimal
    booked: Decimal

    @property
    def missing(self) -> Decimal:
        """What the entries lack to lead from the opening to the closing balance; 0 where none."""
        return self.closing - self.opening - self.booked


@dataclass(frozen=True, slots=True)
class Statement:
    """One file of payments.

    Attributes:
        name: of the file.
        layout: that was recognised.
        encoding: that was recognised.
        sha256: digest of its bytes.
        payments: kept, in the order of the file.
        refused: rows that cannot be used.
        notes: rows that were kept in another way than they were written, each with the reason.
        balances: what the file says of itself.
    """

    name: str
    layout: str
    encoding: str
    sha256: str
    payments: tuple[Payment, ...]
    refused: tuple[Refused, ...] = ()
    notes: tuple[Refused, ...] = ()
    balances: tuple[Balance, ...] = ()

    @property
    def read(self) -> int:
        """How many rows there were: those kept and those refused."""
        return len(self.payments) + len(self.refused)

    @property
    def sums(self) -> Mapping[tuple[str, str], Decimal]:
        """What came `in` and went `out`, by currency: to check against the bank."""
        found: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        for each in self.payments:
            direction = "in" if each.amount.number > 0 else "out"
            found[each.amount.currency, direction] += each.amount.number
        return dict(sorted(found.items()))


class Names:
    """Ids of rows whose bank gives none.

    An id is made of what the row says, so that the same row of two overlapping files has one id.
    Rows of one file that say the same are numbered: two coffees on one day are two payments.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = defaultdict(int)

    def of(self, *parts: object) -> str:
        """The id of a row."""
        told = "\x1f".join(str(part) for part in parts)
        name = Digest.of(told.encode()).text[:_SHORT]
        self._seen[name] += 1
        return f"{name}-{self._seen[name]}"
