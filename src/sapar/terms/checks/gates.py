"""The gates: six clauses that no terms of reference can do without, each with an effect.

A clause has none where nobody of the side that the catalogue names owes it, where it grants
nothing, where it binds only if somebody likes, or where it misses what it is for.
"""

from collections.abc import Callable, Iterator
from typing import Final

from sapar.planning.gate import CLAUSES
from sapar.standards.catalogue.commitment import Bound
from sapar.terms.checks.defaults import filled
from sapar.terms.checks.parts import citing, commitment_of, named, sides
from sapar.terms.checks.prices import faults_of_list
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.checks.say import faults_of_say
from sapar.terms.checks.words import optional_words
from sapar.terms.document.clauses import Clause, Due, Moment, Per, Side
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.party import Party
from sapar.values.wording import Words

Fault = Callable[[Path, Clause, Terms], Iterator[Place]]
"""What takes its effect from a clause that is there."""

CONFIRMED: Final = 14
"""Days before arrival by which the mentor is confirmed: the catalogue's number, here the least."""

_ALL: Final = 100
_EARLIER: Final = (Moment.SIGNATURE, Moment.PUBLICATION)
_JOINT: Final = frozenset({Party.HOST, Party.CONTRACTOR})


def _gate(item: str, sources: tuple[str, ...], fault: Fault) -> Rule:
    """The rule of a gate: one clause that cites its item and has an effect keeps it."""

    def probe(terms: Terms) -> Iterator[Place]:
        clauses = citing(terms).get(item, [])
        if not clauses:
            yield Place(("clauses",), "missing", {"item": item})
        faults = [_faults(path, clause, terms, fault) for path, clause in clauses]
        if all(faults):
            yield from (place for places in faults for place in places)

    return Rule(item, Severity.ERROR, sources, probe, gate=True, waivable=False)


def _faults(path: Path, clause: Clause, terms: Terms, fault: Fault) -> list[Place]:
    return [*_without_effect(path, clause, terms), *fault(path, clause, terms)]


def _without_effect(path: Path, clause: Clause, terms: Terms) -> Iterator[Place]:
    yield from _of_another_side(path, clause)
    yield from _of_no_weight(path, clause)
    for steps, word in optional_words(clause, terms.languages[0]):
        yield Place((*path, *steps), "optional", {"word": word})


def _of_no_weight(path: Path, clause: Clause) -> Iterator[Place]:
    """Less than something where at least something is owed; more than allowed where at most."""
    commitment = commitment_of(clause)
    if commitment is None or clause.quantity is None:
        return
    values = {"quantity": f"{clause.quantity:f}"}
    if commitment.bound is not Bound.MOST and clause.quantity <= 0:
        yield Place((*path, "quantity"), "nothing", values)
    most = commitment.quantity if commitment.bound is Bound.MOST else None
    if most is not None and clause.unit == commitment.unit and clause.quantity > most:
        yield Place((*path, "quantity"), "too_much", values | {"most": f"{most:f}"})


def _of_another_side(path: Path, clause: Clause) -> Iterator[Place]:
    commitment = commitment_of(clause)
    if commitment is None:
        return
    owing = sides(commitment.owed_by)
    # A contractor may take over what the catalogue asks of the host, and the other way about.
    owing |= _JOINT if owing & _JOINT else owing
    for name, given, right in (
        ("owed_by", sides(clause.owed_by), owing),
        ("owed_to", sides(clause.owed_to), sides(commitment.owed_to)),
    ):
        if given and not given & right:
            values: dict[str, Words] = {"item": commitment.id, "parties": named(given)}
            yield Place((*path, name), name, values)


def _mentor_in_time(path: Path, clause: Clause, terms: Terms) -> Iterator[Place]:
    if clause.due is None:
        yield Place(path, "no_time", {"days": str(CONFIRMED)}, filled(clause, "due"))
    elif not _early(clause.due, terms):
        yield Place((*path, "due"), "late", {"days": str(CONFIRMED)})


def _early(due: Due, terms: Terms) -> bool:
    if due.on is not None:
        return (terms.scheme.first_day - due.on).days >= CONFIRMED
    if due.moment in _EARLIER:
        return due.side is Side.BEFORE
    counted = due.moment in (Moment.ARRIVAL, Moment.DEPARTURE) and due.side is Side.BEFORE
    return counted and due.days is not None and due.days >= CONFIRMED


def _hours(path: Path, clause: Clause, terms: Terms) -> Iterator[Place]:  # noqa: ARG001
    if clause.quantity is None:
        yield Place(path, "no_number", fills=filled(clause, "quantity", "unit", "per"))
    elif clause.unit != "hour":
        yield Place(
            (*path, "unit"), "no_hours", {"unit": clause.unit or "–"}, filled(clause, "unit")
        )
    elif clause.per not in (Per.DAY, Per.WEEK, Per.MONTH):
        yield Place(path, "no_period", fills=filled(clause, "per"))


def _free_of_charge(path: Path, clause: Clause, terms: Terms) -> Iterator[Place]:
    if clause.unit == "percent" and clause.quantity is not None and clause.quantity < _ALL:
        yield Place((*path, "quantity"), "partly", {"quantity": f"{clause.quantity:f}"})
    money = terms.money
    if money is None:
        return
    of_fee = None if money.fee is None else money.fee.paid_by
    for place, item in enumerate(money.items):
        charged = clause.id in item.clauses or item.id in clause.priced
        payer = item.paid_by or of_fee
        if charged and item.amount and payer in (Party.PARTICIPANT, Party.SENDING):
            values = {"item": item.id, "amount": f"{item.amount:f} {money.currency}"}
            yield Place(("money", "items", place), "charged", values)


GATES = (
    *(_gate(code, (code, "S43"), faults_of_say(party)) for code, party in CLAUSES.items()),
    _gate("B01", ("B01", "S33"), faults_of_list),
    _gate("C01", ("C01", "S26"), _mentor_in_time),
    _gate("C02", ("C02", "S26"), _hours),
    _gate("C04", ("C04", "S26"), _free_of_charge),
)
"""The six rules that make terms fail."""
