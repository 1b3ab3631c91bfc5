"""Writing a call before it is opened."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.terms.calls.document import Call as Document
from sapar.terms.offers.document import TermsAnswered
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import fitting
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Call, CallHost, Offer, OfferState, Organisation, Terms
from sapar_web.models.offer import today
from sapar_web.queries.calls.documents import kept
from sapar_web.queries.offers.documents import offer_document
from sapar_web.queries.terms.documents import document_of

MOST_HOSTS = 50
"""Organisations that may receive under one call."""

FIXED = ("format", "id", "terms")
"""What nobody writes into a call."""


@transaction.atomic
def draft_call(actor: Actor, *, terms: UUID | str) -> Call:
    """Begin a call under published terms of which an offer was selected.

    Effects: a draft that names the offer's organisation as host; an entry of history.

    Args:
        actor: who begins.
        terms: key of the terms.

    Raises:
        MissingError: if there are no such published terms.
        RefusedError: if the person may not, or if no offer was selected.
    """
    asked = Terms.objects.filter(key=terms).exclude(digest="").first()
    if asked is None:
        raise MissingError
    require(actor, Deed.READ_TERMS, asked)
    require(actor, Deed.DRAFT_CALL, asked)
    offer = Offer.objects.filter(terms=asked, state=OfferState.SELECTED).first()
    if offer is None:
        reason = _("select an offer first: it says where people can go")
        raise RefusedError(Deed.DRAFT_CALL, Verdict(allowed=False, reason=reason))
    call = _begun(actor, asked, offer)
    append(actor, Deed.DRAFT_CALL, call, version=asked.digest)
    return call


def _begun(actor: Actor, terms: Terms, offer: Offer) -> Call:
    key, day, money = uuid4(), today(), document_of(terms).money
    document = Document(
        id=f"call-{key}",
        terms=TermsAnswered(
            id=document_of(terms).id, version=document_of(terms).version, digest=terms.digest
        ),
        title=terms.title,
        currency=money.currency if money else None,
        closes_on=day + timedelta(days=60),
        nominates_on=day + timedelta(days=75),
        decides_on=day + timedelta(days=105),
    )
    call = Call(key=key, terms=terms, offer=offer, sponsor_id=terms.sponsor_id)
    call.created_by = actor.person  # type: ignore[assignment]
    _write(call, document)
    call.save()
    CallHost.objects.create(call=call, organisation_id=offer.organisation_id)
    return call


@transaction.atomic
def edit_call(
    actor: Actor,
    *,
    key: UUID | str,
    revision: int,
    fields: Mapping[str, Any],
    hosts: Sequence[UUID | str] | None = None,
) -> Call:
    """Write fields of a draft.

    Effects: the draft has them and a higher revision; an entry of history names them.

    Args:
        actor: who writes.
        key: of the call.
        revision: that the writer read.
        fields: of the document, each whole; those that are not named stay.
        hosts: keys of the organisations that receive; None to leave them as they are.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or if it is no draft any more.
        StaleError: if somebody else changed it meanwhile.
        UnfitError: if a value does not fit, or a host is not there.
    """
    call = locked(Call, key)
    require(actor, Deed.EDIT_CALL, call)
    if call.revision != revision:
        raise StaleError(call, revision=call.revision, yours=dict(fields), theirs=call.document)
    given = {name: value for name, value in fields.items() if name not in FIXED}
    document = fitting(Document, {**call.document, **given})
    _write(call, document)
    if hosts is not None:
        _receive(call, hosts)
    call.revision += 1
    call.save()
    append(actor, Deed.EDIT_CALL, call, part=sorted(given), revision=call.revision)
    return call


@transaction.atomic
def discard_call(actor: Actor, *, key: UUID | str) -> None:
    """Throw a draft away.

    Effects: it is gone; an entry of history stays.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or if it is no draft any more.
    """
    call = locked(Call, key)
    require(actor, Deed.DISCARD_CALL, call)
    append(actor, Deed.DISCARD_CALL, call)
    call.delete()


def capacity_of(call: Call) -> int | None:
    """Stays that the selected offer receives; None where it does not say."""
    return offer_document(call.offer).capacity


def _write(call: Call, document: Document) -> None:
    """Keep a document, and beside it what lists and the database look at."""
    call.document = kept(document)
    call.title = _plain(document.title)[:300]
    call.closes_on = document.closes_on or call.closes_on
    call.nominates_on = max(document.nominates_on or call.nominates_on, call.closes_on)
    call.places, call.blind = document.places, document.blind
    call.fields = [each.value for each in document.fields]
    call.__dict__.pop("_document", None)


def _plain(words: Any) -> str:
    return words if isinstance(words, str) else next(iter(words.values()))


def _receive(call: Call, hosts: Sequence[UUID | str]) -> None:
    found = list(Organisation.objects.filter(key__in=hosts).order_by("pk"))
    if not found or len(found) != len(set(map(str, hosts))) or len(found) > MOST_HOSTS:
        raise UnfitError({"hosts": [_("name one to fifty organisations that are on this site")]})
    CallHost.objects.filter(call=call).delete()
    CallHost.objects.bulk_create(CallHost(call=call, organisation=each) for each in found)
    call.countries = sorted({each.country for each in found})
