"""Not signing, with a reason: the version is void and is negotiated again."""

from uuid import UUID

from django.db import transaction
from django.urls import reverse

from sapar.agreements.lifecycle import DeedKind, State, follows
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.agreements.dropping import drop_amendment
from sapar_web.actions.reasons import fit_reason
from sapar_web.actions.signing.awaiting import locked_waiting
from sapar_web.actions.signing.signing import may_sign
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Declined, StayState, Why


@transaction.atomic
def decline_to_sign(
    actor: Actor, *, key: UUID | str, digest: str, reason: str, party: str = ""
) -> Declined:
    """Refuse to sign the version that waits.

    Effects: the version is void with all its signatures, which stay on record; a first one is
    negotiated again; an amendment is dropped, and the agreement reads again as it is in force; the
    others are told; an entry of history with the digest.

    Args:
        actor: who declines.
        key: of the stay.
        digest: of the version that was read.
        reason: that the other parties read.
        party: for which; empty where the person speaks for one alone.

    Raises:
        MissingError: if there is no such stay, or nothing to sign.
        RefusedError: if the person may not, or not in this state.
        StaleError: if another version waits, if it was declined already, or if the party has
            signed.
        UnfitError: if the reason is missing or too long.
    """
    waiting = locked_waiting(key)
    held = may_sign(actor, waiting, Deed.DECLINE_TO_SIGN, digest, party)
    version = waiting.standing.version
    made = Declined.objects.create(
        version=version, party=held, by=actor.person, reason=fit_reason(reason)
    )
    waiting.stay.state = StayState(follows(DeedKind.DECLINE_TO_SIGN, State(waiting.stay.state)))
    waiting.stay.save(update_fields=["state", "changed_at"])
    if version.why == Why.AMENDMENT:
        drop_amendment(waiting.agreement)
    path = reverse("signing", args=[waiting.stay.key])
    tell(waiting.stay, "declined", path, but=actor.person)
    append(actor, Deed.DECLINE_TO_SIGN, waiting.stay, version=version.digest, party=held)
    return made
