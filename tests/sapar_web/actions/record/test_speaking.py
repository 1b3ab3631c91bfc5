"""Who tells something, and to which part of a record."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone
from tests.sapar_web.recording import Lived, linked
from tests.sapar_web.waiting import until_somebody_waits

from sapar.values.party import Party
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.record.linking import withdraw_log_link
from sapar_web.actions.record.speaking import By, Speaker, speaker
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Stay

LOG, DECIDE = Deed.LOG_EVENTS, Deed.RESOLVE_DISPUTE


def test_somebody_speaks_for_their_party(lived: Lived) -> None:
    found = speaker(lived.actor("host"), LOG, lived.key)
    assert (found.party, found.stay, found.link) == (Party.HOST, lived.stay, None)
    with pytest.raises(RefusedError):
        speaker(lived.actor("host"), LOG, lived.key, By("participant"))


def test_home_speaks_to_what_it_sees(lived: Lived) -> None:
    closed = lived.without("A04")
    closed.session_kept("mentor", 1)
    found = speaker(closed.actor("sending"), LOG, closed.key)
    assert (len(found.record.events), len(found.seen.events)) == (1, 0)


def test_a_link_counts_in_place_of_who_asks(lived: Lived) -> None:
    link, secret = linked(lived)
    found = speaker(lived.actor("participant"), LOG, lived.key, By(link=secret))
    assert (found.party, found.link, found.actor.person) == (Party.MENTOR, link, None)
    with pytest.raises(RefusedError):
        speaker(lived.actor("host"), DECIDE, lived.key, By(link=secret))


def test_a_mediators_link_decides_and_does_nothing_else(lived: Lived) -> None:
    _link, secret = linked(lived, "third")
    assert speaker(lived.actor("host"), DECIDE, lived.key, By(link=secret)).party is Party.THIRD
    for deed in (LOG, Deed.ANSWER_EVENTS, Deed.ATTACH_EVIDENCE):
        with pytest.raises(RefusedError):
            speaker(lived.actor("host"), deed, lived.key, By(link=secret))


def test_a_link_logs_nothing_of_a_stay_that_is_over(lived: Lived) -> None:
    _link, secret = linked(lived)
    Stay.objects.filter(pk=lived.stay.pk).update(state="completed", ended_at=timezone.now())
    with pytest.raises(MissingError):
        speaker(lived.actor("host"), LOG, lived.key, By(link=secret))
    assert speaker(lived.actor("host"), Deed.ANSWER_EVENTS, lived.key, By(link=secret)).link


def test_what_is_not_there_is_not_found(lived: Lived) -> None:
    with pytest.raises(MissingError):
        speaker(lived.actor("host"), LOG, uuid4())
    with pytest.raises(MissingError):
        speaker(lived.actor("host"), LOG, lived.key, By(link="guessed"))


@pytest.mark.django_db(transaction=True)
def test_a_link_that_is_taken_back_at_the_same_moment_opens_nothing(lived: Lived) -> None:
    link, secret = linked(lived)

    def speak() -> Speaker:
        try:
            with transaction.atomic():
                return speaker(lived.actor("host"), LOG, lived.key, By(link=secret))
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            withdraw_log_link(lived.actor("host"), stay=lived.key, key=link.key)
            found = threads.submit(speak)
            until_somebody_waits()
        with pytest.raises(RefusedError):
            found.result()
