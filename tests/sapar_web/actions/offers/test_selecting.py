from threading import Barrier, Thread

import pytest
from django.db import DatabaseError, connection, transaction

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.actions.offers.submitting import withdraw_offer
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Entry, Membership, Offer, OfferState, Role, State

WHY = Reasons("Two hours a week.", rest="Fewer hours with the mentor.")


@pytest.fixture
def pair(cast, tender) -> tuple[Offer, Offer]:
    """Offers of the host and of the stranger, after the last day."""
    found = tender.submitted(), tender.submitted("outsider", cast.stranger)
    tender.close()
    return found


def states() -> list[str]:
    return list(Offer.objects.order_by("id").values_list("state", flat=True))


def test_one_is_selected_and_everybody_is_told_why(cast, pair) -> None:
    host, stranger = pair
    select_offer(cast.actor("officer"), key=host.key, reasons=WHY)
    told = dict(Offer.objects.values_list("pk", "reason"))
    assert told == {host.pk: WHY.selected, stranger.pk: WHY.rest}
    assert states() == [OfferState.SELECTED, OfferState.DECLINED]
    assert set(Offer.objects.values_list("decided_by", flat=True)) == {cast.people["officer"].pk}
    entries = Entry.objects.filter(deed="select_offer").order_by("number")
    assert [(each.object, each.version, each.told) for each in entries] == [
        (host.key, host.digest, {"outcome": "selected"}),
        (stranger.key, stranger.digest, {"outcome": "declined"}),
    ]


def test_each_other_offer_may_have_a_reason_of_its_own(cast, pair) -> None:
    host, stranger = pair
    reasons = Reasons("Cheaper.", {str(stranger.key): " Too far. "}, rest="Not this time.")
    select_offer(cast.actor("officer"), key=host.key, reasons=reasons)
    stranger.refresh_from_db()
    assert stranger.reason == "Too far."


@pytest.mark.parametrize(
    ("reasons", "place"),
    [
        (Reasons(" ", rest="No."), "selected"),
        (Reasons("Yes."), "rest"),
        (Reasons("Yes.", rest="x" * 5001), "rest"),
        (Reasons("Yes.", {"another": "No."}, rest="No."), ""),
        (Reasons("Yes\x00", rest="No."), ""),
    ],
)
def test_without_every_reason_nothing_is_decided(cast, pair, reasons, place: str) -> None:
    with pytest.raises(UnfitError) as raised:
        select_offer(cast.actor("officer"), key=pair[0].key, reasons=reasons)
    assert list(raised.value.problems) == [place]
    assert states() == ["submitted", "submitted"]


def test_a_single_offer_needs_no_reason_against_others(cast, tender) -> None:
    offer = tender.submitted()
    tender.close()
    select_offer(cast.actor("officer"), key=offer.key, reasons=Reasons("The only one, and good."))
    assert states() == ["selected"]


def test_drafts_and_withdrawn_offers_are_not_decided(cast, tender) -> None:
    draft = tender.begun("agent", cast.contractor)
    gone = tender.submitted("outsider", cast.stranger)
    withdraw_offer(cast.actor("outsider"), key=gone.key)
    offer = tender.submitted()
    tender.close()
    officer = cast.actor("officer")
    for key in (draft.key, gone.key):
        with pytest.raises(RefusedError, match="not while it is"):
            select_offer(officer, key=key, reasons=WHY)
    select_offer(officer, key=offer.key, reasons=Reasons("Good."))
    assert states() == ["draft", "withdrawn", "selected"]


def test_nothing_is_selected_before_the_last_day_has_passed(cast, tender) -> None:
    offer = tender.submitted()
    with pytest.raises(RefusedError, match="once the last day for offers has passed"):
        select_offer(cast.actor("officer"), key=offer.key, reasons=WHY)


def test_nothing_is_selected_under_terms_that_are_not_in_force(cast, tender, pair) -> None:
    tender.terms.state = State.WITHDRAWN
    tender.terms.save()
    with pytest.raises(RefusedError, match="not while it is: withdrawn"):
        select_offer(cast.actor("officer"), key=pair[0].key, reasons=WHY)


def test_who_comes_second_is_told_what_was_decided(cast, pair) -> None:
    host, stranger = pair
    officer = cast.actor("officer")
    select_offer(officer, key=host.key, reasons=WHY)
    with pytest.raises(StaleError) as raised:
        select_offer(officer, key=stranger.key, reasons=Reasons("Nearer.", rest="Dear."))
    assert raised.value.theirs["organisation"] == cast.host.name
    assert raised.value.yours["reason"] == "Nearer."


def test_a_decided_offer_cannot_be_withdrawn(cast, pair) -> None:
    select_offer(cast.actor("officer"), key=pair[0].key, reasons=WHY)
    for name, offer in zip(("receiver", "outsider"), pair, strict=True):
        with pytest.raises(RefusedError, match="not while it is"):
            withdraw_offer(cast.actor(name), key=offer.key)


@pytest.mark.parametrize(
    "name", ["observer", "receiver", "mentor", "outsider", "lecturer", "nobody", "visitor"]
)
def test_nobody_but_the_sponsors_officer_selects(cast, pair, name: str) -> None:
    with pytest.raises(RefusedError):
        select_offer(cast.actor(name), key=pair[0].key, reasons=WHY)
    assert states() == ["submitted", "submitted"]


@pytest.mark.parametrize(
    "change", [{"state": "declined"}, {"reason": "Other."}, {"decided_at": None}]
)
def test_the_database_keeps_the_decision(cast, pair, change: dict) -> None:
    select_offer(cast.actor("officer"), key=pair[0].key, reasons=WHY)
    with pytest.raises(DatabaseError, match="what was decided stands"), transaction.atomic():
        Offer.objects.filter(pk=pair[0].pk).update(**change)


@pytest.mark.django_db(transaction=True)
def test_of_two_officers_who_select_at_once_exactly_one_does(cast, pair) -> None:
    Membership.objects.create(
        person=cast.people["nobody"], organisation=cast.ministry, role=Role.OFFICER
    )
    outcomes, start = [], Barrier(2)

    def select(name: str, offer: Offer) -> None:
        start.wait()
        try:
            select_offer(cast.actor(name), key=offer.key, reasons=WHY)
            outcomes.append("done")
        except StaleError:
            outcomes.append("told")
        finally:
            connection.close()

    threads = [
        Thread(target=select, args=each) for each in zip(("officer", "nobody"), pair, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["done", "told"]
    assert sorted(states()) == ["declined", "selected"]


@pytest.mark.django_db(transaction=True)
def test_an_offer_is_either_withdrawn_or_decided_when_both_come_at_once(cast, pair) -> None:
    host, stranger = pair
    outcomes, start = {}, Barrier(2)

    def tried(name: str, deed) -> None:
        start.wait()
        try:
            deed()
            outcomes[name] = True
        except RefusedError:
            outcomes[name] = False
        finally:
            connection.close()

    reasons = Reasons("Good.", rest="Not this time.")
    deeds = {
        "select": lambda: select_offer(cast.actor("officer"), key=host.key, reasons=reasons),
        "withdraw": lambda: withdraw_offer(cast.actor("receiver"), key=host.key),
    }
    threads = [Thread(target=tried, args=each) for each in deeds.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    host.refresh_from_db()
    stranger.refresh_from_db()
    assert sorted(outcomes.values()) == [False, True]
    selected = outcomes["select"]
    assert host.state == ("selected" if selected else "withdrawn")
    assert stranger.state == ("declined" if selected else "submitted")
