"""How large a change is beside its own spread: Cohen's d_z and its correction for few stays."""

from sapar.outcomes.differences import Differences
from sapar.values.language import _
from sapar.values.measured import Measured

FEWEST = 2
FEWEST_CORRECTED = 3


def hedges_j(degrees: int) -> float:
    """The correction J = 1 - 3 / (4 df - 1): Cohen's d runs high where stays are few.

    After L. V. Hedges 1981, *Distribution theory for Glass's estimator of effect size*, Journal of
    Educational Statistics 6.

    Args:
        degrees: degrees of freedom, number of differences - 1.

    Raises:
        ValueError: if there are fewer than two degrees of freedom: nothing corrects one.
    """
    if degrees < FEWEST_CORRECTED - 1:
        raise ValueError(f"{degrees} degrees of freedom: expected two or more")
    return 1 - 3 / (4 * degrees - 1)


def d_z(differences: Differences) -> Measured:
    """Mean difference / standard deviation of the differences.

    After J. Cohen 1988, *Statistical Power Analysis for the Behavioral Sciences*.

    Returns:
        A number without unit; not computable for fewer than two stays, or if all changed by the
        same.
    """
    return _effect(differences, 1.0, FEWEST, _("mean change / its standard deviation"))


def corrected(differences: Differences) -> Measured:
    """d_z x Hedges J.

    Returns:
        As `d_z`; not computable for fewer than three stays.
    """
    factor = hedges_j(differences.n - 1) if differences.n >= FEWEST_CORRECTED else 1.0
    method = _("mean change / its standard deviation, corrected for few stays (Hedges J)")
    return _effect(differences, factor, FEWEST_CORRECTED, method)


def _effect(differences: Differences, factor: float, fewest: int, method: str) -> Measured:
    if reason := _absence(differences, fewest):
        return Measured.not_computable(reason, n=differences.n)
    return Measured.of(
        differences.mean / differences.deviation * factor,
        n=differences.n,
        coverage=differences.coverage,
        method=method,
    )


def _absence(differences: Differences, fewest: int) -> str | None:
    if differences.n < fewest:
        reason = _("needs at least {fewest} stays that answered both times, there are {n}")
        return reason.format(fewest=fewest, n=differences.n)
    return None if differences.deviation else _("all changed by the same: there is no spread")
