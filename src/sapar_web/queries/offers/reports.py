"""The check of an offer, and offers side by side, as the rules in `sapar` have it.

Both follow from the documents alone, so that they are kept for a while, under all that those say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sapar.terms.offers.checking import OfferReport, check_offer
from sapar.terms.offers.comparing import Comparison, compare_offers
from sapar_web.models import Offer, OfferState, Terms
from sapar_web.queries.offers.documents import offer_of, offer_text
from sapar_web.queries.terms.documents import frozen

SENT = (OfferState.SUBMITTED, OfferState.SELECTED, OfferState.DECLINED)
"""States in which the sponsor sees an offer."""

REPORTS = 64
"""Offers whose reports a process keeps."""

COMPARISONS = 4
"""Comparisons that a process keeps: one of fifty offers takes some megabytes."""


def report_of(offer: Offer) -> OfferReport:
    """What the check says of an offer under its terms; the row has its terms read along."""
    return _report(offer.terms.canonical, offer_text(offer))


@lru_cache(REPORTS)
def _report(terms: str, offer: str) -> OfferReport:
    return check_offer(frozen(terms), offer_of(offer))


@dataclass(frozen=True, slots=True)
class Compared:
    """Offers of some terms side by side.

    Attributes:
        rows: in the order of the comparison.
        comparison: as the rules have it; None where there is no offer.
    """

    rows: Sequence[Offer]
    comparison: Comparison | None


def compared(terms: Terms) -> Compared:
    """All offers that the sponsor sees, in one query. Whoever asks has looked whether they may."""
    sent = Offer.objects.filter(terms=terms, state__in=SENT).select_related("organisation")
    texts = {row: offer_text(row) for row in sent}
    if not texts:
        return Compared((), None)
    found = _comparison(terms.canonical, tuple(texts.values()))
    rows: Mapping[str, Offer] = {offer_of(text).id: row for row, text in texts.items()}
    return Compared([rows[report.offer.id] for report in found.reports], found)


@lru_cache(COMPARISONS)
def _comparison(terms: str, offers: tuple[str, ...]) -> Comparison:
    return compare_offers(frozen(terms), [offer_of(each) for each in offers])


def submitted(terms: Terms) -> int:
    """How many offers were sent and not withdrawn: all that is told before the last day."""
    return Offer.objects.filter(terms=terms, state__in=SENT).count()
