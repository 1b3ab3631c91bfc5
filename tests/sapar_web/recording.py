"""A stay in force, for tests of what is recorded of it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from tests.conftest import Cast
from tests.sapar_web.signatures import sign_rows
from tests.sapar_web.signing import SPEAKS, frozen, laid

from sapar.agreements.document.agreement import AgreedGoal, Contact, ReturnPlan
from sapar.agreements.document.agreement import Agreement as Document
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.delivery import Desk, Session
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.kinds import document_of
from sapar.values.digest import Digest
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.links import new_link
from sapar_web.actions.signing.awaiting import locked_waiting
from sapar_web.actions.signing.following import follow
from sapar_web.models import Agreement, Event, LogLink, Stay, Version, Why
from sapar_web.models.offer import today
from sapar_web.queries.agreements.documents import agreement_document, kept_agreement

BEGAN = timedelta(days=30)
"""How long ago the stay began."""


@dataclass(frozen=True, slots=True)
class Lived:
    """A stay in force under the model terms, that began a month ago.

    Attributes:
        cast: the people: `lecturer` goes, `mentor` is the mentor, `receiver` speaks for the host,
            `officer` for the sponsor, `international` for the sending institution.
        stay: it.
        version: of its agreement, in force.
    """

    cast: Cast
    stay: Stay
    version: Version

    @property
    def key(self) -> Any:
        """Key of the stay."""
        return self.stay.key

    @property
    def document(self) -> Document:
        """The agreement in force."""
        return Document.model_validate(self.version.document)

    def actor(self, party: str) -> Actor:
        """Who speaks for a party."""
        return self.cast.actor(SPEAKS[party])

    def head(self, author: str, days: int = 0, **other: Any) -> dict[str, Any]:
        """What every event has: of some days after the first one, logged that evening."""
        on = self.stay.first_day + timedelta(days=days)
        at = datetime.combine(on, time(18), timezone.get_default_timezone())
        return {"id": str(uuid4()), "on": on, "author": Party(author), "logged_at": at, **other}

    def session(self, author: str, days: int, minutes: int = 60, **other: Any) -> Session:
        """A session with the mentor, as somebody tells it."""
        told = {"commitment": "mentor-hours", "mentor": "Mentor", "minutes": minutes}
        return Session(**self.head(author, days, **other), **told)

    def desk(self, author: str, days: int, **other: Any) -> Desk:
        """A place to work, as somebody tells it."""
        return Desk(**self.head(author, days, **other), commitment="workspace")

    def asked(self, author: str, days: int, **other: Any) -> Asked:
        """A request, as somebody tells it."""
        told = {"activity": "seminar", "commitment": "seminars-free"}
        return Asked(**self.head(author, days, **other), **told)

    def outcome(self, author: str, days: int, of: str, result: str, **other: Any) -> Outcome:
        """What came of a request, as somebody tells it."""
        return Outcome(**self.head(author, days), of=of, result=Result(result), **other)

    def kept(self, told: Told) -> Event:
        """An event as a row, whatever any deed would say of it."""
        return kept(self.stay, told)

    def another(self) -> Stay:
        """A further stay under a signed agreement of the same words."""
        return another(self.stay)

    def without(self, item: str) -> "Lived":
        """A further stay, whose agreement has no clause about an item of the catalogue."""
        stay = another(self.stay, item)
        return Lived(self.cast, stay, Version.objects.get(agreement__stay=stay))

    def session_kept(self, author: str, days: int, minutes: int = 60) -> Event:
        """A session as a row."""
        return self.kept(self.session(author, days, minutes))


def document(told: Told) -> dict[str, Any]:
    """An event as it is sent: without an author, who is whoever sends it."""
    return {name: value for name, value in document_of(told).items() if name != "author"}


def with_mediator(lived: Lived, address: str) -> Lived:
    """A further stay, whose agreement has an address of its mediator."""
    mediator = Contact(party=Party.THIRD, name="Mediator (invented)", email=address)
    stay = another(lived.stay, contacts=(mediator,))
    return Lived(lived.cast, stay, Version.objects.get(agreement__stay=stay))


def another(stay: Stay, without: str = "", **fields: Any) -> Stay:
    """A further stay under a signed agreement of the same words, or of others."""
    before = Agreement.objects.get(stay=stay)
    made = Stay.objects.get(pk=stay.pk)
    made.pk, made.key, made.state, made._state.adding = None, uuid4(), "signing", True
    made.save(force_insert=True)
    document = agreement_document(before)
    clauses = tuple(each for each in document.clauses if not without or each.item != without)
    document = document.changed(clauses=clauses, **fields)
    agreement = Agreement.objects.create(stay=made, document=kept_agreement(document))
    bind(made, frozen(agreement, document, 1, Why.SIGNING))
    return made


def kept(stay: Stay, told: Told) -> Event:
    """An event as a row, whatever any deed would say of it."""
    document = document_of(told)
    of = getattr(told, "of", None)
    return Event.objects.create(
        stay=stay,
        key=UUID(told.id),
        kind=document["kind"],
        on=told.on,
        author=told.author,
        logged_at=told.logged_at,
        person=stay.created_by,
        commitment=getattr(told, "commitment", None) or "",
        of=None if of is None else UUID(of),
        document=document,
        digest=Digest.of(repr(told).encode()).text,
    )


@transaction.atomic
def bind(stay: Stay, version: Version) -> None:
    """Let all sign a version of a stay's agreement, so that it is in force."""
    sign_rows(version)
    follow(locked_waiting(stay.key))
    stay.refresh_from_db()


def linked(lived: Lived, party: str = "mentor") -> tuple[LogLink, str]:
    """A link from a mail to the record of a stay, and its secret."""
    secret, digest = new_link()
    told = {"party": party, "email": "somebody@example.org", "token": digest}
    until = timezone.now() + timedelta(days=1)
    sent = {"sent_by": lived.cast.people["receiver"], "expires_at": until}
    return LogLink.objects.create(stay=lived.stay, **told, **sent), secret


@transaction.atomic
def lived(cast: Cast, stay: Stay, days: int = 62) -> Lived:
    """Let the agreement of a stay be signed by all, a month after it was to begin."""
    stay.first_day = today() - BEGAN
    stay.last_day = stay.first_day + timedelta(days=days)
    stay.needs_until = stay.first_day - timedelta(days=30)
    version = laid(cast, stay).version
    bind(stay, version)
    return Lived(cast, stay, version)


SHOWN = [
    "participant-goals",
    "signed-before-travel",
    "price-list",
    "mentor-named",
    "data-terms",
    "return-plan",
]
"""Clauses of a `planned` stay that its agreement shows by itself."""


def planned(lived: Lived) -> Lived:
    """A further stay, signed today and three months ahead, with two goals and a plan."""
    first = today() + timedelta(days=90)
    days = {"first_day": first, "last_day": first + timedelta(days=62)}
    levels = [f"{number} courses" for number in range(5)]
    own = {"owner": "participant", "level": "individual", "text": "A course", "levels": levels}
    goals = tuple(AgreedGoal.model_validate({"id": f"goal-{n}", **own}) for n in range(2))
    step = {"text": "Show it", "by": "sending", "until": first + timedelta(days=200)}
    plan = ReturnPlan.model_validate({"steps": [step]})
    stay = another(lived.stay, goals=goals, return_plan=plan, **days)
    return Lived(lived.cast, stay, Version.objects.get(agreement__stay=stay))
