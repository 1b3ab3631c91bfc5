"""What the sending institution says about an application."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import reason_of
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify
from sapar_web.actions.refusals import UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Application, ApplicationState, Nomination, NominationOutcome
from sapar_web.models.call import takes_nominations


@dataclass(frozen=True, slots=True)
class Word:
    """What the institution says.

    Attributes:
        outcome: `nominated` or `declined`.
        reasons: its own; the applicant reads them.
        on_return: what it will do when the person is back; needed to nominate.
    """

    outcome: str
    reasons: str
    on_return: str = ""


@transaction.atomic
def nominate(actor: Actor, *, key: UUID | str, word: Word) -> Nomination:
    """Nominate a submitted application, or decline to, with reasons. It is never changed.

    Effects: the application is nominated or not; the applicant is told; an entry of history.

    Args:
        actor: who speaks for the sending institution, and does not apply themselves.
        key: of the application.
        word: what is said.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person may not, if it was answered, or the last day has passed.
        UnfitError: without reasons, or without what follows on return.
    """
    made = locked(Application, key, "call", "participant")
    require(actor, Deed.NOMINATE, made)
    if not takes_nominations(made.call):
        day = date_format(made.call.nominates_on, "DATE_FORMAT")
        told = _("the last day for nominations was {day}").format(day=day)
        raise RefusedError(Deed.NOMINATE, Verdict(allowed=False, reason=told))
    if word.outcome not in NominationOutcome.values:
        raise UnfitError({"outcome": [_("expected nominated or declined")]})
    yes = word.outcome == NominationOutcome.NOMINATED
    said = Nomination.objects.create(
        application=made,
        organisation_id=made.sending_id,
        outcome=word.outcome,
        reasons=reason_of(word.reasons, "reasons"),
        on_return=reason_of(word.on_return, "on_return") if yes else "",
        by=actor.person,
    )
    made.state = ApplicationState.NOMINATED if yes else ApplicationState.NOT_NOMINATED
    made.save(update_fields=["state", "changed_at"])
    notify(made.participant, "nomination", reverse("application", args=[made.key]))
    append(actor, Deed.NOMINATE, made, version=made.digest, outcome=word.outcome)
    return said
