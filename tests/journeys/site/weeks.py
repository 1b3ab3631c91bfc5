"""Weeks that pass: the people at their browsers, and the day that it is for all of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import time_machine
from django.conf import settings
from tests.conftest import Cast
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import Somebody
from tests.mail_server import Box
from tests.sapar_web.recording import bind
from tests.sapar_web.signing import frozen, laid

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.document.agreement import Contact
from sapar.values.party import Party
from sapar_web.actions.mail.delivering import hand_over
from sapar_web.actions.record.watching import watch_some
from sapar_web.models import Agreement, Message, Stay, Why
from sapar_web.models.offer import today
from sapar_web.queries.agreements.documents import kept_agreement

NINE = timedelta(days=62)
"""From the first day of nine weeks to the last one."""

MEDIATOR = "mediator@example.org"


def first_day() -> date:
    """A Monday far enough ahead that all can sign a month before it."""
    soon = today() + timedelta(days=42)
    return soon + timedelta(days=-soon.weekday() % 7)


def agreed(cast: Cast, stay: Stay) -> Stay:
    """Nine weeks of the model terms that all have signed, with the address of the mediator."""
    stay.first_day = first_day()
    stay.last_day = stay.first_day + NINE
    stay.title = "Nine weeks at the river (invented)"
    before = laid(cast, stay).version
    mediator = Contact(party=Party.THIRD, name="Mediator (invented)", email=MEDIATOR)
    document = Document.model_validate(before.document).changed(contacts=(mediator,))
    Agreement.objects.filter(stay=stay).update(document=kept_agreement(document))
    bind(stay, frozen(before.agreement, document, 2, Why.SIGNING))
    return stay


@dataclass
class Weeks:
    """A stay that is lived.

    Attributes:
        cast: the people.
        stay: nine weeks under the model terms.
        box: into which mails come.
        arrive: lets somebody sit down at a browser.
        clock: of the site.
        there: who sits at a browser, by name.
    """

    cast: Cast
    stay: Stay
    box: Box
    arrive: Arrive
    clock: time_machine.Traveller
    there: dict[str, Somebody] = field(default_factory=dict)

    def on(self, day: int) -> date:
        """A day of the stay, counted from 0."""
        return self.stay.first_day + timedelta(days=day)

    def comes(self, name: str, browser: str = "", **options: Any) -> Somebody:
        """Somebody sits down: of the cast, or whoever holds a link."""
        one = self.arrive(name, timezone_id=settings.TIME_ZONE, **options)
        self.there[browser or name] = one
        return one

    def go(self, day: int) -> None:
        """Let it be ten in the morning of a day; in the night before the site looked at stays."""
        moment = datetime.combine(self.on(day), time(10), ZoneInfo(settings.TIME_ZONE))
        self.clock.move_to(moment)
        for one in self.there.values():
            one.page.context.clock.set_fixed_time(moment)
        watch_some(stays=[self.stay.pk])

    def turn(self, name: str) -> Somebody:
        """Somebody opens their first page; after weeks away they sign in again."""
        one = self.there[name]
        one.open("/")
        if one.page.locator("header a[href*='/account/login/']").count():
            one.open("/account/login/")
            one.sign_in(self.cast.people[name].email)
            one.open("/")
        return one

    def page(self, name: str, path: str = "") -> Somebody:
        """Somebody opens a page of the stay."""
        one = self.turn(name)
        one.open(f"/stays/{self.stay.key}/{path}")
        return one

    def mailed(self, address: str) -> str:
        """The link in the last mail to an address; what waits is sent before."""
        for number in Message.objects.filter(sent_at=None).values_list("pk", flat=True):
            hand_over(number, last=False)
        return self.box.link(address)


@contextmanager
def passing(cast: Cast, stay: Stay, box: Box, arrive: Arrive) -> Iterator[Weeks]:
    """From today on: cookies of a browser, whose clock is the real one, end later than that."""
    with time_machine.travel(datetime.now(ZoneInfo(settings.TIME_ZONE))) as clock:
        yield Weeks(cast, agreed(cast, stay), box, arrive, clock)
