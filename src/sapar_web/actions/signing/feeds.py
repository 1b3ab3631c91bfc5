"""The secret link by which a calendar reads the days of one's stays."""

from django.db import transaction
from django.utils import timezone

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import new_link
from sapar_web.access.verdict import require
from sapar_web.history.appending import append
from sapar_web.models import Feed, Person


@transaction.atomic
def make_feed(actor: Actor, *, neutral: bool) -> tuple[Feed, str]:
    """Make a link for one's calendar; the one before works no longer.

    Effects: a link that lasts until it is ended; an entry of history.

    Args:
        actor: whose.
        neutral: whether titles say nothing of the matter.

    Returns:
        The link's row, and its secret, which is kept nowhere.

    Raises:
        RefusedError: if the person has not signed in.
    """
    person = _locked(actor, Deed.MAKE_FEED)
    _end(person)
    secret, digest = new_link()
    made = Feed.objects.create(person=person, digest=digest, neutral=neutral)
    append(actor, Deed.MAKE_FEED, person)
    return made, secret


@transaction.atomic
def end_feed(actor: Actor) -> int:
    """End the link of one's calendar.

    Effects: the link leads nowhere; an entry of history if there was one.

    Returns:
        How many ended.

    Raises:
        RefusedError: if the person has not signed in.
    """
    person = _locked(actor, Deed.END_FEED)
    ended = _end(person)
    if ended:
        append(actor, Deed.END_FEED, person)
    return ended


def _locked(actor: Actor, deed: Deed) -> Person:
    require(actor, deed, actor.person)
    assert actor.person is not None  # noqa: S101 -- `require` saw to it
    return Person.objects.select_for_update().get(pk=actor.person.pk)


def _end(person: Person) -> int:
    return Feed.objects.filter(person=person, ended_at=None).update(ended_at=timezone.now())
