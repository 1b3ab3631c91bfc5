"""Checking terms of reference: every rule, every place, what was waived and what holds."""

from collections.abc import Iterable, Iterator, Sequence

from sapar.terms.checks import RULES
from sapar.terms.checks.asymmetry import asymmetry
from sapar.terms.checks.report import Report, Waived
from sapar.terms.checks.rule import Path, Place, Rule, Violation
from sapar.terms.checks.waivers import UNUSED, Waivers, effective, idle
from sapar.terms.document.terms import Terms

_ORDER = {name: place for place, name in enumerate(Terms.model_fields)}


def check(terms: Terms, rules: Iterable[Rule] = RULES) -> Report:
    """Hold a document against rules.

    Args:
        terms: the document.
        rules: all of them, or those that a reader chose.

    Returns:
        Findings in the order of the document, each once. A waiver silences the findings of its
        rule, if that rule may be waived.
    """
    chosen = tuple(rules)
    found = _each_once(violation for rule in chosen for violation in _violations(rule, terms))
    waivers = effective(terms)
    waived = [
        Waived(each, waivers[key])
        for each in found
        if each.rule.waivable and (key := _key(each, waivers)) is not None
    ]
    silenced = {id(each.violation) for each in waived}
    left = [each for each in found if id(each) not in silenced]
    if UNUSED in chosen:
        asked = {rule.code for rule in chosen}
        places = list(idle(terms, asked, [each.waiver for each in waived]))
        if places:
            left = _each_once([*left, *(_violation(UNUSED, place, terms) for place in places)])
    return Report(
        violations=tuple(left),
        waived=tuple(waived),
        gates={rule.code: _holds(rule, found) for rule in chosen if rule.gate},
        asymmetry=asymmetry(terms.clauses),
    )


def _violations(rule: Rule, terms: Terms) -> Iterator[Violation]:
    return (_violation(rule, place, terms) for place in rule.probe(terms))


def _violation(rule: Rule, place: Place, terms: Terms) -> Violation:
    return Violation(rule, place, _clause_at(place.path, terms))


def _clause_at(path: Path, terms: Terms) -> str | None:
    match path:
        case ("clauses", int(place), *_rest):
            return terms.clauses[place].id
    return None


def _key(violation: Violation, waivers: Waivers) -> tuple[str, str | None] | None:
    """How the waiver of a finding is found: that of its clause before that of the document."""
    keys = (violation.code, violation.clause), (violation.code, None)
    return next((key for key in keys if key in waivers), None)


def _each_once(violations: Iterable[Violation]) -> list[Violation]:
    found = {_in_order(each): each for each in violations}
    return [found[key] for key in sorted(found)]


def _in_order(violation: Violation) -> tuple[object, ...]:
    """By place in the document, then by code and by what is said."""
    first, *rest = violation.path or ("",)
    steps = tuple((isinstance(step, str), step) for step in rest)
    values = tuple(sorted((name, str(value)) for name, value in violation.place.values.items()))
    return _ORDER.get(str(first), -1), steps, violation.code, violation.place.says, values


def _holds(rule: Rule, found: Sequence[Violation]) -> bool:
    return not any(each.code == rule.code for each in found)
