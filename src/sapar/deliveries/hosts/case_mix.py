"""What a host would be expected to keep, given the kinds of stay that it received."""

from collections import defaultdict
from collections.abc import Iterable

from sapar.deliveries.hosts.record import NOTHING, Record
from sapar.values.language import _
from sapar.values.measured import Measured

Stratum = tuple[str | None, ...]
"""Field, length and level of a stay; None where unknown, which is a stratum of its own."""

Cell = tuple[str, Stratum, Record]
"""Host, stratum, and what the host kept in it."""


def expected_rates(cells: Iterable[Cell]) -> dict[str, Measured]:
    """The rate of each host if it had kept, in each stratum, what all hosts keep there.

        expected = sum over strata of n_hs P_s / n_h     (indirect standardisation)

    Args:
        cells: in any order; the same host and stratum may come several times.

    Returns:
        By host, the expected rate from 0 to 1, with `n` = its countable commitments; `coverage`
        is the share of them in strata that another host has too: in the others a host is only
        compared with itself. Hosts without a countable commitment are left out.
    """
    by_host = _by_host(cells)
    strata: defaultdict[Stratum, Record] = defaultdict(lambda: NOTHING)
    for of_host in by_host.values():
        for stratum, record in of_host.items():
            strata[stratum] += record
    return {host: _expected(of_host, strata) for host, of_host in sorted(by_host.items())}


def _by_host(cells: Iterable[Cell]) -> dict[str, dict[Stratum, Record]]:
    found: defaultdict[str, dict[Stratum, Record]] = defaultdict(dict)
    for host, stratum, record in cells:
        if record.countable:
            found[host][stratum] = found[host].get(stratum, NOTHING) + record
    return dict(found)


def _expected(of_host: dict[Stratum, Record], strata: dict[Stratum, Record]) -> Measured:
    countable = sum(record.countable for record in of_host.values())
    # By stratum in one order, so that the order of rows cannot show in the last bit.
    ordered = sorted(of_host.items(), key=lambda item: [(part or "") for part in item[0]])
    kept = sum(record.countable * strata[stratum].rate for stratum, record in ordered)
    shared = sum(
        record.countable
        for stratum, record in ordered
        if strata[stratum].countable > record.countable
    )
    return Measured.of(
        min(1.0, kept / countable),
        n=int(countable),
        coverage=shared / countable,
        method=_("rate of all hosts in stays of the same field, length and level"),
    )
