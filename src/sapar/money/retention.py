"""Provider-country retention: how much of the money for a stay is spent in the host's country.

The honest form of the "tied share". Official tied status does not answer it: the statistics of
the OECD's Development Assistance Committee leave technical co-operation out of the tying figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal

from sapar.money.flow import Flow, counted
from sapar.money.items import item_of
from sapar.money.split import Split
from sapar.money.total import Total
from sapar.values.country import Country
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionSums:
    """Money in one currency by where it is spent; a row of `measures.retention_parts`.

    Attributes:
        in_host: spent in the stay's host country, living cost included.
        elsewhere: spent in another country.
        unknown: spent nobody knows where.
        living_in_host: the participant's living cost within `in_host`.
        living_unknown: the participant's living cost within `unknown`.
        rows: how many payments.
        rows_without_amount: how many of them lack their amount.
    """

    in_host: Decimal
    elsewhere: Decimal
    unknown: Decimal
    living_in_host: Decimal
    living_unknown: Decimal
    rows: int
    rows_without_amount: int = 0

    def __add__(self, other: "RetentionSums") -> "RetentionSums":
        names = (each.name for each in fields(self))
        return RetentionSums(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True, slots=True)
class Retention:
    """The two figures, shown together.

    Attributes:
        with_living: share of all money that is spent in the host country.
        without_living: the same without what the participant lives on: the share of all money
            that reaches sellers of services there. A grant that the source does not split counts
            as living in full, travel in it included. Both are shares of the same whole.
    """

    with_living: Measured
    without_living: Measured


def from_sums(sums: RetentionSums) -> Retention:
    """PCR = money spent in the host country / all money, with and without living cost.

    Where the place is unknown for some money, the value speaks of the known part, coverage says
    how large that is, and the interval bounds what the whole could be. For the figure without
    living cost, living cost of unknown place counts as known: it is outside wherever it is spent.

    Returns:
        Both shares; neither is computable where of no payment at all the place is known, since a
        record that is silent on places would else seem to say that nothing was sold there.
    """
    reason = _("of no payment is it known where it was spent")
    if sums.unknown and not (sums.in_host or sums.elsewhere):
        silent = Measured.not_computable(reason, n=sums.rows, coverage=0.0)
        return Retention(silent, silent)
    with_living = Split(
        sums.in_host, sums.elsewhere, sums.unknown, sums.rows, sums.rows_without_amount
    )
    living = sums.living_in_host + sums.living_unknown
    without_living = Split(
        sums.in_host - sums.living_in_host,
        sums.elsewhere + living,
        sums.unknown - sums.living_unknown,
        sums.rows,
        sums.rows_without_amount,
    )
    return Retention(
        with_living.share(
            method=_("share of the money that is spent in the host country"), unknown_reason=reason
        ),
        without_living.share(
            method=_(
                "share of the money that is spent in the host country on other than living; "
                "a grant that is not split counts as living"
            ),
            unknown_reason=reason,
        ),
    )


def sums_of(flows: Iterable[Flow], host_country: Country | None) -> RetentionSums:
    """The sums of one stay's flows; items kept `apart` are left out.

    Raises:
        ValueError: if two currencies meet.
    """
    listed = counted(flows)
    total = Total.of(listed)
    here = [flow for flow in listed if _in_host(flow, host_country) is True]
    unknown = [flow for flow in listed if _in_host(flow, host_country) is None]
    in_host, of_unknown = Total.of(here).amount, Total.of(unknown).amount
    return RetentionSums(
        in_host=in_host,
        elsewhere=total.amount - in_host - of_unknown,
        unknown=of_unknown,
        living_in_host=_living(here),
        living_unknown=_living(unknown),
        rows=total.rows,
        rows_without_amount=total.rows_without_amount,
    )


def _in_host(flow: Flow, host_country: Country | None) -> bool | None:
    if flow.spent_in is None or host_country is None:
        return None
    return flow.spent_in == host_country


def _living(flows: list[Flow]) -> Decimal:
    return Total.of(flow for flow in flows if item_of(flow.item).living).amount
