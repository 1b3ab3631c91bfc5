"""How somebody stands to calls, applications and their reviews."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from sapar.parties.conflicts import LAPSES, Kind
from sapar_web.access.actor import Actor
from sapar_web.access.relations import Relation, standing
from sapar_web.models import (
    Application,
    ApplicationState,
    Call,
    Conflict,
    Membership,
    Reviewer,
    Role,
)

NOMINATING = (Role.INTERNATIONAL, Role.HEAD)
"""Roles that nominate, and receive, for their organisation."""


@standing
def _(thing: Call, actor: Actor) -> Iterator[Relation]:
    yield from _to_sponsor(thing, actor)
    if reviewer_of(actor, thing) is not None:
        yield Relation.REVIEWER


@standing
def _(thing: Application, actor: Actor) -> Iterator[Relation]:
    yield from _to_sponsor(thing.call, actor)
    own = actor.person is not None and thing.participant_id == actor.person.pk
    if own:
        yield Relation.APPLICANT
    if actor.acts_for(thing.sending_id, *NOMINATING) and not own:
        yield Relation.NOMINATOR
    if actor.acts_for(thing.host_id, *NOMINATING):
        yield Relation.RECEIVER
    reviewer = None if own else reviewer_of(actor, thing.call)
    if reviewer is not None and not in_conflict(reviewer, thing):
        yield Relation.FREE_REVIEWER


def _to_sponsor(call: Call, actor: Actor) -> Iterator[Relation]:
    if actor.acts_for(call.sponsor_id, Role.OFFICER):
        yield Relation.SPONSOR_OFFICER
    if actor.acts_for(call.sponsor_id):
        yield Relation.SPONSOR_MEMBER


def reviewer_of(actor: Actor, call: Call) -> Reviewer | None:
    """Somebody as a reviewer of a call, looked up once for each row that was read."""
    if actor.person is None:
        return None
    known: dict[int, Reviewer | None] = call.__dict__.setdefault("_reviewers", {})
    if actor.person.pk not in known:
        rows = Reviewer.objects.filter(call=call, person=actor.person, ended_at=None)
        known[actor.person.pk] = rows.first()
    return known[actor.person.pk]


def organisations_of(reviewer: Reviewer) -> list[int]:
    """Organisations that the reviewer belongs to, or left so lately that it still counts."""
    lately = timezone.now() - timedelta(days=366 * LAPSES[Kind.ORGANISATION])
    rows = Membership.objects.filter(person=reviewer.person_id)
    counting = rows.filter(Q(until=None) | Q(until__gte=lately))
    return list(counting.values_list("organisation_id", flat=True).distinct())


def applies(reviewer: Reviewer) -> bool:
    """Whether the reviewer applies to the call as well: who competes for places judges nobody."""
    own = Application.objects.filter(call=reviewer.call_id, participant=reviewer.person_id)
    return own.exclude(state=ApplicationState.WITHDRAWN).exists()


def in_conflict(reviewer: Reviewer, application: Application) -> bool:
    """Whether a reviewer may neither see nor score an application, looked up once for each row."""
    known: dict[int, bool] = application.__dict__.setdefault("_conflicts", {})
    if reviewer.pk not in known:
        known[reviewer.pk] = _conflict(reviewer, application)
    return known[reviewer.pk]


def _conflict(reviewer: Reviewer, application: Application) -> bool:
    concerned = {application.sending_id, application.host_id} - {None}
    if concerned & set(organisations_of(reviewer)) or applies(reviewer):
        return True
    return Conflict.objects.filter(reviewer=reviewer, application=application).exists()
