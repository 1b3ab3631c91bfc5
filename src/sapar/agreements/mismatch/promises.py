"""Promises that nobody asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sapar.agreements.mismatch.commitments import Commitments, side
from sapar.agreements.mismatch.expectations import answers
from sapar.agreements.mismatch.links import Links
from sapar.agreements.mismatch.serving import Aimed, serving
from sapar.agreements.needs.document import Expectation, Needs, Offering
from sapar.terms.document.clauses import Clause
from sapar.terms.offers.asked import is_gate
from sapar.terms.wording.clauses import commitment_of
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Unasked:
    """A promise that nobody expects and that serves no goal.

    Attributes:
        by: who makes it.
        to: whom it is made to; nobody where it is open to all.
        promise: an offer of a statement of needs, or a clause.
    """

    by: tuple[Party, ...]
    to: tuple[Party, ...]
    promise: Offering | Clause

    @property
    def in_own_words(self) -> bool:
        """Whether it names no commitment of the catalogue: only people can tell who wants it."""
        return self.promise.item is None


def unasked(needs: Mapping[Party, Needs], owed: Commitments, links: Links) -> Iterator[Unasked]:
    """Offers, party by party, then clauses, in their order.

    A clause in own words was wanted by those who wrote it. A gate and a safeguard of the
    catalogue stand in terms whatever a stay is for. None of them is found here.
    """
    wanted = [(party, each) for party, stated in needs.items() for each in stated.expectations]
    goals = {
        (goal.kind, goal.level)
        for stated in needs.values()
        for goal in stated.goals
        if goal.kind is not None
    }
    for party, stated in needs.items():
        for offer in stated.offers:
            if not (links.used(offer.id, party) or _offer_asked(offer, party, wanted, goals)):
                yield Unasked((party,), (offer.to,) if offer.to else (), offer)
    for clause in owed.all:
        if not (links.used(clause.id) or _clause_asked(clause, wanted, goals)):
            yield Unasked(clause.owed_by, clause.owed_to, clause)


def _offer_asked(
    offer: Offering, by: Party, wanted: list[tuple[Party, Expectation]], goals: set[Aimed]
) -> bool:
    if offer.item in serving().safeguards or _serves(offer.item, goals):
        return True
    return any(answers(offer, by, expected, party) for party, expected in wanted)


def _clause_asked(
    clause: Clause, wanted: list[tuple[Party, Expectation]], goals: set[Aimed]
) -> bool:
    if commitment_of(clause) is None or is_gate(clause):
        return True
    if clause.item in serving().safeguards or _serves(clause.item, goals):
        return True
    return any(
        expected.item == clause.item and side(expected.of) & set(clause.owed_by)
        for _party, expected in wanted
    )


def _serves(item: str | None, goals: set[Aimed]) -> bool:
    return item is not None and serving().serves(item, goals)
