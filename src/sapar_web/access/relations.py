"""How somebody stands to a thing: what rules of access speak of."""

from collections.abc import Iterator
from enum import StrEnum
from functools import singledispatch

from django.db import models

from sapar_web.access.actor import Actor
from sapar_web.models import (
    Invitation,
    Membership,
    Offer,
    Organisation,
    Person,
    Role,
    Terms,
    Token,
    Voice,
)
from sapar_web.models.offer import offers_opened

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
    OFFERING = "whoever offers for some organisation"
    OFFERER = "whoever offers for the organisation"
    OFFERER_MEMBER = "a member of the offering organisation"
    KEEPER = "whoever looks after the organisation's members"
    MEMBER = "a member of the organisation"


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
