from concurrent.futures import ThreadPoolExecutor
from datetime import time

import pytest
from django.db import connections, transaction
from procrastinate.contrib.django import app

from sapar_web.actions import notices
from sapar_web.actions.mailing import ATTEMPTS, BACKOFF
from sapar_web.actions.notices import notify
from sapar_web.management.queue import beside
from sapar_web.models import Message, Notice


@pytest.mark.django_db(transaction=True)
def test_a_worker_makes_one_mail_of_what_a_deed_told(cast, settings) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    person = cast.people["lecturer"]
    person.daily_mail = False
    person.save()
    with transaction.atomic():
        notify(person, "said", "/a/")
        notify(person, "said", "/b/")
    work()
    message = Message.objects.get()
    assert (message.address, message.sent_at is not None) == ("lecturer@example.org", True)
    assert set(Notice.objects.values_list("message", flat=True)) == {message.pk}


def work() -> None:
    """Do what waits, and end; in a thread, since a browser of another test may have a loop here."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(_work).result()


def _work() -> None:
    try:
        with beside(app.connector.get_worker_connector()).open() as own:
            own.run_worker(wait=False, install_signal_handlers=False)
    finally:
        connections.close_all()


def test_a_server_that_is_away_is_asked_for_six_hours() -> None:
    waits = [4 ** (attempt + 1) for attempt in range(ATTEMPTS - 1)]
    assert BACKOFF.max_attempts == len(waits)
    assert sum(waits) == 21844


def test_daily_mail_goes_at_seven() -> None:
    assert time(7) == notices.DAILY
