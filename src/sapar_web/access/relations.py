"""How somebody stands to a thing: what rules of access speak of."""

from collections.abc import Iterator
from enum import StrEnum
from functools import singledispatch

from django.db import models

from sapar_web.access.actor import Actor
from sapar_web.models import (
    Agreement,
    Invitation,
    LogLink,
    Membership,
    Need,
    Offer,
    Organisation,
    Person,
    Proposal,
    Role,
    Stay,
    StayParty,
    Terms,
    Token,
    Voice,
)
from sapar_web.models.offer import offers_opened
from sapar_web.models.stay import needs_shown

KEEPERS = (Role.OFFICER, Role.INTERNATIONAL, Role.HEAD, Role.CONTRACTOR)
"""Roles that look after an organisation's members."""

OFFERING = (Role.INTERNATIONAL, Role.HEAD, Role.CONTRACTOR)
"""Roles that may offer for their organisation."""


class Relation(StrEnum):
    """A way of standing to a thing."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in"
    SELF = "the person"
    SPONSOR_OFFICER = "the sponsor's programme officer"
    SPONSOR_MEMBER = "a member of the sponsor"
    OPENER = "a member of the sponsor, once the last day for offers has passed"
    DECIDER = "the sponsor's programme officer, once the last day for offers has passed"
    ASKED = "somebody asked for a say"
    REVIEWER = "a reviewer of the call"
    FREE_REVIEWER = "a reviewer of the call without a conflict of interest"
    NO_REVIEWER = "whoever has signed in and does not review the call"
    NAME_READER = "a member of the sponsor who does not review the call blind"
    APPLICANT = "the applicant"
    NOMINATOR = "whoever nominates for the sending institution"
    RECEIVER = "whoever receives for the host"
    OFFERING = "whoever offers for some organisation"
    OFFERER = "whoever offers for the organisation"
    OFFERER_MEMBER = "a member of the offering organisation"
    KEEPER = "whoever looks after the organisation's members"
    MEMBER = "a member of the organisation"
    FOR_SPONSOR = "whoever speaks for the sponsor of the stay"
    FOR_SENDING = "whoever speaks for the sending institution of the stay"
    FOR_HOST = "whoever speaks for the host of the stay"
    FOR_CONTRACTOR = "whoever speaks for the contractor of the stay"
    FOR_PARTICIPANT = "the participant of the stay"
    FOR_MENTOR = "the mentor of the stay"
    STAY_MEMBER = "whoever looks after stays for an organisation of the stay"
    LINK_HOLDER = "whoever holds the link"
    NEED_WRITER = "whoever speaks for the party whose needs they are"
    NEED_READER = "a party to the stay, once needs are shown"


def relations(actor: Actor, thing: models.Model | None) -> frozenset[Relation]:
    """Every way in which somebody stands to a thing; to nothing, whether they are signed in."""
    found = {Relation.ANYONE}
    if actor.person is not None:
        found.add(Relation.SIGNED_IN)
    if thing is not None:
        found |= set(_to(thing, actor))
    return frozenset(found)


@singledispatch
def _to(thing: models.Model, actor: Actor) -> Iterator[Relation]:  # noqa: ARG001 -- its kinds do
    raise TypeError(f"no rule of access speaks of {type(thing).__name__}")


@_to.register
def _(thing: Terms, actor: Actor) -> Iterator[Relation]:
    yield from _to_sponsor(thing, actor)
    yield from _to_opened(thing, actor)
    if actor.organisations(*OFFERING):
        yield Relation.OFFERING
    if _asked(thing, actor):
        yield Relation.ASKED


def _to_sponsor(terms: Terms, actor: Actor) -> Iterator[Relation]:
    if actor.acts_for(terms.sponsor_id, Role.OFFICER):
        yield Relation.SPONSOR_OFFICER
    if actor.acts_for(terms.sponsor_id):
        yield Relation.SPONSOR_MEMBER


def _to_opened(terms: Terms, actor: Actor) -> Iterator[Relation]:
    """Offers are opened together: nobody at the sponsor reads one while another may still come."""
    if not offers_opened(terms):
        return
    if actor.acts_for(terms.sponsor_id, Role.OFFICER):
        yield Relation.DECIDER
    if actor.acts_for(terms.sponsor_id):
        yield Relation.OPENER


def _asked(terms: Terms, actor: Actor) -> bool:
    """Whether somebody is asked, looked up once for each row that was read.

    A page asks this of the same row several times; a deed reads its row anew when it locks it.
    """
    if actor.person is None:
        return False
    known: dict[int, bool] = terms.__dict__.setdefault("_asked", {})
    if actor.person.pk not in known:
        lasting = Voice.objects.filter(terms=terms, ended_at=None)
        known[actor.person.pk] = lasting.filter(person=actor.person).exists()
    return known[actor.person.pk]


@_to.register
def _(thing: Voice, actor: Actor) -> Iterator[Relation]:
    yield from _to_sponsor(thing.terms, actor)
    if actor.person is not None and thing.person_id == actor.person.pk:
        yield Relation.SELF


@_to.register
def _(thing: Offer, actor: Actor) -> Iterator[Relation]:
    yield from _to_opened(thing.terms, actor)
    if actor.acts_for(thing.organisation_id, *OFFERING):
        yield Relation.OFFERER
    if actor.acts_for(thing.organisation_id):
        yield Relation.OFFERER_MEMBER


standing = _to.register
"""How somebody stands to further kinds of things is told in files of their own."""


@_to.register
def _(thing: Organisation, actor: Actor) -> Iterator[Relation]:
    if actor.acts_for(thing.pk, Role.OFFICER):
        yield Relation.SPONSOR_OFFICER
    if actor.acts_for(thing.pk, *OFFERING):
        yield Relation.OFFERER
    if actor.acts_for(thing.pk, *KEEPERS):
        yield Relation.KEEPER
    if actor.acts_for(thing.pk):
        yield Relation.MEMBER


@_to.register(Membership)
@_to.register(Invitation)
def _(thing: Membership | Invitation, actor: Actor) -> Iterator[Relation]:
    if actor.acts_for(thing.organisation_id, *KEEPERS):
        yield Relation.KEEPER
    own = isinstance(thing, Membership) and actor.person is not None
    if own and thing.person_id == actor.person.pk:  # type: ignore[union-attr]
        yield Relation.SELF


@_to.register
def _(thing: Person, actor: Actor) -> Iterator[Relation]:
    if actor.person is not None and thing.pk == actor.person.pk:
        yield Relation.SELF


@_to.register
def _(thing: Token, actor: Actor) -> Iterator[Relation]:
    if actor.person is not None and thing.person_id == actor.person.pk:
        yield Relation.SELF


STAY_ROLES = (Role.OFFICER, Role.OBSERVER, Role.INTERNATIONAL, Role.HEAD, Role.CONTRACTOR)
"""Roles that look after stays: they read those of their organisation."""

SPEAKERS = {
    StayParty.SPONSOR: (Role.OFFICER,),
    StayParty.SENDING: (Role.INTERNATIONAL, Role.HEAD),
    StayParty.HOST: (Role.INTERNATIONAL, Role.HEAD),
    StayParty.CONTRACTOR: (Role.CONTRACTOR,),
}
"""Roles that speak for an organisation of a stay, by its party in it."""

SPEAKS = {
    StayParty.SPONSOR: Relation.FOR_SPONSOR,
    StayParty.SENDING: Relation.FOR_SENDING,
    StayParty.HOST: Relation.FOR_HOST,
    StayParty.CONTRACTOR: Relation.FOR_CONTRACTOR,
    StayParty.PARTICIPANT: Relation.FOR_PARTICIPANT,
    StayParty.MENTOR: Relation.FOR_MENTOR,
}
"""The relation of whoever speaks for a party to a stay."""


def parties_of(actor: Actor, stay: Stay) -> tuple[StayParty, ...]:
    """Parties to a stay for which somebody speaks, as their own first.

    Whoever goes speaks for themselves alone, also where they head a department of the institution
    that sends them: nobody agrees with themselves.
    """
    if actor.person is None:
        return ()
    if actor.person.pk == stay.participant_id:
        return (StayParty.PARTICIPANT,)
    own = [StayParty.MENTOR] if actor.person.pk == stay.mentor_id else []
    held = {party: getattr(stay, f"{party}_id") for party in SPEAKERS}
    return (*own, *(each for each, at in held.items() if actor.acts_for(at, *SPEAKERS[each])))


def reads_as(actor: Actor, stay: Stay) -> tuple[StayParty, ...]:
    """Parties as which somebody reads a stay: those they speak for, else those they look after.

    What is shown to one party alone is shown by this.
    """
    return parties_of(actor, stay) or _looked_after(actor, stay)


def _looked_after(actor: Actor, stay: Stay) -> tuple[StayParty, ...]:
    held = ((each, getattr(stay, f"{each}_id")) for each in SPEAKERS)
    return tuple(each for each, at in held if actor.acts_for(at, *STAY_ROLES))


@_to.register
def _(thing: Stay, actor: Actor) -> Iterator[Relation]:
    yield from (SPEAKS[each] for each in parties_of(actor, thing))
    if _looked_after(actor, thing):
        yield Relation.STAY_MEMBER


@_to.register
def _(thing: LogLink, actor: Actor) -> Iterator[Relation]:
    if getattr(thing, "held", False):
        yield Relation.LINK_HOLDER
    yield from _to(thing.stay, actor)


@_to.register
def _(thing: Agreement, actor: Actor) -> Iterator[Relation]:
    yield from _to(thing.stay, actor)


@_to.register
def _(thing: Proposal, actor: Actor) -> Iterator[Relation]:
    yield from _to(thing.agreement.stay, actor)


@_to.register
def _(thing: Need, actor: Actor) -> Iterator[Relation]:
    if thing.party in parties_of(actor, thing.stay):
        yield Relation.NEED_WRITER
    if needs_shown(thing.stay) and reads_as(actor, thing.stay):
        yield Relation.NEED_READER
