"""Submitting an offer, and taking it back."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from sapar.terms.document.digest import canonical, digest_of
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.offers.last_day import require_open
from sapar_web.actions.refusals import MissingError, StaleError
from sapar_web.history.appending import append
from sapar_web.models import Offer, OfferState, Terms
from sapar_web.models.offer import today
from sapar_web.queries.offers.documents import kept_offer, offer_document


@transaction.atomic
def submit_offer(actor: Actor, *, key: UUID | str, revision: int) -> Offer:
    """Freeze an offer and hand it to the sponsor, who reads it once the last day has passed.

    What fails or is unanswered does not stand in the way: both sides are shown it, and no clause
    counts as accepted without an answer that says so.

    Effects: the document is dated today and frozen, with its canonical form and digest; an entry of
    history with the digest.

    Args:
        actor: who submits.
        key: of the offer.
        revision: that the person read: nobody submits what they have not seen.

    Raises:
        MissingError: if there is no such offer.
        RefusedError: if the person may not, if it is no draft any more, or the last day has passed.
        StaleError: if the draft was changed since that revision.
    """
    terms, offer = locked_with_terms(key)
    require(actor, Deed.SUBMIT_OFFER, offer)
    require_open(Deed.SUBMIT_OFFER, terms)
    if offer.revision != revision:
        raise StaleError(offer, revision=offer.revision, yours=revision, theirs=offer.revision)
    document = offer_document(offer).model_copy(update={"dated": today()})
    offer.document = kept_offer(document)
    offer.canonical, offer.digest = canonical(document).decode(), digest_of(document).text
    offer.state, offer.submitted_at = OfferState.SUBMITTED, timezone.now()
    offer.save()
    append(actor, Deed.SUBMIT_OFFER, offer, version=offer.digest)
    return offer


@transaction.atomic
def withdraw_offer(actor: Actor, *, key: UUID | str) -> Offer:
    """Take an offer back before the decision. Another one may be begun while offers are taken.

    Effects: the offer is withdrawn, and the sponsor sees it no longer; an entry of history.

    Raises:
        MissingError: if there is no such offer.
        RefusedError: if the person may not, or if it was decided or withdrawn already.
    """
    _terms, offer = locked_with_terms(key)
    require(actor, Deed.WITHDRAW_OFFER, offer)
    offer.state = OfferState.WITHDRAWN
    offer.save(update_fields=["state", "changed_at"])
    append(actor, Deed.WITHDRAW_OFFER, offer, version=offer.digest)
    return offer


def locked_with_terms(key: UUID | str) -> tuple[Terms, Offer]:
    """An offer after its terms, both locked: submitting, withdrawing and selecting wait in a row.

    Raises:
        MissingError: if there is no such offer.
    """
    terms = Offer.objects.filter(key=key).values_list("terms__key", flat=True).first()
    if terms is None:
        raise MissingError
    return locked(Terms, terms), locked(Offer, key, "terms", "organisation")
