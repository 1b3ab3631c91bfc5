"""Role segregation: who does the administration and the field work."""

from sapar.effort.hours import Hours
from sapar.values.language import _
from sapar.values.measured import Measured


def segregation(hours: Hours) -> Measured:
    """Share of a party's own hours that is administration or field work.

    Where the kind of some hours is unknown, the value speaks of the others, and the interval
    says what the share could be if all of them, or none, were of these two kinds: bounds by
    arithmetic, no sampling interval. Coverage is the share of hours of known kind times the share
    of entries that have their hours.

    Returns:
        A share from 0 to 1 with n = entries; not computable if no hours of known kind are there.
    """
    known = hours.intellectual + hours.unseen
    reason = hours.absence or (None if known else _("of no hours is the kind of work recorded"))
    if reason:
        return Measured.not_computable(reason, n=hours.entries, coverage=0.0)
    dark = hours.unsorted
    return Measured.of(
        hours.unseen / known,
        low=hours.unseen / (known + dark) if dark else None,
        high=(hours.unseen + dark) / (known + dark) if dark else None,
        n=hours.entries,
        coverage=known / (known + dark) * hours.answered,
        method=hours.method(_("share of own hours that is administration or field work")),
    )


def segregation_ratio(first: Hours, second: Hours) -> Measured:
    """How many times the first party's share of such work is that of the second.

    Returns:
        A ratio, above one where the first does more of it; with bounds where the kind of some
        hours is unknown. Not computable where a share is not, or where the second does none.
    """
    one, other = segregation(first), segregation(second)
    n = one.n + other.n
    coverage = (one.coverage or 0.0) * (other.coverage or 0.0)
    reason = one.reason or other.reason
    if one.value is None or other.value is None:
        return Measured.not_computable(reason or "", n=n, coverage=coverage)
    if not other.value:
        none = _("the second party records no administration and no field work")
        return Measured.not_computable(none, n=n, coverage=coverage)
    low, high = _ends(one, other)
    return Measured.of(
        one.value / other.value,
        low=low,
        high=high,
        n=n,
        coverage=coverage,
        method=_("ratio of the shares of own hours that are administration or field work"),
    )


def _ends(one: Measured, other: Measured) -> tuple[float | None, float | None]:
    """Bounds of the quotient; none where nothing is unknown."""
    if one.low is None and other.low is None:
        return None, None
    (low, high), (least, most) = _span(one), _span(other)
    return low / most, high / least


def _span(found: Measured) -> tuple[float, float]:
    value = found.value or 0.0
    low = value if found.low is None else found.low
    high = value if found.high is None else found.high
    return low, high
