"""Publishing terms, and what may become of published ones."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar.terms.checks.checking import check
from sapar.terms.document.digest import canonical, digest_of
from sapar.terms.document.terms import Terms as Document
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.opening import await_opening
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import State, Terms
from sapar_web.queries.terms.documents import document_of, kept_form

REASON = 5_000
"""Characters that a reason may have."""


@transaction.atomic
def publish_terms(
    actor: Actor, *, key: UUID | str, revision: int, offers_until: date | None = None
) -> Terms:
    """Freeze a draft and show it to everybody, if the check of the terms finds nothing.

    Effects: the document is dated today and frozen with its planning record, canonical form and
    digest; terms that it supersedes are superseded; the sponsor's officers will be told after the
    last day for offers if any wait; an entry of history with the digest.

    Args:
        actor: who publishes.
        key: of the terms.
        revision: that the person read: nobody publishes what they have not seen.
        offers_until: last day for offers; None where none are asked for.

    Raises:
        MissingError: if there are no such terms.
        RefusedError: if the person may not, or if it is no draft any more.
        StaleError: if the draft was changed since that revision.
        UnfitError: with the findings of the check that stand in the way.
    """
    terms = locked(Terms, key)
    require(actor, Deed.PUBLISH_TERMS, terms)
    if terms.revision != revision:
        raise StaleError(terms, revision=terms.revision, yours=revision, theirs=terms.revision)
    today = timezone.localdate()
    _check_deadline(offers_until, today)
    document = document_of(terms).model_copy(update={"dated": today, "version": terms.version})
    _check(document)
    terms.document = kept_form(document)
    terms.canonical, terms.digest = canonical(document).decode(), digest_of(document).text
    terms.state, terms.published_at = State.PUBLISHED, timezone.now()
    terms.offers_until = offers_until
    terms.save()
    _supersede(terms)
    await_opening(terms)
    append(actor, Deed.PUBLISH_TERMS, terms, version=terms.digest)
    return terms


def _check_deadline(offers_until: date | None, today: date) -> None:
    if offers_until is not None and offers_until < today:
        raise UnfitError({"offers_until": [_("the last day for offers has passed")]})


def _check(document: Document) -> None:
    """Let pass what the rules of the terms let pass; a waived finding does not stand in the way."""
    report = check(document)
    if not report.clean:
        language = Language(document.languages[0])
        found = [f"{each.code}: {each.message(language)}" for each in report.violations]
        raise UnfitError({"": found})


def _supersede(terms: Terms) -> None:
    if terms.supersedes_id is not None:
        earlier = Terms.objects.select_for_update().get(pk=terms.supersedes_id)
        if earlier.state == State.PUBLISHED:
            earlier.state, earlier.ended_at = State.SUPERSEDED, timezone.now()
            earlier.save(update_fields=["state", "ended_at", "changed_at"])


@transaction.atomic
def withdraw_terms(actor: Actor, *, key: UUID | str, reason: str) -> Terms:
    """Take published terms back. They stay readable, marked as withdrawn, with the reason.

    Effects: the terms are withdrawn; an entry of history with the digest.

    Raises:
        MissingError: if there are no such terms.
        RefusedError: if the person may not, or if they are not published.
        UnfitError: if no reason is given.
    """
    terms = locked(Terms, key)
    require(actor, Deed.WITHDRAW_TERMS, terms)
    if not reason.strip() or len(reason) > REASON:
        raise UnfitError({"reason": [_("say why, in at most 5,000 characters")]})
    terms.state, terms.ended_at, terms.ended_why = State.WITHDRAWN, timezone.now(), reason.strip()
    terms.save(update_fields=["state", "ended_at", "ended_why", "changed_at"])
    append(actor, Deed.WITHDRAW_TERMS, terms, version=terms.digest)
    return terms


@transaction.atomic
def supersede_terms(actor: Actor, *, key: UUID | str) -> Terms:
    """Begin the next version of published terms, which stay in force until it is published.

    Effects: a draft with the same content and the next number; an entry of history. A second call
    gives the draft that is there.

    Raises:
        MissingError: if there are no such terms.
        RefusedError: if the person may not, or if they are not published.
    """
    terms = locked(Terms, key)
    require(actor, Deed.SUPERSEDE_TERMS, terms)
    begun = Terms.objects.filter(supersedes=terms).first()
    if begun is not None:
        return begun
    document = document_of(terms).model_copy(update={"dated": None, "version": terms.version + 1})
    draft = Terms.objects.create(
        sponsor_id=terms.sponsor_id,
        title=terms.title,
        document=kept_form(document),
        version=terms.version + 1,
        supersedes=terms,
        created_by=actor.person,
    )
    append(actor, Deed.SUPERSEDE_TERMS, draft, version=terms.digest)
    return draft
