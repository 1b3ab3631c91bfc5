"""Networks of which the question itself fixed one end: nothing can be said of return."""

from dataclasses import replace

from sapar.balance.networks import Reciprocity
from sapar.balance.selection import Selection
from sapar.reciprocity.nulls import AgainstNull
from sapar.values.language import _
from sapar.values.measured import Measured


def fixes_an_end(selection: Selection) -> bool:
    """Whether a condition keeps only some origins or only some hosts."""
    return any(selection.dimension(name).one_sided for name in selection.where)


def no_return(arcs: int, coverage: float | None) -> Measured:
    """What stands for return where the question has decided it.

    Args:
        arcs: of the network.
        coverage: share of the stays that the network could use.
    """
    reason = _("the condition keeps one end of every stay, so that no return can be seen")
    return Measured.not_computable(reason, n=arcs, coverage=coverage)


def without_return(network: Reciprocity) -> Reciprocity:
    """The network without the figures of return, which the condition would have decided."""
    none = no_return(network.arcs, network.mutuality.coverage)
    against = tuple(AgainstNull(each.null, none, none) for each in network.against)
    return replace(network, mutuality=none, ceiling=none, against=against)
