"""Offers side by side: what differs in their answers, and what each costs. None is ranked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.offers.answers import Requirement, Verdict
from sapar.terms.offers.checking import OfferReport, check_offer
from sapar.terms.offers.document import Offer


@dataclass(frozen=True, slots=True)
class Alike:
    """Offers that give the same to a clause.

    Attributes:
        verdict: whether it holds.
        offered: the clause as it would be; None where it is declined, unanswered or not theirs.
        offers: their places in the comparison, from 0.
    """

    verdict: Verdict | None
    offered: Clause | None
    offers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause to which offers do not all give the same.

    Attributes:
        clause: as it is asked.
        groups: of offers that give the same, in the order of their first offer.
    """

    clause: Clause
    groups: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offers that answer the same terms.

    Attributes:
        terms: that they answer.
        reports: of each, by name of the offer.
        differences: in the order of the terms.
    """

    terms: Terms
    reports: tuple[OfferReport, ...]
    differences: tuple[Difference, ...]


def compare_offers(terms: Terms, offers: Iterable[Offer]) -> Comparison:
    """Set offers side by side; the order in which they are given changes nothing.

    Args:
        terms: that they are held against.
        offers: one or more.
    """
    ordered = sorted(offers, key=lambda each: (each.id, each.version, str(digest_of(each))))
    reports = tuple(check_offer(terms, offer) for offer in ordered)
    given = [{each.clause.id: each for each in report.requirements} for report in reports]
    found = [_difference(clause, given) for clause in terms.clauses]
    return Comparison(terms, reports, tuple(each for each in found if len(each.groups) > 1))


def _difference(clause: Clause, given: Sequence[Mapping[str, Requirement]]) -> Difference:
    groups: dict[tuple[Verdict | None, str], tuple[Clause | None, list[int]]] = {}
    for place, by_clause in enumerate(given):
        one = by_clause.get(clause.id)
        verdict, offered = (one.verdict, one.offered) if one else (None, None)
        key = verdict, "" if offered is None else offered.model_dump_json()
        groups.setdefault(key, (offered, []))[1].append(place)
    alike = [
        Alike(verdict, offered, tuple(places))
        for (verdict, _text), (offered, places) in groups.items()
    ]
    return Difference(clause, tuple(alike))
