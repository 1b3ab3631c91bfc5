"""Asking somebody to review."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar.terms.calls.document import MOST_REVIEWERS
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of, new_link
from sapar_web.access.verdict import require
from sapar_web.actions.addresses import address_of
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_address
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Call, Person, Reviewer


@transaction.atomic
def invite_reviewer(actor: Actor, *, call: UUID | str, email: str) -> tuple[Reviewer, str]:
    """Ask somebody to review the applications of a call.

    Effects: a reviewer, bound to the person of that address if there is one; its link is mailed; an
    entry of history.

    Args:
        actor: who asks.
        call: key of the call.
        email: where the link goes.

    Returns:
        The reviewer, and the secret of the link, which is kept nowhere.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or the call is not open or closed.
        UnfitError: for an address that is none, somebody asked already, or too many.
    """
    of = locked(Call, call)
    require(actor, Deed.INVITE_REVIEWER, of)
    address = address_of(email)
    if Reviewer.objects.filter(call=of, ended_at=None).count() >= MOST_REVIEWERS:
        raise UnfitError({"": [_("at most 100 reviewers")]})
    secret, digest = new_link()
    asked = Reviewer(
        call=of,
        person=Person.objects.filter(email=address, is_active=True).first(),
        email=address,
        token=digest,
        invited_by=actor.person,
    )
    try:
        with transaction.atomic():
            asked.save()
    except IntegrityError:
        raise UnfitError({"email": [_("this person was asked already")]}) from None
    path, about = reverse("review_link", args=[secret]), reverse("reviewers", args=[of.key])
    notify_address(address, "review", path, secret=secret, asked_by=actor.person, about=about)
    append(actor, Deed.INVITE_REVIEWER, of, reviewer=str(asked.key))
    return asked, secret


@transaction.atomic
def take_reviewing(actor: Actor, *, secret: str) -> Reviewer:
    """Become the reviewer, by the link.

    Effects: the reviewer is the person; the link is used up; an entry of history.

    Raises:
        MissingError: if no link that lasts has that secret.
        RefusedError: if the person has not signed in.
        UnfitError: if the person reviews this call already.
    """
    require(actor, Deed.ACCEPT_INVITATION)
    rows = Reviewer.objects.select_for_update(of=("self",)).select_related("call")
    asked = rows.filter(token=digest_of(secret), ended_at=None).first()
    if asked is None or (asked.person_id and asked.person_id != actor.person.pk):  # type: ignore[union-attr]
        raise MissingError
    if asked.person_id is None:
        asked.person = actor.person
        try:
            with transaction.atomic():
                asked.save(update_fields=["person"])
        except IntegrityError:
            raise UnfitError({"": [_("you review this call already")]}) from None
        append(actor, Deed.ACCEPT_INVITATION, asked.call, reviewer=str(asked.key))
    return asked


@transaction.atomic
def end_reviewer(actor: Actor, *, key: UUID | str) -> Reviewer:
    """Ask somebody no longer. What they submitted stays and counts.

    Effects: the reviewer has ended; an entry of history.

    Raises:
        MissingError: if there is no such reviewer.
        RefusedError: if the person may not.
    """
    asked = locked(Reviewer, key, "call")
    require(actor, Deed.END_REVIEWER, asked.call)
    if asked.ended_at is None:
        asked.ended_at = timezone.now()
        asked.save(update_fields=["ended_at"])
        append(actor, Deed.END_REVIEWER, asked.call, reviewer=str(asked.key))
    return asked
