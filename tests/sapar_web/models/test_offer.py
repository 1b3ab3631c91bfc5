from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from sapar_web.models import Offer, State, Terms
from sapar_web.models.offer import offers_opened, takes_offers, today


def terms_until(last: date | None, state: State = State.PUBLISHED) -> Terms:
    return Terms(state=state, offers_until=last)


@pytest.mark.parametrize(("days", "open_"), [(1, True), (0, True), (-1, False)])
def test_offers_are_taken_to_the_last_day_and_opened_on_the_next(days: int, open_: bool) -> None:
    terms = terms_until(today() + timedelta(days=days))
    assert takes_offers(terms) is open_
    assert offers_opened(terms) is not open_


@pytest.mark.parametrize("state", [State.DRAFT, State.WITHDRAWN, State.SUPERSEDED])
def test_only_terms_in_force_take_offers(state: State) -> None:
    assert not takes_offers(terms_until(today(), state))


def test_terms_that_ask_for_none_take_none() -> None:
    assert not takes_offers(terms_until(None))
    assert offers_opened(terms_until(None))


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12", "Asia/Almaty"])
def test_days_are_those_of_the_sites_time_zone(settings, zone: str) -> None:
    settings.TIME_ZONE = zone
    before = datetime.now(ZoneInfo(zone)).date()
    assert before <= today() <= datetime.now(ZoneInfo(zone)).date()


def test_an_organisation_has_one_offer_that_is_not_withdrawn(cast, tender) -> None:
    tender.begun()
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.create(
            terms=tender.terms,
            organisation=cast.host,
            document={},
            created_by=cast.people["receiver"],
        )


@pytest.mark.parametrize("change", [{"state": "submitted"}, {"digest": "0" * 64}])
def test_a_draft_has_no_digest_and_what_is_submitted_has(tender, change: dict) -> None:
    offer = tender.begun()
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(**change)


def test_nothing_is_decided_without_a_reason(tender) -> None:
    offer = tender.submitted()
    with pytest.raises(IntegrityError), transaction.atomic():
        Offer.objects.filter(pk=offer.pk).update(state="declined")
