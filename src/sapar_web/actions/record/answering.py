"""Answering what the other side logged: confirming, disputing, replying, deciding."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.deliveries.duty import side
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Reply, Resolution
from sapar.values.party import Party
from sapar_web.access.actor import VISITOR, Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.reasons import fit_reason
from sapar_web.actions.record.keeping import head, keep, require_effect
from sapar_web.actions.record.speaking import ONESELF, By, Speaker, speaker
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Event
from sapar_web.queries.record.telling import Claim, claims

MOST = 500
"""Claims that are answered at once."""


@transaction.atomic
def acknowledge(
    actor: Actor,
    *,
    stay: UUID | str,
    versions: Sequence[UUID | str],
    by: By = ONESELF,
) -> list[Event]:
    """Confirm that it was so, for one thing or for several; all or none.

    Effects: an acknowledgement of each; what is to be seen to is brought up to date; an entry of
    history.

    Args:
        actor: who confirms.
        stay: key of the stay.
        versions: what was read: ids of the events, or of their last corrections.
        by: as whom; oneself if not told.

    Raises:
        MissingError: if there is no such stay, link or event.
        RefusedError: if the person may not.
        UnfitError: if something was corrected since it was read, or is not theirs to answer.
    """
    who = speaker(actor, Deed.ANSWER_EVENTS, stay, by)
    wanted = list(dict.fromkeys(str(each) for each in versions))
    if not 0 < len(wanted) <= MOST:
        raise UnfitError({"": [_("choose what you confirm")]})
    found = _claims(who, wanted)
    told = [Acknowledgement(**head(who.party), of=claim.fact.version) for claim in found]
    return keep(who, Deed.ANSWER_EVENTS, told)


@transaction.atomic
def dispute(
    actor: Actor,
    *,
    stay: UUID | str,
    version: UUID | str,
    reason: str,
    by: By = ONESELF,
) -> Event:
    """Say that it was not so, and why.

    Effects: a dispute, whose clock begins; the claimant's side is told; an entry of history.

    Args:
        actor: who disputes.
        stay: key of the stay.
        version: what was read: id of the event, or of its last correction.
        reason: why.
        by: as whom; oneself if not told.

    Raises:
        MissingError: if there is no such stay, link or event.
        RefusedError: if the person may not.
        UnfitError: if it was corrected since it was read, is not theirs to answer, or no reason
            is given.
    """
    who = speaker(actor, Deed.ANSWER_EVENTS, stay, by)
    (claim,) = _claims(who, [str(version)])
    told = Dispute(**head(who.party), of=claim.fact.version, reason=fit_reason(reason))
    return keep(who, Deed.ANSWER_EVENTS, [told])[0]


@transaction.atomic
def reply(
    actor: Actor,
    *,
    stay: UUID | str,
    about: UUID | str,
    text: str,
    by: By = ONESELF,
) -> Event:
    """Answer a dispute, as the side that claims.

    Effects: a reply; whoever disputes is told that it is their turn; an entry of history.

    Args:
        actor: who replies.
        stay: key of the stay.
        about: id of the dispute.
        text: what they say.
        by: as whom; oneself if not told.

    Raises:
        MissingError: if there is no such stay, link or dispute.
        RefusedError: if the person may not.
        UnfitError: if they are not of the side that claims, or it is decided, or nothing is said.
    """
    who = speaker(actor, Deed.REPLY_TO_DISPUTE, stay, by)
    claim = _disputed(who, str(about))
    if who.party not in side(claim.fact.told.author):
        raise UnfitError({"": [_("the side that logged it replies")]})
    told = Reply(**head(who.party), of=str(about), text=fit_reason(text, "text"))
    return keep(who, Deed.REPLY_TO_DISPUTE, [told])[0]


@transaction.atomic
def resolve(*, stay: UUID | str, about: UUID | str, in_favour: str, text: str, link: str) -> Event:
    """Decide a dispute, as the mediator whom the agreement names.

    Effects: a resolution, which ends it; both sides are told; an entry of history.

    Args:
        stay: key of the stay.
        about: id of the dispute.
        in_favour: of which party: the one that claims, or the one that disputes.
        text: why.
        link: secret of the mediator's link.

    Raises:
        MissingError: if there is no such stay, link or dispute.
        RefusedError: if the link is not a mediator's, or has ended.
        UnfitError: if it is decided or settled already, the party has no part in it, or no reason
            is given.
    """
    who = speaker(VISITOR, Deed.RESOLVE_DISPUTE, stay, By(link=link))
    claim = _disputed(who, str(about))
    against = who.record.reading.history.by_id[str(about)].author
    if in_favour not in (claim.fact.told.author, against):
        raise UnfitError({"in_favour": [_("expected one of the two who disagree")]})
    told = Resolution(
        **head(who.party),
        of=str(about),
        in_favour=Party(in_favour),
        text=fit_reason(text, "text"),
    )
    require_effect(who.record, told)
    return keep(who, Deed.RESOLVE_DISPUTE, [told])[0]


def _claims(by: Speaker, versions: Sequence[str]) -> list[Claim]:
    """What is answered, as it was read, and by whoever may."""
    seen = {claim.fact.version: claim for claim in claims(by.seen)}
    return [_answerable(by, seen, version) for version in versions]


def _answerable(by: Speaker, seen: dict[str, Claim], version: str) -> Claim:
    claim = seen.get(version)
    if claim is None:
        if version in by.seen.rows:
            raise UnfitError({"": [_("it was corrected since you read it: read it anew")]})
        raise MissingError
    if claim.fact.withdrawn:
        raise UnfitError({"": [_("it was taken back")]})
    if by.party not in claim.answerers:
        raise UnfitError({"": [_("the other side answers it")]})
    if claim.fact.resolution is not None:
        raise UnfitError({"": [_("the mediator has decided it")]})
    return claim


def _disputed(by: Speaker, about: str) -> Claim:
    """What a dispute is about, as long as it is open."""
    for claim in claims(by.seen):
        if any(event.id == about for event in claim.answers.values()):
            if claim.fact.resolution is not None:
                raise UnfitError({"": [_("the mediator has decided it")]})
            if isinstance(by.record.reading.history.by_id.get(about), Dispute):
                return claim
    if about in by.seen.rows:
        raise UnfitError({"": [_("this dispute is over")]})
    raise MissingError
