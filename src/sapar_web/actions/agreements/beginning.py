"""Beginning the negotiation: the agreement as the terms, the offer and the needs make it."""

from collections.abc import Iterator
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar.agreements.document.agreement import AgreedGoal, Signatory
from sapar.agreements.document.drafting import agreement_from
from sapar.agreements.needs.document import Needs
from sapar.values.party import Party
from sapar.values.wording import Language, Words
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import SPEAKERS
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.stays.naming import mentor_in
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Agreement, Need, NeedState, Stay, StayState
from sapar_web.models.stay import needs_shown
from sapar_web.queries.agreements.documents import kept_agreement
from sapar_web.queries.needs.documents import need_document
from sapar_web.queries.offers.documents import offer_document
from sapar_web.queries.terms.documents import document_of

BESIDE = ("terms", "offer", "sponsor", "sending", "host")


@transaction.atomic
def begin_negotiation(actor: Actor, *, stay: UUID | str) -> Agreement:
    """Begin the negotiation, once needs are shown and the participant is there.

    Effects: the agreement, made of the terms' clauses, the offer's numbers and prices, and the
    goals of all who handed in their needs; the stay is negotiated from now on; the other parties
    are told; an entry of history. Of two who begin at once, one does.

    Args:
        actor: who begins, for any party.
        stay: key of it.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not, or it was begun already.
        UnfitError: if needs are not shown yet, or the participant has not come yet.
        UnusableError: AG00 if the offer is in another currency than the terms.
    """
    found = locked(Stay, stay, *BESIDE)
    party_for(actor, Deed.BEGIN_NEGOTIATION, found, found)
    if not needs_shown(found):
        raise UnfitError({"": [_("not before the needs of all parties are shown")]})
    if found.participant is None:
        raise UnfitError({"": [_("the participant has not come yet")]})
    terms = document_of(found.terms)
    document = agreement_from(
        terms,
        None if found.offer is None else offer_document(found.offer),
        list(_signatories(found)),
        found.first_day,
        found.last_day,
        list(_goals(found, terms.languages[0])),
    )
    agreement = Agreement.objects.create(stay=found, document=kept_agreement(document))
    found.state = StayState.NEGOTIATING
    found.save(update_fields=["state", "changed_at"])
    tell(found, "agreement", reverse("agreement", args=[found.key]), but=actor.person)
    append(actor, Deed.BEGIN_NEGOTIATION, agreement, version=found.terms.digest)
    return agreement


def _signatories(stay: Stay) -> Iterator[Signatory]:
    for party in SPEAKERS:
        at = getattr(stay, party)
        if at is not None:
            told = {"name": at.name, "organisation": at.name, "country": at.country}
            yield Signatory(party=Party(party.value), **told)
    person = stay.participant
    assert person is not None, "it was looked at above"  # noqa: S101 -- for the reader and mypy
    yield Signatory(
        party=Party.PARTICIPANT,
        name=person.name or person.email,
        organisation=stay.sending.name,
        country=stay.sending.country,
    )
    if stay.mentor is not None:
        yield mentor_in(stay, stay.mentor)


def _goals(stay: Stay, binding: Language) -> Iterator[AgreedGoal]:
    """Goals of all statements that were handed in, named by the party and the goal."""
    for need in Need.objects.filter(stay=stay, state=NeedState.SUBMITTED).order_by("pk"):
        stated = need_document(need)
        for goal in stated.goals:
            yield AgreedGoal(
                id=f"{stated.party}-{goal.id}"[:80],
                owner=stated.party,
                kind=goal.kind,
                level=goal.level,
                text=_in_language(goal.text, stated, binding),
                weight=goal.weight,
            )


def _in_language(text: Words, stated: Needs, binding: Language) -> Words:
    """A text with the language that it is in, where that is not the agreement's first one."""
    if isinstance(text, str) and stated.language is not binding:
        return {stated.language: text}
    return text
