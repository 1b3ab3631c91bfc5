"""Applications as pages and programs read them, page by page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar.terms.calls.problems import WHOLE
from sapar.terms.calls.scoring import DIGITS
from sapar_web.access.actor import Actor
from sapar_web.access.calls import NOMINATING, applies, organisations_of
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.models import (
    Application,
    ApplicationState,
    Call,
    Conflict,
    Review,
    Reviewer,
    Upload,
)
from sapar_web.queries.calls.documents import call_document
from sapar_web.queries.whole_number import whole_of

Row = Mapping[str, Any]

COLUMNS = ("key", "alias", "state", "score", "reviews_in", "waiting_place", "submitted_at")
NAMED = {
    "name": F("participant__name"),
    "erased": F("participant__erased_at"),
    "sending_name": F("sending__name"),
    "sending_country": F("sending__country"),
    "host_name": F("host__name"),
}

MOST_SHOWN = 300
"""Rows of the page of a decision."""

TO_REVIEW = (ApplicationState.SUBMITTED, ApplicationState.NOMINATED)


def readable_application(
    actor: Actor, key: UUID | str, deed: Deed = Deed.READ_APPLICATION
) -> Application:
    """An application with what belongs to it.

    Args:
        actor: who asks.
        key: of the application.
        deed: to look at it with its name, or as a reviewer.

    Raises:
        RefusedError: if it may not be seen, and just so if there is none: the answer is alike.
    """
    rows = Application.objects.select_related(
        "call__sponsor", "participant", "sending", "host", "nomination", "appeal"
    )
    found = rows.filter(key=key).first()
    if found is None:
        raise RefusedError(deed, Verdict(allowed=False, reason=_("nothing is here")))
    require(actor, deed, found)
    return found


def files_of(application: Application) -> Sequence[Row]:
    """The files of an application, without their content."""
    rows = Upload.objects.filter(application=application).order_by("pk")
    return list(rows.values("key", "name", "kind", "size", "at"))


def readable_upload(actor: Actor, key: UUID | str) -> Upload:
    """A file with its content, for whoever reads the application with its name.

    Raises:
        RefusedError: if it may not be seen, or is not there.
    """
    found = Upload.objects.select_related("application__call").filter(key=key).first()
    if found is None:
        told = Verdict(allowed=False, reason=_("nothing is here"))
        raise RefusedError(Deed.READ_APPLICATION, told)
    require(actor, Deed.READ_APPLICATION, found.application)
    return found


def appeal_until(application: Application) -> date | None:
    """Last day for an appeal; None before the decision."""
    if application.decided_at is None:
        return None
    zone = timezone.get_default_timezone()
    day = timezone.localdate(application.decided_at, zone)
    return day + timedelta(days=call_document(application.call).appeal_days)


def own_applications(actor: Actor, *, after: UUID | str | None = None, limit: int) -> Sequence[Row]:
    """What somebody applied for, the newest first.

    Args:
        actor: who asks.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    rows = Application.objects.filter(participant=actor.person)
    if after:
        rows = rows.filter(pk__lt=_number(after))
    named = {"title": F("call__title"), "closes_on": F("call__closes_on")}
    shown = rows.order_by("-pk").values("key", "state", "offered_until", **named)
    return list(shown[:limit])


def sent_applications(
    actor: Actor, *, after: UUID | str | None = None, limit: int
) -> Sequence[Row]:
    """Applications that wait for the word of somebody's own institutions, the oldest first."""
    at = actor.organisations(*NOMINATING)
    rows = Application.objects.filter(sending__in=at, state=ApplicationState.SUBMITTED)
    if after:
        rows = rows.filter(pk__gt=_number(after))
    named = {"title": F("call__title"), "nominates_on": F("call__nominates_on")}
    return list(rows.order_by("pk").values("key", "state", **NAMED, **named)[:limit])


def applications_of(
    call: Call, *, state: str = "", words: str = "", after: str = "", limit: int
) -> Sequence[Row]:
    """Applications of a call for its sponsor, the most points first.

    Args:
        call: of which.
        state: only those that stand there; all that were submitted if empty.
        words: beginning of an alias, or a part of a name; any if empty.
        after: `place_of` the last row of the page before.
        limit: rows at most.
    """
    # A draft is its writer's alone, also where somebody asks for drafts.
    rows = Application.objects.filter(call=call).exclude(state=ApplicationState.DRAFT)
    rows = rows.filter(state=state) if state else rows
    rows = rows.exclude(state=ApplicationState.WITHDRAWN, digest="")
    if words:
        named = Q(participant__name__icontains=words) | Q(sending__name__icontains=words)
        rows = rows.filter(Q(alias__istartswith=words) | named)
    place = _place(after)
    if place is None:
        return _page(rows, limit)
    score, number = place
    unscored = rows.filter(score=None)
    if score is None:
        return _page(unscored.filter(id__gt=number), limit)
    # The comparison is what the index begins at: the list is not read from its head.
    beyond = rows.filter(Q(score__lt=score) | Q(id__gt=number), score__lte=score)
    found = _page(beyond, limit)
    return found if len(found) == limit else found + _page(unscored, limit - len(found))


def _page(rows: QuerySet[Application], limit: int) -> list[Row]:
    ordered = rows.order_by(F("score").desc(nulls_last=True), "id")
    return list(ordered.values("id", *COLUMNS, **NAMED)[:limit])


def place_of(row: Row) -> str:
    """Where a page ends."""
    score = "" if row["score"] is None else f"{row['score']:f}"
    return f"{score}_{row['id']}"


def _place(after: str) -> tuple[Decimal | None, int] | None:
    """Points and number at which a page ended; None for what is no place."""
    text, _bar, place = after.partition("_")
    number = whole_of(place, None)
    if number is None:
        return None
    try:
        score = Decimal(text) if text else None
    except InvalidOperation:
        return None
    if score is None or (score.is_finite() and 0 <= score <= WHOLE):
        return score and round(score, DIGITS), number
    return None


def _number(key: UUID | str) -> int:
    found = Application.objects.filter(key=key).values_list("pk", flat=True).first()
    return found or 0


def applications_in_all(call: Call) -> Iterator[Row]:
    """Every submitted application of a call, in the order of its list, without end of memory."""
    rows = Application.objects.filter(call=call).exclude(digest="")
    ordered = rows.order_by(F("score").desc(nulls_last=True), "id")
    named = {"outcome": F("nomination__outcome"), "email": F("participant__email")}
    return ordered.values("id", "reason", *COLUMNS, **NAMED, **named).iterator(chunk_size=1_000)


def to_review(
    reviewer: Reviewer, *, after: int = 0, done: bool = False, limit: int
) -> Sequence[Row]:
    """Applications that a reviewer may see: those in conflict are not there.

    Args:
        reviewer: who reviews.
        after: number of the last row of the page before.
        done: those reviewed already, instead of those still to be reviewed.
        limit: rows at most.
    """
    mine = Review.objects.filter(reviewer=reviewer, application=OuterRef("pk"))
    submitted = Exists(mine.filter(state="submitted"))
    rows = _visible(reviewer).filter(submitted if done else ~submitted, pk__gt=after)
    shown = ("id", "key", "alias", "state", "submitted_at")
    found = rows.annotate(begun=Exists(mine)).order_by("pk")
    named = {} if reviewer.call.blind else NAMED
    return list(found.values(*shown, "begun", **named)[:limit])


def _visible(reviewer: Reviewer) -> QuerySet[Application]:
    if applies(reviewer):
        return Application.objects.none()
    own = organisations_of(reviewer)
    conflicts = Conflict.objects.filter(reviewer=reviewer, application=OuterRef("pk"))
    rows = Application.objects.filter(call=reviewer.call_id, state__in=TO_REVIEW)
    rows = rows.exclude(participant=reviewer.person_id).exclude(sending__in=own)
    return rows.exclude(host__in=own).filter(~Exists(conflicts))


def reviews_of(application: Application) -> Sequence[Review]:
    """Submitted reviews of an application, in their order."""
    rows = Review.objects.filter(application=application, state="submitted").order_by("pk")
    found = list(rows)
    for each in found:
        each.application = application
    return found


def places_and_behind(call: Call, behind: int) -> Sequence[Row]:
    """The nominated applications that the points put before the places, and some behind.

    Whoever has as many points as the last one who is there is there too, as far as a page goes.

    Args:
        call: of which.
        behind: rows behind the places at least.
    """
    rows = Application.objects.filter(call=call, state=ApplicationState.NOMINATED)
    ordered = rows.order_by(F("score").desc(nulls_last=True), "id")
    most = min(call.places + behind, MOST_SHOWN)
    found = list(ordered.values("id", *COLUMNS, **NAMED)[: most + behind])
    while len(found) > most and found[-1]["score"] != found[most - 1]["score"]:
        found.pop()
    return found
