"""Beginning terms, and giving a draft up."""

from uuid import UUID

from django.db import transaction

from sapar.terms.beginning import Answers, begun
from sapar.values.wording import said
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.terms.keeping import fitting
from sapar_web.history.appending import append
from sapar_web.models import Organisation, Terms
from sapar_web.queries.terms.documents import kept_form


@transaction.atomic
def draft_terms(actor: Actor, *, organisation: UUID | str, answers: Answers) -> Terms:
    """Begin terms of an organisation from the duties of the model terms.

    Effects: a draft; an entry of history.

    Raises:
        MissingError: if there is no such organisation.
        RefusedError: if the person is no programme officer of it.
        UnfitError: if what was answered cannot be kept.
    """
    sponsor = locked(Organisation, organisation)
    require(actor, Deed.DRAFT_TERMS, sponsor)
    document = fitting(begun(answers).model_dump(mode="json"))
    terms = Terms.objects.create(
        sponsor=sponsor,
        title=said(document.title, document.languages[0])[:300],
        document=kept_form(document),
        created_by=actor.person,
    )
    append(actor, Deed.DRAFT_TERMS, terms)
    return terms


@transaction.atomic
def discard_terms(actor: Actor, *, key: UUID | str) -> None:
    """Give a draft up: it is deleted with what was said about it; history keeps that it was there.

    Effects: an entry of history; the draft is gone.

    Raises:
        MissingError: if there is no such draft.
        RefusedError: if the person may not, or if it is no draft any more.
    """
    terms = locked(Terms, key)
    require(actor, Deed.DISCARD_TERMS, terms)
    append(actor, Deed.DISCARD_TERMS, terms, revision=terms.revision)
    terms.delete()
