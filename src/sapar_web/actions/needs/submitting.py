"""Handing in a statement of needs: from then on nobody changes it."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from sapar.agreements.needs.problems import problems
from sapar.terms.document.digest import canonical, digest_of
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.needs.writing import fitting, locked_need
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.stays.awaiting import opened, silent
from sapar_web.history.appending import append
from sapar_web.models import Need, NeedState
from sapar_web.models.offer import today
from sapar_web.queries.needs.documents import kept_need


@transaction.atomic
def submit_need(
    actor: Actor, *, stay: UUID | str, party: str, revision: int, language: str = "en"
) -> Need:
    """Hand in what a party needs.

    Effects: the statement is dated today and frozen, with its canonical form and digest; an entry
    of history. If it was the last one that was waited for, needs are shown to all parties, who are
    told.

    Args:
        actor: who hands in.
        stay: key of the stay.
        party: whose needs they are.
        revision: that the person read: nobody hands in what they have not seen.
        language: in which problems are told.

    Raises:
        MissingError: if there is no such stay, or no needs of that party are waited for.
        RefusedError: if the person does not speak for the party, if it was handed in already, or
            if needs are shown already.
        StaleError: if the draft was changed since that revision.
        UnfitError: for all that stands in the way, by place in the document.
    """
    need = locked_need(actor, Deed.SUBMIT_NEED, stay, party)
    if need.revision != revision:
        raise StaleError(need, revision=need.revision, yours=revision, theirs=need.revision)
    document = fitting(need.document)
    found: dict[str, list[str]] = {}
    for each in problems(document):
        found.setdefault(each.place, []).append(each.message(Language(language)))
    if found:
        raise UnfitError(found)
    document = document.model_copy(update={"dated": today()})
    need.document = kept_need(document)
    need.canonical, need.digest = canonical(document).decode(), digest_of(document).text
    need.state, need.by = NeedState.SUBMITTED, actor.person
    need.submitted_at = timezone.now()
    need.save()
    append(actor, Deed.SUBMIT_NEED, need, version=need.digest)
    if not silent(need.stay):
        opened(actor, need.stay)
    return need
