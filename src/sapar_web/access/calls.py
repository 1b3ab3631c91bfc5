"""How somebody stands to calls, applications and their reviews."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils import timezone

from sapar.parties.conflicts import Kind, Tie, barred, counts, found
from sapar_web.access.actor import Actor
from sapar_web.access.relations import Relation, standing
from sapar_web.models import (
    Application,
    ApplicationState,
    Call,
    CallState,
    Conflict,
    Membership,
    Review,
    Reviewer,
    ReviewState,
    Role,
)
from sapar_web.models.offer import today

NOMINATING = (Role.INTERNATIONAL, Role.HEAD)
"""Roles that nominate, and receive, for their organisation."""


@standing
def _(thing: Call, actor: Actor) -> Iterator[Relation]:
    yield from _to_sponsor(thing, actor)
    if reviewer_of(actor, thing) is not None:
        yield Relation.REVIEWER
    if actor.person is not None and not judges(actor, thing):
        yield Relation.NO_REVIEWER


@standing
def _(thing: Application, actor: Actor) -> Iterator[Relation]:
    own = actor.person is not None and thing.participant_id == actor.person.pk
    if own:
        yield Relation.APPLICANT
    if _never_sent(thing):
        return
    yield from _to_sponsor(thing.call, actor)
    if actor.acts_for(thing.sending_id, *NOMINATING) and not own:
        yield Relation.NOMINATOR
    if actor.acts_for(thing.host_id, *NOMINATING):
        yield Relation.RECEIVER
    reviewer = None if own else reviewer_of(actor, thing.call)
    if reviewer is not None and not in_conflict(reviewer, thing):
        yield Relation.FREE_REVIEWER


def _never_sent(thing: Application) -> bool:
    """Whether a draft was withdrawn: it stays its writer's alone."""
    return thing.state == ApplicationState.WITHDRAWN and not thing.digest


def _to_sponsor(call: Call, actor: Actor) -> Iterator[Relation]:
    if actor.acts_for(call.sponsor_id, Role.OFFICER):
        yield Relation.SPONSOR_OFFICER
    if actor.acts_for(call.sponsor_id):
        yield Relation.SPONSOR_MEMBER
        if not (reviewed_blind(call) and judges(actor, call)):
            yield Relation.NAME_READER


def reviewed_blind(call: Call) -> bool:
    """Whether whoever reviews a call knows applications by their alias alone, as yet."""
    return call.blind and call.state in {CallState.OPEN, CallState.CLOSED}


def _reviewing(actor: Actor, call: Call) -> Sequence[Reviewer]:
    """Somebody as a reviewer of a call, also before; looked up once for each row that was read."""
    if actor.person is None:
        return ()
    known: dict[int, Sequence[Reviewer]] = call.__dict__.setdefault("_reviewers", {})
    if actor.person.pk not in known:
        submitted = Review.objects.filter(reviewer=OuterRef("pk"), state=ReviewState.SUBMITTED)
        rows = Reviewer.objects.filter(call=call, person=actor.person)
        known[actor.person.pk] = list(rows.annotate(judged=Exists(submitted)).order_by("pk"))
    return known[actor.person.pk]


def reviewer_of(actor: Actor, call: Call) -> Reviewer | None:
    """Somebody as a reviewer of a call; None for whoever is none, or no longer."""
    return next((each for each in _reviewing(actor, call) if each.ended_at is None), None)


def judges(actor: Actor, call: Call) -> bool:
    """Whether somebody reviews a call, or has reviewed an application of it."""
    return any(each.ended_at is None or each.judged for each in _reviewing(actor, call))  # type: ignore[attr-defined]


def belongs(reviewer: Reviewer) -> Mapping[str, date | None]:
    """Organisations that a reviewer belongs or belonged to, with the last day there."""
    ended: dict[str, date | None] = {}
    rows = Membership.objects.filter(person=reviewer.person_id)
    for organisation, until in rows.order_by("until").values_list("organisation_id", "until"):
        zone = timezone.get_default_timezone()
        ended[str(organisation)] = None if until is None else timezone.localdate(until, zone)
    return ended


def organisations_of(reviewer: Reviewer) -> list[int]:
    """Organisations that the reviewer belongs to, or left so lately that it still counts."""
    ties = belongs(reviewer).items()
    return [int(at) for at, last in ties if counts(Tie(Kind.ORGANISATION, last), today())]


def applies(reviewer: Reviewer) -> bool:
    """Whether the reviewer applies to the call as well: who competes for places judges nobody."""
    own = Application.objects.filter(call=reviewer.call_id, participant=reviewer.person_id)
    return own.exclude(state=ApplicationState.WITHDRAWN).exists()


def in_conflict(reviewer: Reviewer, application: Application) -> bool:
    """Whether a reviewer may neither see nor score an application, looked up once for each row."""
    known: dict[int, bool] = application.__dict__.setdefault("_conflicts", {})
    if reviewer.pk not in known:
        known[reviewer.pk] = barred(_ties(reviewer, application), today()) is not None
    return known[reviewer.pk]


def _ties(reviewer: Reviewer, application: Application) -> frozenset[Tie]:
    """How a reviewer stands to an applicant: what is seen, and what was declared."""
    concerned = {str(each) for each in (application.sending_id, application.host_id) if each}
    seen = found(
        str(reviewer.person_id), belongs(reviewer), str(application.participant_id), concerned
    )
    rival = {Tie(Kind.RIVAL)} if applies(reviewer) else set()
    told = Conflict.objects.filter(reviewer=reviewer, application=application)
    return seen | rival | {Tie(Kind(each)) for each in told.values_list("kind", flat=True)}
