"""Expectations that nobody answered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sapar.agreements.mismatch.commitments import Commitments, side
from sapar.agreements.mismatch.links import Links
from sapar.agreements.needs.document import Expectation, Needs, Offering
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An expectation that no clause and no offer answers.

    Attributes:
        party: who expects.
        expectation: what, and of whom.
        weight: of the goal that it is to serve; 0 where it names none.
    """

    party: Party
    expectation: Expectation
    weight: int

    @property
    def in_own_words(self) -> bool:
        """Whether it names no commitment of the catalogue: only people can tell what answers it."""
        return self.expectation.item is None


def answering(
    party: Party, expectation: Expectation, owed: Commitments, links: Links
) -> frozenset[int]:
    """Places of the clauses that answer an expectation.

    A clause does if it is about the same commitment and owed by whom it is expected of, or by who
    acts for them; or if parties said that it does.
    """
    places = owed.named(links.of(party, expectation.id))
    if expectation.item is not None:
        places |= owed.owed_of(expectation.of, expectation.item)
    return frozenset(places)


def answers(offer: Offering, by: Party, expectation: Expectation, party: Party) -> bool:
    """Whether an offer names what is expected.

    Args:
        offer: to somebody, or to whoever wants it.
        by: whose offer it is.
        expectation: of somebody.
        party: who expects.
    """
    same = expectation.item is not None and offer.item == expectation.item
    meant = offer.to is None or offer.to in side(party)
    return same and meant and by is not party and by in side(expectation.of)


def unanswered(
    needs: Mapping[Party, Needs], owed: Commitments, links: Links
) -> Iterator[Unanswered]:
    """Expectations of each party that no clause and no offer answers, in their order."""
    for party, stated in needs.items():
        weights = {goal.id: goal.weight for goal in stated.goals}
        for each in stated.expectations:
            if not answering(party, each, owed, links) and not _offered(party, each, needs, links):
                weight = 0 if each.goal is None else weights.get(each.goal, 0)
                yield Unanswered(party, each, weight)


def _offered(
    party: Party, expectation: Expectation, needs: Mapping[Party, Needs], links: Links
) -> bool:
    offers: Iterable[tuple[Party, Offering]] = (
        (by, offer) for by, stated in needs.items() for offer in stated.offers
    )
    return any(
        answers(offer, by, expectation, party) or offer.id in links.of(party, expectation.id, by)
        for by, offer in offers
    )
