"""Whether one will see that an aim was reached (L11)."""

from collections.abc import Iterator

from sapar.terms.checks.rule import Place, Rule
from sapar.terms.document.scheme import Aim, AimKind, Counts
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity


def _not_measured(terms: Terms) -> Iterator[Place]:
    for place, aim in enumerate(terms.aims):
        if not aim.indicators:
            yield Place(("aims", place), "none", {"aim": aim.id})
        elif aim.kind is AimKind.CAPACITY and not _counts_outcome(aim):
            said = sorted({each.counts.value for each in aim.indicators if each.counts is not None})
            says = "inputs" if said else "untold"
            values = {"aim": aim.id, "counts": ", ".join(said)}
            yield Place(("aims", place, "indicators"), says, values)


def _counts_outcome(aim: Aim) -> bool:
    return any(each.counts is Counts.OUTCOME for each in aim.indicators)


AIMS = Rule("L11", Severity.WARNING, ("A08", "S38"), _not_measured)
