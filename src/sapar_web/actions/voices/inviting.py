"""Asking somebody what terms should say."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of, new_link
from sapar_web.access.verdict import require
from sapar_web.actions.addresses import address_of
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_address
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Organisation, Person, Terms, Voice, VoiceParty


@dataclass(frozen=True, slots=True)
class Invited:
    """Who is asked.

    Attributes:
        party: `sending` for an institution, which `organisation` names; `participant` for a person.
        email: where the link goes.
        organisation: key of the institution that is asked.
        represents: for whom a participant speaks besides themselves, in words.
        wanted_by: day by which the sponsor would like to hear them; None for no day.
    """

    party: str
    email: str
    organisation: UUID | str | None = None
    represents: str = ""
    wanted_by: date | None = None


@transaction.atomic
def invite_voice(actor: Actor, *, terms: UUID | str, invited: Invited) -> tuple[Voice, str]:
    """Ask somebody for a say in a draft.

    Effects: a voice, bound to the person of that address if there is one; its link is mailed; an
    entry of history. The record of planning has the invitation from now on.

    Args:
        actor: who asks.
        terms: key of the draft.
        invited: whom.

    Returns:
        The voice, and the secret of its link, which is kept nowhere.

    Raises:
        MissingError: if there is no such draft or organisation.
        RefusedError: if the person may not, or if it is no draft any more.
        UnfitError: for an address that is none, a party that is none, a day that has passed, or
            somebody asked already.
    """
    draft = locked(Terms, terms)
    require(actor, Deed.INVITE_VOICE, draft)
    address = address_of(invited.email)
    if invited.party not in VoiceParty.values:
        raise UnfitError({"party": [_("expected sending institution or participant")]})
    secret, digest = new_link()
    voice = Voice(
        terms=draft,
        party=invited.party,
        organisation=_organisation(invited.party, invited.organisation),
        person=Person.objects.filter(email=address, is_active=True).first(),
        email=address,
        token=digest,
        represents=invited.represents.strip()[:300],
        wanted_by=_not_past(invited.wanted_by),
        invited_by=actor.person,
    )
    _save(voice)
    notify_address(
        address,
        "voice",
        reverse("voice_link", args=[secret]),
        secret=secret,
        asked_by=actor.person,
        about=reverse("voices_of", args=[draft.key]),
    )
    append(actor, Deed.INVITE_VOICE, draft, voice=str(voice.key), party=voice.party)
    return voice, secret


def _save(voice: Voice) -> None:
    try:
        with transaction.atomic():
            voice.save()
    except IntegrityError:
        raise UnfitError({"email": [_("this person was asked already")]}) from None


def _not_past(day: date | None) -> date | None:
    if day is not None and day < timezone.localdate():
        raise UnfitError({"wanted_by": [_("this day has passed")]})
    return day


def _organisation(party: str, key: UUID | str | None) -> Organisation | None:
    if party != VoiceParty.SENDING:
        return None
    if not key:
        raise UnfitError({"organisation": [_("say which institution is asked")]})
    found = Organisation.objects.filter(key=key).first()
    if found is None:
        raise MissingError
    return found


@transaction.atomic
def end_voice(actor: Actor, *, key: UUID | str) -> Voice:
    """Ask somebody no longer. What they said stays, and stays in the record of planning.

    Effects: the voice has ended; an entry of history.

    Raises:
        MissingError: if there is no such voice.
        RefusedError: if the person may not.
    """
    voice = locked(Voice, key, "terms")
    require(actor, Deed.END_VOICE, voice)
    if voice.ended_at is None:
        voice.ended_at = timezone.now()
        voice.save(update_fields=["ended_at"])
        append(actor, Deed.END_VOICE, voice.terms, voice=str(voice.key))
    return voice


@transaction.atomic
def invite_again(actor: Actor, *, key: UUID | str) -> tuple[Voice, str]:
    """End an invitation and ask the same person anew: the old link works no longer.

    Effects: as `end_voice`, then as `invite_voice`. What was said stays with the ended voice.

    Raises:
        MissingError: if there is no such voice.
        RefusedError: if the person may not, or if it is no draft any more.
        UnfitError: if somebody was asked at that address meanwhile.
    """
    old = end_voice(actor, key=key)
    named = old.organisation.key if old.organisation else None
    lasting = old.wanted_by if old.wanted_by and old.wanted_by >= timezone.localdate() else None
    invited = Invited(old.party, old.email, named, old.represents, lasting)
    return invite_voice(actor, terms=old.terms.key, invited=invited)


@transaction.atomic
def take_voice(actor: Actor, *, secret: str) -> Voice:
    """Become the one who speaks, by the link of an invitation.

    Effects: the voice is the person's; the link is used up.

    Raises:
        MissingError: if no link that lasts has that secret.
        RefusedError: if the person has not signed in.
    """
    require(actor, Deed.ACCEPT_INVITATION)
    rows = Voice.objects.select_for_update(of=("self",)).select_related("terms")
    voice = rows.filter(token=digest_of(secret), ended_at=None).first()
    if voice is None or (voice.person_id and voice.person_id != actor.person.pk):  # type: ignore[union-attr]
        raise MissingError
    if voice.person_id is None:
        voice.person = actor.person
        voice.save(update_fields=["person"])
        append(actor, Deed.ACCEPT_INVITATION, voice.terms, voice=str(voice.key))
    return voice
