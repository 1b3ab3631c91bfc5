from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from sapar.terms.document.digest import canonical, digest_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.submitting import submit_offer, withdraw_offer
from sapar_web.actions.refusals import MissingError, StaleError
from sapar_web.models import Entry, Offer, OfferState
from sapar_web.models.offer import today
from sapar_web.queries.offers.documents import offer_document
from sapar_web.queries.offers.reports import report_of

OTHERS = ["mentor", "officer", "observer", "outsider", "agent", "nobody", "visitor"]


def test_an_offer_is_frozen_and_dated_with_its_digest(cast, tender) -> None:
    offer = tender.submitted()
    document = offer_document(offer)
    assert document.dated == today()
    assert offer.canonical == canonical(document).decode()
    assert offer.digest == digest_of(document).text
    entry = Entry.objects.order_by("-number").first()
    assert (entry.deed, entry.version) == ("submit_offer", offer.digest)


def test_what_is_unanswered_is_submitted_as_unanswered(tender) -> None:
    report = report_of(tender.submitted())
    assert not report.holds
    assert {str(each.verdict) for each in report.requirements} == {"unanswered"}


def test_nobody_submits_what_they_have_not_seen(cast, tender) -> None:
    receiver, offer = cast.actor("receiver"), tender.begun()
    edit_offer(receiver, key=offer.key, part="notes", value="New.", read="")
    with pytest.raises(StaleError):
        submit_offer(receiver, key=offer.key, revision=offer.revision)
    assert Offer.objects.get().state == OfferState.DRAFT


def test_offers_are_submitted_to_the_end_of_the_last_day(tender) -> None:
    tender.terms.offers_until = today()
    tender.terms.save()
    assert tender.submitted().state == OfferState.SUBMITTED


def test_none_is_submitted_after_the_last_day(cast, tender) -> None:
    offer = tender.begun()
    tender.close()
    with pytest.raises(RefusedError, match="the last day for offers was"):
        submit_offer(cast.actor("receiver"), key=offer.key, revision=1)


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_but_those_who_offer_submit_or_withdraw(cast, tender, name: str) -> None:
    offer = tender.begun()
    with pytest.raises(RefusedError):
        submit_offer(cast.actor(name), key=offer.key, revision=1)
    with pytest.raises(RefusedError):
        withdraw_offer(cast.actor(name), key=offer.key)
    assert Offer.objects.get().state == OfferState.DRAFT


def test_an_offer_that_is_not_there_is_missing(cast, db) -> None:
    key = "00000000-0000-4000-8000-000000000000"
    with pytest.raises(MissingError):
        withdraw_offer(cast.actor("receiver"), key=key)


def test_an_offer_is_withdrawn_before_the_decision_and_the_next_can_be_begun(cast, tender) -> None:
    first = tender.submitted()
    withdrawn = withdraw_offer(cast.actor("receiver"), key=first.key)
    assert (withdrawn.state, withdrawn.digest) == (OfferState.WITHDRAWN, first.digest)
    with pytest.raises(RefusedError, match="not while it is: withdrawn"):
        withdraw_offer(cast.actor("receiver"), key=first.key)
    assert tender.submitted().digest not in ("", first.digest)


def test_an_offer_can_be_withdrawn_after_the_last_day(cast, tender) -> None:
    offer = tender.submitted()
    tender.terms.offers_until = today() - timedelta(days=1)
    tender.terms.save()
    assert withdraw_offer(cast.actor("receiver"), key=offer.key).state == OfferState.WITHDRAWN


@pytest.mark.parametrize(
    "change",
    [
        {"document": {}},
        {"canonical": "{}"},
        {"digest": "0" * 64},
        {"revision": 9},
        {"state": "draft"},
    ],
)
def test_the_database_refuses_to_change_what_was_submitted(tender, change: dict) -> None:
    offer = tender.submitted()
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(**change)
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).delete()
