"""Changing what the site knows of oneself."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Person


@dataclass(frozen=True, slots=True)
class Habits:
    """What people say of themselves.

    Attributes:
        name: as they write it.
        language: of pages and mail; empty for the browser's.
        daily_mail: one message a day about what waits on them; otherwise none.
    """

    name: str
    language: str
    daily_mail: bool


@transaction.atomic
def change_person(actor: Actor, *, habits: Habits) -> Person:
    """Change one's name, language and mail.

    Effects: the person's row; an entry of history, which does not have the name.

    Raises:
        MissingError: if nobody has signed in.
        UnfitError: for a name or a language that is none.
    """
    if actor.person is None:
        raise MissingError
    person = locked(Person, actor.person.key)
    require(actor, Deed.CHANGE_PERSON, person)
    if habits.language and habits.language not in dict(settings.LANGUAGES):
        raise UnfitError({"language": [_("no such language")]})
    person.name = fit_name(habits.name, longest=200)
    person.language, person.daily_mail = habits.language, habits.daily_mail
    person.save(update_fields=["name", "language", "daily_mail"])
    append(actor, Deed.CHANGE_PERSON, person)
    return person
