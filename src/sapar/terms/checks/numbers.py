"""Numbers that contradict each other: repeated parts (N03, N04), texts (N05), money (N06)."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import Final

from sapar.terms.checks.numerals import numerals
from sapar.terms.checks.parts import citing, numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.checks.words import told
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity

_LISTS: Final[tuple[Path, ...]] = (
    ("aims",),
    ("clauses",),
    ("annexes",),
    ("money", "items"),
    ("money", "sending_costs"),
)


def _repeated(terms: Terms) -> Iterator[Place]:
    for path in _LISTS:
        parts: object = terms
        for step in path:
            parts = getattr(parts, str(step), None) or ()
        seen: set[str] = set()
        for place, part in enumerate(parts if isinstance(parts, tuple) else ()):
            if part.id in seen:
                yield Place((*path, place, "id"), "repeated", {"id": part.id})
            seen.add(part.id)


def _other_numbers(terms: Terms) -> Iterator[Place]:
    for item, clauses in citing(terms).items():
        by_parties: dict[Hashable, list[tuple[Path, Clause]]] = defaultdict(list)
        for path, clause in clauses:
            by_parties[frozenset(clause.owed_by), frozenset(clause.owed_to)].append((path, clause))
        for same in by_parties.values():
            numbers = sorted({_number(clause) for _path, clause in same} - {""})
            if len(numbers) > 1:
                yield Place(same[-1][0], "differ", {"item": item, "numbers": "; ".join(numbers)})


def _number(clause: Clause) -> str:
    parts: list[str] = []
    if clause.quantity is not None:
        amount = f"{clause.quantity.normalize():f}", clause.unit or "", clause.per or ""
        parts.append("/".join(part for part in amount if part))
    if clause.due is not None:
        due = clause.due.model_dump(mode="json", exclude_defaults=True)
        parts.append(" ".join(str(value) for value in due.values()))
    return ", ".join(parts)


def _another_text(terms: Terms) -> Iterator[Place]:
    """Texts in which a number stands before a unit, while the clause has another for that unit."""
    for path, clause in numbered(terms):
        numbers = _numbers_of(clause)
        if numbers:
            for steps, language, text in told(clause.text, terms.languages[0]):
                for unit, values in numbers.items():
                    said = numerals(text, unit, language)
                    if said and not values & set(said.values()):
                        written = {
                            "text": ", ".join(said),
                            "number": ", ".join(f"{each:f}" for each in sorted(values)),
                            "unit": unit,
                        }
                        yield Place((*path, "text", *steps), "text", written)


def _numbers_of(clause: Clause) -> dict[str, set[Decimal]]:
    """The numbers of a clause by unit: those that its text may name."""
    found: dict[str, set[Decimal]] = defaultdict(set)
    if clause.quantity is not None and clause.unit is not None:
        found[clause.unit].add(clause.quantity.normalize())
    days = [] if clause.due is None else [clause.due.days]
    if clause.remedy is not None and (days or clause.unit == "day"):
        days.append(clause.remedy.within)
    found["day"].update(Decimal(each).normalize() for each in days if each is not None)
    return {unit: values for unit, values in found.items() if values}


def _money_and_clause(terms: Terms) -> Iterator[Place]:
    """Numbers that stand both in a clause and in the part that it is about."""
    clauses = citing(terms)
    money = terms.money
    for item, share in (
        ("B03", None if money is None else money.overhead),
        ("B07", None if money is None else money.retained),
        ("B05", None if money is None else money.margin),
    ):
        for path, clause in clauses.get(item, []):
            if share is None or clause.quantity is None:
                continue
            if share not in (clause.quantity, clause.quantity / 100):
                values = {"number": f"{clause.quantity:f}", "other": f"{share:f}"}
                yield Place((*path, "quantity"), "money", values)
    yield from _dispute(terms)


def _dispute(terms: Terms) -> Iterator[Place]:
    answer = None if terms.dispute is None else terms.dispute.answer_days
    for path, clause in citing(terms).get("D07", []):
        days = None if clause.due is None else clause.due.days
        if answer is not None and days is not None and answer != days:
            yield Place((*path, "due"), "dispute", {"number": str(days), "other": str(answer)})


REPEATED = Rule("N03", Severity.ERROR, ("S43",), _repeated)
DIFFERENT = Rule("N04", Severity.ERROR, ("S43",), _other_numbers)
TEXT = Rule("N05", Severity.WARNING, ("S43",), _another_text)
TWO_PLACES = Rule("N06", Severity.ERROR, ("S43",), _money_and_clause)
