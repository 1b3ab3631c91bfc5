"""Goals of all parties in line: what each is about and for whom, or the same own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sapar.agreements.mismatch.commitments import Commitments
from sapar.agreements.mismatch.expectations import answering
from sapar.agreements.mismatch.links import Links
from sapar.agreements.mismatch.serving import serving
from sapar.agreements.needs.document import Goal, Needs
from sapar.terms.document.clauses import Clause
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.party import Party
from sapar.values.wording import said


@dataclass(frozen=True, slots=True)
class Subject:
    """What goals of one row have in common.

    Attributes:
        kind: what they are about; None for goals in own words.
        level: whom they are for.
        words: own words without capitals and idle blanks, where they have no kind.
    """

    kind: AimKind | None
    level: Level
    words: str | None = None

    @property
    def order(self) -> tuple[int, int, str]:
        """Place among subjects: kinds of the catalogue first."""
        kinds = list(AimKind)
        kind = len(kinds) if self.kind is None else kinds.index(self.kind)
        return kind, list(Level).index(self.level), self.words or ""


@dataclass(frozen=True, slots=True)
class Held:
    """A goal and whose it is.

    Attributes:
        party: who wants it.
        goal: as its writer states it.
        clauses: that serve it.
    """

    party: Party
    goal: Goal
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Goals of the same subject.

    Attributes:
        subject: what they have in common.
        held: the goals, party by party.
        weights: of every party that stated its needs; 0 for one that does not name such a goal,
            since it gave its hundred to others.
        clauses: that serve at least one of them.
    """

    subject: Subject
    held: tuple[Held, ...]
    weights: Mapping[Party, int]
    clauses: tuple[Clause, ...]

    @property
    def parties(self) -> tuple[Party, ...]:
        """Who names such a goal."""
        return tuple(dict.fromkeys(each.party for each in self.held))

    @property
    def unserved(self) -> tuple[Held, ...]:
        """Goals of it that no clause serves."""
        return tuple(each for each in self.held if not each.clauses)

    @property
    def range(self) -> int:
        """Points between the highest weight and the lowest."""
        return max(self.weights.values()) - min(self.weights.values())


def aligned(needs: Mapping[Party, Needs], owed: Commitments, links: Links) -> Iterator[Row]:
    """Rows in the order of kinds and levels, own words last.

    Args:
        needs: of each party, in the order of `Party`.
        owed: clauses.
        links: what parties said belongs together.
    """
    goals: dict[Subject, list[tuple[Party, Goal, frozenset[int]]]] = {}
    for party, stated in needs.items():
        for goal in stated.goals:
            served = _serving(party, goal, stated, owed, links)
            goals.setdefault(_subject(goal, stated), []).append((party, goal, served))
    for subject in sorted(goals, key=lambda each: each.order):
        found = goals[subject]
        weights = dict.fromkeys(needs, 0)
        for party, goal, _served in found:
            weights[party] += goal.weight
        held = tuple(Held(party, goal, owed.found(served)) for party, goal, served in found)
        every = frozenset[int]().union(*(served for _party, _goal, served in found))
        yield Row(subject, held, weights, owed.found(every))


def _subject(goal: Goal, stated: Needs) -> Subject:
    if goal.kind is not None:
        return Subject(goal.kind, goal.level)
    words = " ".join(said(goal.text, stated.language).split()).casefold()
    return Subject(None, goal.level, words)


def _serving(
    party: Party, goal: Goal, stated: Needs, owed: Commitments, links: Links
) -> frozenset[int]:
    """Places of the clauses that serve a goal.

    A clause does if its commitment serves goals of this kind and level, if it answers what the
    party expects for this goal, or if parties said that it does.
    """
    places = owed.named(links.of(party, goal.id))
    if goal.kind is not None:
        places |= owed.about(serving().items(goal.kind, goal.level))
    for each in stated.expectations:
        if each.goal == goal.id:
            places |= answering(party, each, owed, links)
    return frozenset(places)
