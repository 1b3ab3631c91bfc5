"""The check of an offer, and offers side by side, as the rules in `sapar` have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sapar.terms.offers.checking import OfferReport, check_offer
from sapar.terms.offers.comparing import Comparison, compare_offers
from sapar_web.models import Offer, OfferState, Terms
from sapar_web.queries.offers.documents import offer_document
from sapar_web.queries.terms.documents import document_of

SENT = (OfferState.SUBMITTED, OfferState.SELECTED, OfferState.DECLINED)
"""States in which the sponsor sees an offer."""


def report_of(offer: Offer) -> OfferReport:
    """What the check says of an offer under its terms; the row has its terms read along."""
    return check_offer(document_of(offer.terms), offer_document(offer))


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
    documents = [(row, offer_document(row)) for row in sent]
    if not documents:
        return Compared((), None)
    found = compare_offers(document_of(terms), [document for _row, document in documents])
    rows: Mapping[str, Offer] = {document.id: row for row, document in documents}
    return Compared([rows[report.offer.id] for report in found.reports], found)


def submitted(terms: Terms) -> int:
    """How many offers were sent and not withdrawn: all that is told before the last day."""
    return Offer.objects.filter(terms=terms, state__in=SENT).count()
