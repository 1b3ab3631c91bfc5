"""The sponsor's decision: one offer is selected, and everybody is told why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import OFFERING
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.notices import notify_members
from sapar_web.actions.offers.signs import refuse_signs
from sapar_web.actions.offers.submitting import locked_with_terms
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Offer, OfferState, State

LONGEST = 5_000
"""Characters of a reason."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why an offer was selected and the others were not.

    Attributes:
        selected: why this one; its organisation reads it.
        others: why not, for each other offer by its key; each organisation reads its own alone.
        rest: why not, for every other offer without a reason of its own.
    """

    selected: str
    others: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""

    def against(self, offer: Offer) -> str:
        """Why an offer was not selected."""
        return (self.others.get(str(offer.key), "").strip() or self.rest).strip()


@transaction.atomic
def select_offer(actor: Actor, *, key: UUID | str, reasons: Reasons) -> Offer:
    """Select one of the submitted offers, once no further one can come.

    Effects: the offer is selected, every other submitted one is not, each with its reason; whoever
    offers for each organisation is told; an entry of history for each. All or nothing; of two
    people who select at once, one does.

    Args:
        actor: who selects.
        key: of the offer.
        reasons: for it and for the others.

    Raises:
        MissingError: if there is no such offer.
        RefusedError: if the person may not, if offers are not opened yet, if the terms are not in
            force, or if the offer was withdrawn.
        StaleError: if somebody has selected one already.
        UnfitError: if a reason is missing or too long.
    """
    terms, offer = locked_with_terms(key)
    require(actor, Deed.READ_OFFERS, terms)
    require(actor, Deed.COMPARE_OFFERS, terms)
    _undecided(offer, reasons)
    require(actor, Deed.SELECT_OFFER, offer)
    if terms.state != State.PUBLISHED:
        reason = _("not while it is: {state}").format(state=terms.get_state_display())
        raise RefusedError(Deed.SELECT_OFFER, Verdict(allowed=False, reason=reason))
    waiting = Offer.objects.select_for_update(of=("self",)).filter(
        terms=terms, state=OfferState.SUBMITTED
    )
    others = list(waiting.exclude(pk=offer.pk).order_by("pk"))
    _check(reasons, others)
    _decide(actor, offer, OfferState.SELECTED, reasons.selected.strip())
    for each in others:
        _decide(actor, each, OfferState.DECLINED, reasons.against(each))
    return offer


def _undecided(offer: Offer, reasons: Reasons) -> None:
    """Go on only if nothing was selected yet."""
    chosen = Offer.objects.select_related("organisation").filter(
        terms_id=offer.terms_id, state=OfferState.SELECTED
    )
    for each in chosen:
        theirs = {"selected": str(each.key), "organisation": each.organisation.name}
        yours = {"selected": str(offer.key), "organisation": offer.organisation.name}
        raise StaleError(
            each,
            revision=each.revision,
            yours={**yours, "reason": reasons.selected},
            theirs={**theirs, "reason": each.reason},
        )


def _check(reasons: Reasons, others: Sequence[Offer]) -> None:
    for text in (reasons.selected, reasons.rest, *reasons.others.values()):
        refuse_signs(text, "")
    problems: dict[str, list[str]] = {}
    wanted = _("say why, in at most 5,000 characters")
    if not _fits(reasons.selected):
        problems["selected"] = [wanted]
    for each in others:
        if not _fits(reasons.against(each)):
            own = reasons.others.get(str(each.key), "").strip()
            problems[str(each.key) if own else "rest"] = [wanted]
    strange = set(reasons.others) - {str(each.key) for each in others}
    if strange:
        problems[""] = [_("a reason is given for an offer that does not wait any more")]
    if problems:
        raise UnfitError(problems)


def _fits(reason: str) -> bool:
    return 0 < len(reason.strip()) <= LONGEST


def _decide(actor: Actor, offer: Offer, state: OfferState, reason: str) -> None:
    offer.state, offer.reason = state, reason
    offer.decided_at, offer.decided_by = timezone.now(), actor.person
    offer.save(update_fields=["state", "reason", "decided_at", "decided_by", "changed_at"])
    notify_members(offer.organisation_id, OFFERING, "decided", reverse("offer", args=[offer.key]))
    append(actor, Deed.SELECT_OFFER, offer, version=offer.digest, outcome=str(state))
