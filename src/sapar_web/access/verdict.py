"""May this person do this to that, and why or why not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

import sapar_web.access.calls  # noqa: F401 -- tells how somebody stands to calls
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import Relation, relations
from sapar_web.access.rules import RULES

WHO = {
    Relation.ANYONE: gettext_lazy("anyone"),
    Relation.SIGNED_IN: gettext_lazy("whoever has signed in"),
    Relation.SELF: gettext_lazy("the person concerned"),
    Relation.SPONSOR_OFFICER: gettext_lazy("the sponsor's programme officer"),
    Relation.SPONSOR_MEMBER: gettext_lazy("members of the sponsor"),
    Relation.OPENER: gettext_lazy(
        "members of the sponsor, once the last day for offers has passed"
    ),
    Relation.DECIDER: gettext_lazy(
        "the sponsor's programme officer, once the last day for offers has passed"
    ),
    Relation.ASKED: gettext_lazy("those who were asked for a say"),
    Relation.REVIEWER: gettext_lazy("the reviewers of the call"),
    Relation.FREE_REVIEWER: gettext_lazy("reviewers of the call without a conflict of interest"),
    Relation.NO_REVIEWER: gettext_lazy("those who do not review the call"),
    Relation.NAME_READER: gettext_lazy("members of the sponsor who do not review the call blind"),
    Relation.APPLICANT: gettext_lazy("the applicant"),
    Relation.NOMINATOR: gettext_lazy("those who nominate for the sending institution"),
    Relation.RECEIVER: gettext_lazy("those who receive for the host"),
    Relation.OFFERING: gettext_lazy("those who may offer for an organisation"),
    Relation.OFFERER: gettext_lazy("those who may offer for the organisation"),
    Relation.OFFERER_MEMBER: gettext_lazy("members of the offering organisation"),
    Relation.KEEPER: gettext_lazy("those who look after the organisation's members"),
    Relation.MEMBER: gettext_lazy("members of the organisation"),
    Relation.FOR_SPONSOR: gettext_lazy("those who speak for the sponsor"),
    Relation.FOR_SENDING: gettext_lazy("those who speak for the sending institution"),
    Relation.FOR_HOST: gettext_lazy("those who speak for the host institution"),
    Relation.FOR_CONTRACTOR: gettext_lazy("those who speak for the contractor"),
    Relation.FOR_PARTICIPANT: gettext_lazy("the participant"),
    Relation.FOR_MENTOR: gettext_lazy("the mentor"),
    Relation.STAY_MEMBER: gettext_lazy("those who look after stays at the institutions of it"),
    Relation.LINK_HOLDER: gettext_lazy("whoever holds the link"),
    Relation.NEED_WRITER: gettext_lazy("those who speak for the party whose needs they are"),
    Relation.NEED_READER: gettext_lazy("the parties, once the needs of all are shown"),
}
"""Each relation in words."""

LOOKS = {
    "terms": Deed.READ_TERMS,
    "offer": Deed.READ_OFFER,
    "voice": Deed.READ_DRAFTING,
    "call": Deed.READ_CALL,
    "application": Deed.READ_APPLICATION,
    "stay": Deed.READ_STAY,
    "agreement": Deed.READ_AGREEMENT,
    "proposal": Deed.READ_PROPOSAL,
    "need": Deed.READ_NEED,
}
"""What it is to look at things that may be hidden, by their kind."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer with its reason.

    Attributes:
        allowed: whether it may be done.
        reason: what the answer rests on, fit to be shown.
    """

    allowed: bool
    reason: str


class RefusedError(Exception):
    """Something was asked that may not be done.

    Attributes:
        deed: what was asked.
        verdict: the answer.
        unseen: whether the thing may not even be looked at by whoever asked.
    """

    def __init__(self, deed: Deed, verdict: Verdict, *, unseen: bool = False) -> None:
        super().__init__(f"{deed}: {verdict.reason}")
        self.deed, self.verdict, self.unseen = deed, verdict, unseen


def may(actor: Actor, deed: Deed, thing: models.Model | None = None) -> Verdict:
    """Whether somebody may do a deed to a thing.

    Args:
        actor: who asks.
        deed: what is asked.
        thing: to which; None for a deed that is done to nothing that is there yet.
    """
    return _verdict(actor, deed, thing, relations(actor, thing))


def may_each(actor: Actor, deeds: Iterable[Deed], thing: models.Model) -> Mapping[Deed, Verdict]:
    """The verdict on each of several deeds to a thing, looking once how somebody stands to it."""
    standing = relations(actor, thing)
    return {deed: _verdict(actor, deed, thing, standing) for deed in deeds}


def granted(actor: Actor, deed: Deed) -> bool:
    """Whether the token by which somebody asks reaches a deed; who asks in person needs none."""
    scope = RULES[deed].scope
    return actor.scopes is None or (scope is not None and scope in actor.scopes)


def _verdict(
    actor: Actor, deed: Deed, thing: models.Model | None, related: frozenset[Relation]
) -> Verdict:
    rule = RULES[deed]
    if not granted(actor, deed):
        return Verdict(allowed=False, reason=_("the token does not allow it"))
    standing = related & rule.who.keys()
    if not standing:
        who = ", ".join(str(WHO[relation]) for relation in rule.who)
        return Verdict(allowed=False, reason=_("this is for {who}").format(who=who))
    state = getattr(thing, "state", None)
    fitting = [each for each in standing if not rule.who[each] or state in rule.who[each]]
    if not fitting:
        shown = thing.get_state_display() if thing is not None else ""  # type: ignore[attr-defined]
        return Verdict(allowed=False, reason=_("not while it is: {state}").format(state=shown))
    return Verdict(allowed=True, reason=str(WHO[fitting[0]]))


def require(actor: Actor, deed: Deed, thing: models.Model | None = None) -> None:
    """Go on only if somebody may do a deed.

    Raises:
        RefusedError: if not, with the reason.
    """
    verdict = may(actor, deed, thing)
    if not verdict.allowed:
        raise RefusedError(deed, verdict, unseen=_unseen(actor, deed, thing))


def _unseen(actor: Actor, deed: Deed, thing: models.Model | None) -> bool:
    """Whether the person, by a token or not, may not look at what they asked to change."""
    kind = RULES[deed].kind
    look = LOOKS.get(kind)
    # A voice is seen by whoever sees how its terms come about.
    seen = thing.terms if kind == "voice" and thing is not None else thing  # type: ignore[attr-defined]
    return look is not None and not may(replace(actor, scopes=None), look, seen).allowed
