"""The sponsor's decision about a call: who is selected, who waits, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar.terms.calls.selection import passed_over
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import reason_of
from sapar_web.actions.calls.places import begin_stay
from sapar_web.actions.calls.telling import tell_applicants
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Application, ApplicationState, Call, CallState
from sapar_web.models.call import takes_nominations

MOST_NAMED = 2_000
"""Selected and waiting together: what people can have read."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the sponsor decides.

    Attributes:
        selected: keys of applications that have a place.
        waiting: keys of those on the waiting list, the first first.
        reasons: by key, each application's own reason.
        for_selected: reason for every selected one without a reason of its own.
        for_waiting: the same for the waiting list.
        for_rest: the same for everybody else.
    """

    selected: Sequence[str]
    waiting: Sequence[str] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    for_selected: str = ""
    for_waiting: str = ""
    for_rest: str = ""

    def reason(self, key: str, common: str) -> str:
        """The reason that an applicant reads."""
        return reason_of(self.reasons.get(key, "").strip() or common)


@transaction.atomic
def decide_call(actor: Actor, *, key: UUID | str, decision: Decision) -> Call:
    """Decide about every application at once.

    Whoever has more points than somebody who fares better needs a reason of their own.

    Effects: each nominated application is selected, on the waiting list, or not selected, with its
    reason; those that no institution answered for are not selected; the stays of the selected begin
    to be prepared; all are told; an entry of history for each named one and for the call. All or
    nothing; of two people who decide at once, one does.

    Args:
        actor: who decides.
        key: of the call.
        decision: what.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or nominations still come.
        StaleError: if it was decided already.
        UnfitError: for too many, somebody who is not nominated, or a missing reason.
    """
    call = locked(Call, key)
    if call.state == CallState.DECIDED:
        require(actor, Deed.READ_APPLICATIONS, call)
        yours = {"selected": list(decision.selected), "waiting": list(decision.waiting)}
        theirs = {"decided_at": call.decided_at.isoformat() if call.decided_at else ""}
        raise StaleError(call, revision=call.revision, yours=yours, theirs=theirs)
    require(actor, Deed.DECIDE_CALL, call)
    if takes_nominations(call):
        told = _("not before the last day for nominations has passed")
        raise RefusedError(Deed.DECIDE_CALL, Verdict(allowed=False, reason=told))
    scores = _scores(call)
    _check(call, decision, scores)
    now = timezone.now()
    call.state, call.decided_at = CallState.DECIDED, now
    call.closed_at = call.closed_at or now
    call.save(update_fields=["state", "decided_at", "closed_at", "changed_at"])
    rest = _decline(call, decision, scores)
    _place(actor, call, decision)
    tell_applicants.defer(call=call.pk)
    counts = {"selected": len(decision.selected), "waiting": len(decision.waiting), "rest": rest}
    append(actor, Deed.DECIDE_CALL, call, version=call.digest, counts=counts)
    return call


def _scores(call: Call) -> dict[str, Fraction | None]:
    """Means of all nominated applications, which nobody changes until this is done."""
    rows = Application.objects.select_for_update().filter(
        call=call, state__in=[ApplicationState.SUBMITTED, ApplicationState.NOMINATED]
    )
    found = rows.order_by("pk").values_list("key", "score", "state")
    return {
        str(key): None if score is None else Fraction(score)
        for key, score, state in found
        if state == ApplicationState.NOMINATED
    }


def _check(call: Call, decision: Decision, scores: Mapping[str, Fraction | None]) -> None:
    named = [*decision.selected, *decision.waiting]
    if len(decision.selected) > call.places:
        raise UnfitError({"selected": [_("there are {count} places").format(count=call.places)]})
    if len(named) > MOST_NAMED or len(set(named)) != len(named) or set(named) - scores.keys():
        raise UnfitError({"": [_("name each nominated application once, and no other")]})
    rest = [each for each in scores if each not in set(named)]
    problems: dict[str, list[str]] = {}
    for each in _passed(decision, scores, rest):
        if not decision.reasons.get(each, "").strip():
            told = _("has more points than somebody who fares better: give a reason of its own")
            problems[each] = [told]
    if problems:
        raise UnfitError(problems)


def _passed(
    decision: Decision, scores: Mapping[str, Fraction | None], rest: Sequence[str]
) -> set[str]:
    """Everybody who has more points than somebody who fares better."""
    waiting = list(decision.waiting)
    found = set(passed_over(scores, decision.selected, [*waiting, *rest]))
    found |= set(passed_over(scores, waiting, rest))
    for place in range(1, len(waiting)):
        found |= set(passed_over(scores, waiting[:place], waiting[place : place + 1]))
    return found


def _place(actor: Actor, call: Call, decision: Decision) -> None:
    """Give places and places to wait, one by one."""
    lists = (
        (decision.selected, ApplicationState.SELECTED, decision.for_selected),
        (decision.waiting, ApplicationState.WAITING, decision.for_waiting),
    )
    for keys, state, common in lists:
        for place, key in enumerate(keys, 1):
            made = locked(Application, key, "participant", "sending", "host")
            made.call, made.state, made.decided_at = call, state, call.decided_at
            made.reason = decision.reason(key, common)
            made.waiting_place = place if state == ApplicationState.WAITING else None
            made.save()
            if state == ApplicationState.SELECTED:
                begin_stay(actor, made)
            append(actor, Deed.DECIDE_CALL, made, version=made.digest, outcome=state.value)


def _decline(call: Call, decision: Decision, scores: Mapping[str, Fraction | None]) -> int:
    """Say no to everybody else, those with a reason of their own first."""
    named = {*decision.selected, *decision.waiting}
    rest = [key for key in scores if key not in named]
    own = [key for key in rest if decision.reasons.get(key, "").strip()]
    told = {"state": ApplicationState.DECLINED, "decided_at": call.decided_at}
    for key in own:
        reason = decision.reason(key, "")
        Application.objects.filter(call=call, key=key).update(reason=reason, **told)
    left = Application.objects.filter(call=call, state=ApplicationState.NOMINATED)
    if len(own) < len(rest):
        reason = reason_of(decision.for_rest, "for_rest")
        left.exclude(key__in=named).update(reason=reason, **told)
    silent = _("The sending institution did not answer in time.")
    unanswered = Application.objects.filter(call=call, state=ApplicationState.SUBMITTED)
    return len(rest) + unanswered.update(reason=silent, **told)
