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


def without_return(network: Reciprocity) -> Reciprocity:
    """The network without the figures of return, which the condition would have decided."""
    none = Measured.not_computable(
        _("the condition keeps one end of every stay, so that no return can be seen"),
        n=network.arcs,
        coverage=network.mutuality.coverage,
    )
    against = tuple(AgainstNull(each.null, none, none) for each in network.against)
    return replace(network, mutuality=none, ceiling=none, against=against)
