"""Waivers: rules that the sponsor chose openly not to follow, and those that cannot be waived."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from sapar.terms.checks.rule import Place, Rule
from sapar.terms.checks.texts import codes
from sapar.terms.document.terms import Terms, Waiver
from sapar.values.finding import Severity

GATES: Final = ("A02", "A03", "B01", "C01", "C02", "C04")
"""Items of the catalogue that no terms can do without."""

_OWN: Final = ("W01", "W02", "W03")

Waivers = Mapping[tuple[str, str | None], Waiver]
"""Waivers by the rule and the clause that they are for."""


def effective(terms: Terms) -> Waivers:
    """The waivers of a document; the first one where two are for the same."""
    found: dict[tuple[str, str | None], Waiver] = {}
    for waiver in terms.waivers:
        found.setdefault((waiver.rule, waiver.clause), waiver)
    return found


def idle(terms: Terms, asked: Collection[str], used: Collection[Waiver]) -> Iterator[Place]:
    """The waivers that silence nothing, though their rule was asked and may be waived.

    Args:
        terms: the document.
        asked: codes of the rules that were asked.
        used: waivers that silenced a finding.
    """
    silencing = {id(each) for each in used}
    for place, waiver in enumerate(terms.waivers):
        mine = waiver.rule in asked and waiver.rule not in GATES
        if mine and id(waiver) not in silencing:
            yield Place(("waivers", place), "unused", {"rule": waiver.rule})


def _of_gates(terms: Terms) -> Iterator[Place]:
    for place, waiver in enumerate(terms.waivers):
        if waiver.rule in GATES:
            yield Place(("waivers", place, "rule"), "gate", {"rule": waiver.rule})


def _of_no_rule(terms: Terms) -> Iterator[Place]:
    for place, waiver in enumerate(terms.waivers):
        path = "waivers", place, "rule"
        if waiver.rule not in codes():
            yield Place(path, "unknown", {"rule": waiver.rule})
        elif waiver.rule in _OWN:
            yield Place(path, "never", {"rule": waiver.rule})


def _found_by_the_check(terms: Terms) -> tuple[Place, ...]:  # noqa: ARG001 -- as every probe
    """Nothing: only the check knows, once it has asked all rules, which waiver silenced nothing."""
    return ()


WAIVED_GATE = Rule("W01", Severity.ERROR, ("S43",), _of_gates, waivable=False)
UNUSED = Rule("W02", Severity.NOTE, ("S43",), _found_by_the_check, waivable=False)
UNKNOWN = Rule("W03", Severity.ERROR, ("S43",), _of_no_rule, waivable=False)
