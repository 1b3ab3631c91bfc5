"""Obligation asymmetry: whether the participant owes more that can be enforced than the host."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sapar.terms.checks.parts import HOSTS, enforceable
from sapar.terms.checks.rule import Place, Rule
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

THRESHOLD: Final = math.log(2)
"""Beyond it the participant owes more than twice as much as the host, one added to each side."""

SANCTIONED: Final = 2
"""What a duty with a sanction weighs, where one without weighs 1."""


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """Enforceable duties of both sides; a duty of several parties counts for each of them.

    Attributes:
        participant: how many the participant has.
        host: how many the host has, or the mentor for it.
        participant_weighted: the same, duties with a sanction counted twice.
        host_weighted: the same of the host.
    """

    participant: int
    host: int
    participant_weighted: int
    host_weighted: int

    @property
    def value(self) -> Measured:
        """ln((participant + 1) / (host + 1)).

        It is 0 where both owe as much, and above 0 where more is asked of the participant.
        """
        method = _("ln((duties of the participant + 1) / (duties of the host + 1))")
        return self._logarithm(self.participant, self.host, method)

    @property
    def weighted(self) -> Measured:
        """The same with duties that carry a sanction counted twice."""
        method = _("the same, duties with a sanction counted twice")
        return self._logarithm(self.participant_weighted, self.host_weighted, method)

    def _logarithm(self, participant: int, host: int, method: str) -> Measured:
        n = self.participant + self.host
        if not n:
            reason = _("no clause can be enforced against the participant or the host")
            return Measured.not_computable(reason, coverage=0.0)
        value = math.log((participant + 1) / (host + 1))
        return Measured.of(value, n=n, coverage=1.0, method=method)


def asymmetry(clauses: Iterable[Clause]) -> Asymmetry:
    """How duties are spread over participant and host.

    Args:
        clauses: of one document; those that nobody can be held to do not count.
    """
    held = [clause for clause in clauses if enforceable(clause)]
    own = [clause for clause in held if Party.PARTICIPANT in clause.owed_by]
    hosts = [clause for clause in held if HOSTS & set(clause.owed_by)]
    return Asymmetry(len(own), len(hosts), sum(map(_weight, own)), sum(map(_weight, hosts)))


def _weight(clause: Clause) -> int:
    return 1 if clause.sanction is None else SANCTIONED


def _one_sided(terms: Terms) -> Iterator[Place]:
    found = asymmetry(terms.clauses)
    figures = [each.value for each in (found.value, found.weighted) if each.value is not None]
    if figures and max(figures) > THRESHOLD:
        values = {
            "participant": str(found.participant),
            "host": str(found.host),
            "value": f"{figures[0]:.3f}",
            "weighted": f"{figures[1]:.3f}",
            "threshold": f"{THRESHOLD:.3f}",
        }
        yield Place(("clauses",), "beyond", values)


ASYMMETRY = Rule("OA01", Severity.WARNING, ("S38", "S43"), _one_sided)
