"""The two doors to a record: one's own session, or a link from a mail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache

from sapar.values.party import Party
from sapar_web.access.actor import VISITOR, Actor
from sapar_web.access.relations import parties_of
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError
from sapar_web.models import LogLink, Stay, StayParty
from sapar_web.pages.asking import Page, actor, signed_in
from sapar_web.queries.record.finding import linked_record, readable_record
from sapar_web.queries.record.reading import Record


@dataclass(frozen=True, slots=True)
class Door:
    """Through which somebody came.

    Attributes:
        actor: who signed in; a visitor where a link was used.
        record: the part of it that they may see.
        mine: parties for which they speak.
        secret: of the link; empty for whoever signed in.
        link: it; None for whoever signed in.
    """

    actor: Actor
    record: Record = field(repr=False)
    mine: tuple[Party, ...]
    secret: str = field(default="", repr=False)
    link: LogLink | None = None

    @property
    def stay(self) -> Stay:
        """Whose record it is."""
        return self.record.stay

    @property
    def parties(self) -> frozenset[Party]:
        """Parties for which they speak, to be asked of."""
        return frozenset(self.mine)

    def by(self, party: str = "") -> By:
        """As whom they do a deed."""
        return By(link=self.secret) if self.secret else By(party)

    def address(self, page: str, *further: Any) -> str:
        """Of a page of this record, through the same door."""
        if self.secret:
            return reverse(f"linked_{page}", args=[self.secret, *further])
        return reverse(f"record_{page}", args=[self.stay.key, *further])

    @property
    def addresses(self) -> Mapping[str, str]:
        """Of the pages that have no further key."""
        home = self.address("home") if self.secret else reverse("stay", args=[self.stay.key])
        return {"home": home, "log": self.address("log"), "confirm": self.address("confirm")}


def door_of(request: HttpRequest, key: UUID | None = None, secret: str = "") -> Door:
    """The door through which somebody asks.

    Raises:
        MissingError: if there is no such stay, record or link.
        RefusedError: if it is not theirs to read, or the link has ended.
    """
    if secret:
        found = linked_record(secret)
        if found is None:
            raise MissingError
        link, record = found
        return Door(VISITOR, record, (Party(link.party),), secret, link)
    who = actor(request)
    record_ = readable_record(who, key) if key is not None else None
    if record_ is None:
        raise MissingError
    return Door(who, record_, tuple(Party(each) for each in parties_of(who, record_.stay)))


def parties_to_choose(door: Door) -> list[StayParty]:
    """For which parties somebody may speak, as forms ask."""
    return [StayParty(party) for party in door.mine if party is not Party.THIRD]


def either_door(page: Page) -> Page:
    """A page that is shown through both doors: `key` of a stay, or `secret` of a link.

    What a link opens is kept by nobody on the way, and its address is told to no other site.
    """
    own = signed_in(page)
    linked = never_cache(page)

    @wraps(page)
    def answered(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        if "secret" not in kwargs:
            return own(request, *args, **kwargs)
        response: HttpResponse = linked(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return answered
