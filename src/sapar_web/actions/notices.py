"""Telling people by mail that something waits: called inside the transaction of a deed.

What a deed tells is committed with it or not at all, and so is the job of the queue that sends it.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

from sapar_web.actions.addresses import address_of
from sapar_web.actions.mail.composing import letter
from sapar_web.actions.mailing import deliver, tell, tell_holder
from sapar_web.models import LogLink, Membership, Message, Notice, Person

DAILY = time(7)
"""When the one mail a day goes, in the site's own time zone."""


def notify(person: Person, kind: str, path: str) -> Notice:
    """Let a person know by mail that something waits for them.

    They get one mail a day, or at once where they chose so. Where the site has no mail server,
    their first page alone tells them.

    Args:
        person: whom.
        kind: of thing, as in `answered`; kept, and never in the mail.
        path: of the page, as in `/terms/…/`.

    Returns:
        The notice; the one that waits already if it is about the same.
    """
    same = Notice.objects.filter(person=person, kind=kind, path=path, message=None).first()
    if same is not None:
        return same
    notice = Notice.objects.create(person=person, kind=kind, path=path)
    if settings.MAIL_IS_SENT:
        tell.configure(schedule_at=_when(person)).defer(person=person.pk)
    return notice


def notify_holder(link: LogLink, kind: str) -> Notice:
    """Let whoever holds a link into a record know that something waits behind it.

    They get one mail a day, whatever number of links they hold. Only where the site sends mail.

    Args:
        link: it.
        kind: of thing, as for `notify`.

    Returns:
        The notice; the one that waits already if there is one.
    """
    same = Notice.objects.filter(link=link, message=None).first()
    if same is not None:
        return same
    notice = Notice.objects.create(link=link, kind=kind)
    tell_holder.configure(schedule_at=next_daily()).defer(link=link.pk)
    return notice


def notify_members(organisation: int, roles: Iterable[str], kind: str, path: str) -> int:
    """Let everybody know who acts for an organisation in one of some roles.

    Args:
        organisation: number of it.
        roles: whose turn it is.
        kind: of thing, as for `notify`.
        path: of the page.

    Returns:
        How many were told.
    """
    acting = Membership.objects.filter(organisation=organisation, role__in=list(roles), until=None)
    people = Person.objects.filter(is_active=True, pk__in=acting.values("person")).order_by("pk")
    return len([notify(person, kind, path) for person in people])


def notify_address(  # noqa: PLR0913 -- all that a link to somebody without an account is
    email: str,
    kind: str,  # noqa: ARG001 -- named as for a person; the mail does not tell it
    path: str,
    *,
    secret: str = "",
    asked_by: Person | None = None,
    about: str = "",
) -> Message | None:
    """Send a link at once to an address, whether or not somebody has an account there.

    The secret of the link is kept in the mail alone, until it was sent or given up.

    Args:
        email: where the link goes.
        kind: of thing, as in `invitation`.
        path: of the page; with its secret in it, or with `secret` to be put at its end.
        secret: of the link; empty where the path has it already.
        asked_by: who is told on their first page if the mail cannot be delivered.
        about: path of the page on which they can mend it.

    Returns:
        The mail; None where the site has no mail server: show the link instead.

    Raises:
        UnfitError: for an address that is none.
    """
    address = address_of(email)
    if not settings.MAIL_IS_SENT:
        return None
    whole = f"{path.rstrip('/')}/{secret}/" if secret and secret not in path else path
    said = letter([whole], get_language() or "")
    message = Message.objects.create(
        address=address, subject=said.subject, body=said.body, asked_by=asked_by, about=about
    )
    deliver.defer(message=message.pk)
    return message


def _when(person: Person) -> datetime:
    """When a person is told: now, or at the next hour of daily mail."""
    return next_daily() if person.daily_mail else timezone.now()


def next_daily() -> datetime:
    """The next hour of daily mail."""
    now = timezone.localtime(timezone=timezone.get_default_timezone())
    today = at_daily_mail(now.date())
    return today if now < today else at_daily_mail(now.date() + timedelta(days=1))


def at_daily_mail(day: date) -> datetime:
    """The hour of daily mail of a day, in the site's own time zone."""
    return timezone.make_aware(datetime.combine(day, DAILY), timezone.get_default_timezone())
