import json

from sapar_web.models import Offer
from sapar_web.queries.offers.documents import kept_offer, offer_document


def test_a_draft_is_read_as_it_stands_and_kept_alike(tender) -> None:
    offer = tender.begun()
    assert kept_offer(offer_document(offer)) == offer.document


def test_a_submitted_offer_is_read_as_it_was_frozen(tender) -> None:
    offer = Offer.objects.get(pk=tender.submitted().pk)
    assert offer_document(offer).model_dump(mode="json")["id"] == json.loads(offer.canonical)["id"]
    offer.document = {"forged": True}
    assert offer_document(offer).terms.digest == tender.terms.digest
