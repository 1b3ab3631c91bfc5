"""What participants asked to be let into, and what came of it."""

from dataclasses import dataclass, fields
from decimal import Decimal

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """Requests by what came of them; a row of `measures.requests`.

    Attributes:
        granted: let in for nothing.
        charged: let in for money.
        denied: not let in.
        pending: not decided.
        without_outcome: nobody recorded what came of it.
    """

    granted: int = 0
    charged: int = 0
    denied: int = 0
    pending: int = 0
    without_outcome: int = 0

    def __post_init__(self) -> None:
        if min(getattr(self, each.name) for each in fields(self)) < 0:
            raise ValueError("a number of requests is below zero")

    def __add__(self, other: "Requests") -> "Requests":
        """The requests of both."""
        names = (each.name for each in fields(self))
        return Requests(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def known(self) -> int:
        """Requests of which it is recorded what came of them, the undecided included."""
        return self.granted + self.charged + self.denied + self.pending

    @property
    def asked(self) -> int:
        """All requests."""
        return self.known + self.without_outcome


@dataclass(frozen=True, slots=True)
class Access:
    """Shares of the requests with a recorded outcome; the four sum to one.

    Attributes:
        granted: let in for nothing.
        charged: let in for money.
        denied: not let in.
        pending: not decided; never counted as granted.
    """

    granted: Measured
    charged: Measured
    denied: Measured
    pending: Measured


@dataclass(frozen=True, slots=True)
class Charges:
    """Money charged for access in one currency; a row of `measures.charges`.

    Attributes:
        amount: exact sum of the charges that are known.
        requests: how many requests were charged.
        without_amount: how many of them lack their amount or their currency.
    """

    amount: Decimal
    requests: int
    without_amount: int = 0

    def __add__(self, other: "Charges") -> "Charges":
        """The charges of both, in one currency."""
        return Charges(
            self.amount + other.amount,
            self.requests + other.requests,
            self.without_amount + other.without_amount,
        )


def access_shares(requests: Requests) -> Access:
    """The share of requests that were granted, charged, denied, and still wait.

    Each has its Wilson interval. Coverage is the share of the requests with a recorded outcome.

    Returns:
        Shares from 0 to 1; not computable if nothing was asked for or no outcome is recorded.
    """
    return Access(
        granted=_share(requests, requests.granted, _("requests granted for nothing")),
        charged=_share(requests, requests.charged, _("requests granted for money")),
        denied=_share(requests, requests.denied, _("requests denied")),
        pending=_share(requests, requests.pending, _("requests not decided")),
    )


def charged_in_all(charges: Charges) -> Measured:
    """What participants were charged for access, in the currency of the charges.

    Charges whose amount is unknown add nothing and lower the coverage.

    Returns:
        Money; not computable if no request was charged or no charge has its amount.
    """
    known = charges.requests - charges.without_amount
    if not charges.requests:
        return Measured.not_computable(_("no request was charged"))
    if not known:
        return Measured.not_computable(_("no charge has its amount"), n=charges.requests)
    return Measured.of(
        float(charges.amount),
        n=charges.requests,
        coverage=known / charges.requests,
        method=_("sum of the charges for access whose amount is known"),
    )


def _share(requests: Requests, part: int, method: str) -> Measured:
    if requests.asked and not requests.known:
        reason = _("of no request is it recorded what came of it")
        return Measured.not_computable(reason, n=requests.asked, coverage=0.0)
    return proportion(
        part,
        requests.known,
        coverage=requests.known / requests.asked if requests.asked else 0.0,
        method=method,
        empty=_("no request for access is recorded"),
    )
