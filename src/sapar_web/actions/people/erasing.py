"""Erasing a person's data, as far as signed documents and history allow."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.addresses import ERASED
from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.actions.locking import locked
from sapar_web.actions.people.stays import leave_stays
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import (
    Application,
    ApplicationState,
    Feed,
    Invitation,
    LogLink,
    Membership,
    Message,
    Notice,
    Organisation,
    Person,
    Reviewer,
    Seen,
    StayInvitation,
    Token,
    Voice,
    Write,
)
from sapar_web.queries.organisations.keeping import left_alone_by


@transaction.atomic
def erase_person(actor: Actor, *, password: str) -> Person:
    """Erase oneself. It cannot be undone.

    Effects: nobody can sign in as the person; sessions, tokens, passkeys, addresses, notices,
    messages and kept answers of the API are deleted; memberships and voices have ended; stays that
    go by them and are not agreed are withdrawn, and others look for another mentor; name and
    addresses are gone wherever they were, but for what was frozen, signed or handed in; words that
    were said about drafts, published documents and history stay, and say "erased person"; an entry
    of history.

    Args:
        actor: who erases themselves.
        password: of the account, once more.

    Raises:
        MissingError: if nobody has signed in.
        UnfitError: if the password is not right, or if nobody would be left to look after the
            members of an organisation.
    """
    if actor.person is None:
        raise MissingError
    person = locked(Person, actor.person.key)
    require(actor, Deed.ERASE_PERSON, person)
    if not person.check_password(password):
        raise UnfitError({"password": [_("this is not the password of your account")]})
    _leave_everything(person)
    addresses = _addresses(person)
    _lock_links(addresses)
    _take_back(actor, person)
    leave_stays(actor, person)
    _forget_ways_in(person)
    _forget_mail(person, addresses)
    _forget_person(person)
    append(actor, Deed.ERASE_PERSON, person)
    return person


def _leave_everything(person: Person) -> None:
    """End memberships; organisations are locked, so that of two last keepers one stays."""
    lasting = Membership.objects.filter(person=person, until=None)
    kept = Organisation.objects.filter(pk__in=lasting.values("organisation"))
    list(kept.select_for_update().order_by("pk"))
    alone = left_alone_by(person)
    if alone:
        sentence = _("nobody would be left to look after the members of {name}: hand over first")
        raise UnfitError({"": [sentence.format(name=each.name) for each in alone]})
    lasting.update(until=timezone.now())


def _take_back(actor: Actor, person: Person) -> None:
    """Withdraw applications that were not decided; the files go with them."""
    kept = (ApplicationState.SELECTED, ApplicationState.DECLINED, ApplicationState.WITHDRAWN)
    rows = Application.objects.filter(participant=person).exclude(state__in=kept)
    for key in rows.order_by("pk").values_list("key", flat=True):
        withdraw_application(actor, key=key)


def _addresses(person: Person) -> list[str]:
    """Every address of the person, as it was written."""
    further = EmailAddress.objects.filter(user=person).values_list("email", flat=True)
    return [person.email, *further]


def _lock_links(addresses: list[str]) -> None:
    """Lock links into records before history is: the job that sends one locks them first too."""
    list(LogLink.objects.select_for_update().filter(email__in=addresses).order_by("pk"))


def _forget_ways_in(person: Person) -> None:
    sessions = UserSession.objects.filter(user=person)
    keys = list(sessions.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    sessions.delete()
    for kind in (Token, Write, Seen):
        kind.objects.filter(person=person).delete()
    for kind in (Authenticator, EmailAddress):
        kind.objects.filter(user=person).delete()


def _forget_mail(person: Person, addresses: list[str]) -> None:
    """Delete mail; take the addresses out of invitations, which end if they are open."""
    now, nobody = timezone.now(), erased_address(person)
    Notice.objects.filter(person=person).delete()
    Feed.objects.filter(person=person).delete()
    Message.objects.filter(Q(person=person) | Q(address__in=addresses)).delete()
    Message.objects.filter(asked_by=person).update(asked_by=None)
    sent = Invitation.objects.filter(Q(email__in=addresses) | Q(used_by=person))
    sent.filter(used_at=None, withdrawn_at=None).update(withdrawn_at=now)
    sent.update(email=nobody)
    stays = StayInvitation.objects.filter(email__in=addresses)
    stays.filter(used_at=None, withdrawn_at=None).update(withdrawn_at=now)
    stays.update(email=nobody)
    links = LogLink.objects.filter(email__in=addresses)
    Notice.objects.filter(link__in=links).delete()
    links.filter(withdrawn_at=None).update(withdrawn_at=now)
    links.update(email=nobody)
    reviewing = Reviewer.objects.filter(Q(person=person) | Q(email__in=addresses))
    reviewing.filter(ended_at=None).update(ended_at=now)
    reviewing.update(email=nobody)
    asked = Voice.objects.filter(Q(person=person) | Q(email__in=addresses))
    asked.filter(ended_at=None).update(ended_at=now)
    asked.update(email=nobody, represents="", token="")


def _forget_person(person: Person) -> None:
    person.email, person.name, person.language = erased_address(person), "", ""
    person.daily_mail = person.is_active = False
    person.last_login, person.erased_at = None, timezone.now()
    person.set_unusable_password()
    person.save()


def erased_address(person: Person) -> str:
    """What stands where an address was: it leads to nobody, and differs from person to person."""
    return f"erased-{person.pk}{ERASED}"
