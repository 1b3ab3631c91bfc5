"""The check of an offer against terms: which requirements hold, which fail and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sapar.terms.document.terms import Terms
from sapar.terms.offers.answers import Requirement, Verdict, judged
from sapar.terms.offers.asked import asked_of, is_gate
from sapar.terms.offers.day_prices import day_price
from sapar.terms.offers.document import Answer, Offer
from sapar.terms.offers.found import Code, Found, error, warning
from sapar.terms.offers.lengths import Days, cents, lengths
from sapar.terms.offers.mentoring import (
    UnitPrice,
    around_mentoring,
    hour_price,
    hours_of_mentors,
    mentoring_clauses,
    promised_hours,
)
from sapar.terms.offers.price_checks import price_findings
from sapar.terms.offers.prices import Purchase, purchase
from sapar.terms.offers.references import references
from sapar.values.finding import Severity


@dataclass(frozen=True, slots=True)
class AtLength:
    """What an offer gives and costs at one length of stay.

    Attributes:
        bought: what the fee buys.
        hours: with the mentor that are promised; None where none are, or it cannot be told.
        hour: what one of them costs.
        day: what a day costs.
    """

    bought: Purchase
    hours: Fraction | None
    hour: UnitPrice
    day: UnitPrice


@dataclass(frozen=True, slots=True)
class OfferReport:
    """What the check of an offer says.

    Attributes:
        terms: that it was held against.
        offer: that was checked.
        requirements: clauses that were its to answer, in the order of the terms.
        found: what does not belong to a single requirement.
        at: what it costs at the shortest and at the longest stay.
    """

    terms: Terms
    offer: Offer
    requirements: tuple[Requirement, ...]
    found: tuple[Found, ...]
    at: tuple[AtLength, ...]

    @property
    def all_found(self) -> Sequence[Found]:
        """Everything that was found: on the whole first, then clause by clause."""
        return [*self.found, *(each for one in self.requirements for each in one.found)]

    @property
    def holds(self) -> bool:
        """Whether every requirement holds and nothing else is wrong."""
        return not any(each.severity is Severity.ERROR for each in self.all_found)

    @property
    def failed_gates(self) -> Sequence[Requirement]:
        """Requirements without which no terms pass, and which do not hold here."""
        return [each for each in self.requirements if each.gate and not each.verdict.met]


def check_offer(terms: Terms, offer: Offer) -> OfferReport:
    """Hold an offer against terms. The order of answers, items and mentors changes nothing.

    Args:
        terms: that it answers.
        offer: to check.
    """
    stays = lengths(terms)
    requirements = tuple(requirements_of(terms, offer, stays))
    at = tuple(_at(terms, offer, requirements, days) for days in stays)
    found = [
        *references(terms, offer),
        *price_findings(terms, offer, [each.bought for each in at]),
        *_short_of_hours(offer, at),
    ]
    return OfferReport(terms, offer, requirements, tuple(found), at)


def requirements_of(terms: Terms, offer: Offer, stays: Sequence[Days]) -> Sequence[Requirement]:
    """Each clause that was to be answered, with its verdict; two answers to one are none.

    Args:
        terms: that are answered.
        offer: with the answers.
        stays: lengths of stays, in days.
    """
    answers: dict[str, list[Answer]] = {}
    for answer in offer.answers:
        answers.setdefault(answer.clause, []).append(answer)
    requirements = []
    for clause in asked_of(terms, offer.offerer.role):
        given = answers.get(clause.id, [])
        if len(given) > 1:
            found = (error(Code.ANSWERED_TWICE, clause.id),)
            requirements.append(Requirement(clause, None, is_gate(clause), Verdict.FAILED, found))
        else:
            requirements.append(judged(clause, given[0] if given else None, stays))
    return requirements


def _at(terms: Terms, offer: Offer, requirements: Sequence[Requirement], days: Days) -> AtLength:
    clauses, hours = mentoring_clauses(terms), promised_hours(requirements, days)
    around = around_mentoring(terms)
    bought = purchase(terms, offer, days, hours, around)
    hour = hour_price(bought, hours, clauses, around)
    return AtLength(bought, hours, hour, day_price(bought))


def _short_of_hours(offer: Offer, at: Sequence[AtLength]) -> Sequence[Found]:
    """Mentors who have fewer hours than are promised: once, for the longest stay where it is so."""
    short = []
    for each in at:
        have = hours_of_mentors(offer, each.bought.days)
        if each.hours is not None and have is not None and have < each.hours:
            told = {"have": cents(have), "hours": cents(each.hours)}
            short.append(warning(Code.MENTORS_SHORT, values=told))
    return short[-1:]
