"""What every duty says: who, to whom, how much, by when, how it is shown, what if not."""

from collections.abc import Callable, Iterator
from typing import Final

from sapar.terms.checks.defaults import filled
from sapar.terms.checks.parts import commitment_of, named, numbered, sides
from sapar.terms.checks.rule import Place, Rule
from sapar.terms.checks.words import vague_in
from sapar.terms.document.clauses import Clause, RemedyKind, Shown
from sapar.terms.document.terms import Terms
from sapar.terms.wording.remedies import shown_in_words
from sapar.values.finding import Severity
from sapar.values.party import Party
from sapar.values.wording import Language

Look = Callable[[Clause], Iterator[Place]]
"""Looks at one clause; paths are within it."""

COUNTED: Final = frozenset({Shown.COUNTED, Shown.RATIO})
"""Ways of showing a duty that need a number."""

MUTUAL: Final = frozenset({Shown.SIGNED, Shown.LOG, Shown.NOTICE})
"""Ways of showing a duty in which the other side takes part anyway."""


def _of_clauses(look: Look) -> Callable[[Terms], Iterator[Place]]:
    """The probe that looks at each clause in turn."""

    def probe(terms: Terms) -> Iterator[Place]:
        for path, clause in numbered(terms):
            for place in look(clause):
                yield Place((*path, *place.path), place.says, place.values, place.fills)

    return probe


def _nobody_owes(clause: Clause) -> Iterator[Place]:
    if not clause.owed_by:
        yield Place((), "nobody", fills=filled(clause, "owed_by"))


def _owed_to_nobody(clause: Clause) -> Iterator[Place]:
    if not clause.owed_to:
        yield Place((), "nobody", fills=filled(clause, "owed_to"))


def _no_number(clause: Clause) -> Iterator[Place]:
    if clause.item is None and clause.title is None and clause.text is None:
        yield Place((), "empty")
    elif clause.quantity is None and _needs_number(clause):
        yield Place((), "quantity", fills=filled(clause, "quantity", "unit", "per"))
    elif clause.quantity is not None and clause.unit is None and _needs_unit(clause):
        values = {"quantity": f"{clause.quantity:f}"}
        yield Place(("quantity",), "unit", values, filled(clause, "unit"))


def _needs_number(clause: Clause) -> bool:
    commitment = commitment_of(clause)
    if commitment is not None:
        return commitment.quantity is not None or clause.unit is not None
    told = bool(clause.shown_by) or clause.due is not None
    return clause.unit is not None or not told or bool(COUNTED & set(clause.shown_by))


def _needs_unit(clause: Clause) -> bool:
    commitment = commitment_of(clause)
    return commitment is None or commitment.unit is not None


def _vague(terms: Terms) -> Iterator[Place]:
    yield from _of_clauses(_no_number)(terms)
    for path, clause in numbered(terms):
        for steps, word in vague_in(clause, terms.languages[0]):
            yield Place((*path, *steps), "vague", {"word": word})


def _no_time(clause: Clause) -> Iterator[Place]:
    if clause.due is None and clause.per is None:
        yield Place((), "none", fills=filled(clause, "due") or filled(clause, "per"))


def _not_shown(clause: Clause) -> Iterator[Place]:
    if not clause.shown_by:
        yield Place((), "none", fills=filled(clause, "shown_by"))


def _by_itself(clause: Clause) -> Iterator[Place]:
    owing, saying = sides(clause.owed_by), sides(clause.verified_by)
    if owing and saying and saying <= owing and not sides(clause.owed_to) <= owing:
        values = {"owing": named(clause.owed_by), "party": named(clause.verified_by)}
        yield Place(("verified_by",), "own", values)


def _no_remedy(clause: Clause) -> Iterator[Place]:
    if clause.remedy is None:
        if set(clause.owed_by) != {Party.PARTICIPANT}:
            yield Place((), "none")
    elif clause.remedy.kind is RemedyKind.OTHER and clause.remedy.text is None:
        yield Place(("remedy",), "other")


def _nobody_says(clause: Clause) -> Iterator[Place]:
    if clause.shown_by and not clause.verified_by and not MUTUAL & set(clause.shown_by):
        yield Place((), "nobody", {"shown": _shown(clause)})


def _shown(clause: Clause) -> dict[Language, str]:
    return {language: shown_in_words(clause.shown_by, language) for language in Language}


OWING = Rule("L01", Severity.ERROR, ("S43",), _of_clauses(_nobody_owes))
OWED = Rule("L02", Severity.ERROR, ("S43",), _of_clauses(_owed_to_nobody))
NUMBER = Rule("L03", Severity.WARNING, ("S43", "S25"), _vague)
TIME = Rule("L04", Severity.WARNING, ("S43",), _of_clauses(_no_time))
SHOWN = Rule("L05", Severity.WARNING, ("S43",), _of_clauses(_not_shown))
BY_ITSELF = Rule("L06", Severity.WARNING, ("S43",), _of_clauses(_by_itself))
REMEDY = Rule("L07", Severity.WARNING, ("S33", "S43"), _of_clauses(_no_remedy))
WITNESS = Rule("L13", Severity.NOTE, ("S43",), _of_clauses(_nobody_says))
