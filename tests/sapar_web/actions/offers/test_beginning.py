from datetime import timedelta

import pytest

from sapar.terms.offers.asked import asked_of
from sapar.terms.offers.document import Role
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.submitting import withdraw_offer
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Entry, Offer, State
from sapar_web.models.offer import today
from sapar_web.queries.offers.documents import offer_document
from sapar_web.queries.terms.documents import document_of


def test_a_first_offer_answers_nothing_and_prices_nothing(cast, tender) -> None:
    offer = tender.begun()
    document, asked = offer_document(offer), document_of(tender.terms)
    assert [each.clause for each in document.answers] == [
        clause.id for clause in asked_of(asked, Role.HOST)
    ]
    assert {each.answer for each in document.answers} == {None}
    assert document.money.currency == asked.money.currency
    assert {item.amount for item in document.money.items} == {None}
    assert document.terms.digest == tender.terms.digest
    assert (document.offerer.name, document.offerer.country) == (cast.host.name, "DE")
    assert document.id == f"offer-{offer.key}"
    entry = Entry.objects.get()
    assert (entry.deed, entry.kind, entry.object) == ("draft_offer", "offer", offer.key)
    assert entry.version == tender.terms.digest


def test_a_contractor_is_asked_for_more(cast, tender) -> None:
    offer = begin_offer(
        cast.actor("agent"),
        terms=tender.terms.key,
        organisation=cast.contractor.key,
        role="contractor",
    )
    document = offer_document(offer)
    assert document.offerer.role is Role.CONTRACTOR
    assert len(document.answers) == len(asked_of(document_of(tender.terms), Role.CONTRACTOR))


def test_a_second_call_gives_the_offer_that_is_there(tender) -> None:
    assert tender.begun().pk == tender.begun().pk
    assert Offer.objects.count() == 1


def test_after_one_was_withdrawn_the_next_begins_with_what_it_said(cast, tender) -> None:
    receiver, first = cast.actor("receiver"), tender.begun()
    edit_offer(receiver, key=first.key, part="notes", value="By the river.", read=mark_of(None))
    withdraw_offer(receiver, key=first.key)
    again = tender.begun()
    assert again.pk != first.pk
    assert again.document["notes"] == "By the river."
    assert (again.document["id"], again.revision) == (f"offer-{again.key}", 1)


@pytest.mark.parametrize("days", [0, 1])
def test_offers_are_begun_to_the_end_of_the_last_day(tender, days: int) -> None:
    tender.terms.offers_until = today() + timedelta(days=days)
    tender.terms.save()
    assert tender.begun().state == "draft"


def test_none_is_begun_after_the_last_day_nor_without_one(tender) -> None:
    for last, reason in ((today() - timedelta(days=1), "the last day"), (None, "no offers")):
        tender.terms.offers_until = last
        tender.terms.save()
        with pytest.raises(RefusedError, match=reason):
            tender.begun()


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.SUPERSEDED])
def test_none_is_begun_under_terms_that_are_not_in_force(tender, state: State) -> None:
    tender.terms.state = state
    tender.terms.save()
    with pytest.raises(RefusedError, match="not while it is"):
        tender.begun()


def test_none_is_begun_under_a_draft_which_nobody_is_told_of(cast, tender) -> None:
    draft = type(tender.terms).objects.create(
        sponsor=cast.ministry, title="Draft", document={}, created_by=cast.people["officer"]
    )
    with pytest.raises(MissingError):
        begin_offer(
            cast.actor("receiver"), terms=draft.key, organisation=cast.host.key, role="host"
        )


def test_a_role_that_is_none_is_refused(cast, tender) -> None:
    with pytest.raises(UnfitError, match="host or contractor"):
        begin_offer(
            cast.actor("receiver"),
            terms=tender.terms.key,
            organisation=cast.host.key,
            role="sponsor",
        )


@pytest.mark.parametrize("name", ["mentor", "officer", "outsider", "lecturer", "nobody", "visitor"])
def test_nobody_offers_for_an_organisation_they_do_not_act_for(tender, name: str) -> None:
    with pytest.raises(RefusedError):
        tender.begun(name)
    assert not Offer.objects.exists()
