"""Writing a call before it is opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.terms.calls.document import Call as Document
from sapar.terms.calls.problem import Problem
from sapar.terms.calls.problems import Receiving, problems
from sapar.terms.offers.document import TermsAnswered
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import fitting
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.stays.opening import contractor_of, takes_contractor
from sapar_web.history.appending import append
from sapar_web.models import Call, CallHost, Offer, OfferState, Organisation, Terms
from sapar_web.models.offer import today
from sapar_web.queries.calls.documents import call_document, kept
from sapar_web.queries.offers.documents import offer_document
from sapar_web.queries.terms.documents import document_of

MOST_HOSTS = 50
"""Organisations that may receive under one call."""

FIXED = ("format", "id", "terms")
"""What nobody writes into a call."""


@dataclass(frozen=True, slots=True)
class Taking:
    """Who takes part besides the sponsor, as the officer says; None for whatever stays as it is.

    Attributes:
        hosts: keys of the organisations that receive.
        contractor: key of the contractor, where the terms give duties to one and none offered as
            such; empty for none.
    """

    hosts: Sequence[UUID | str] | None = None
    contractor: UUID | str | None = None


AS_IT_IS = Taking()
"""Nobody else than before."""


@transaction.atomic
def draft_call(actor: Actor, *, terms: UUID | str) -> Call:
    """Begin a call under published terms of which an offer was selected.

    Effects: a draft that names the offer's organisation as host, or as contractor where it offered
    as one; an entry of history.

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
    contractor = contractor_of(offer)
    call = Call(key=key, terms=terms, offer=offer, sponsor_id=terms.sponsor_id)
    call.contractor = contractor
    call.created_by = actor.person  # type: ignore[assignment]
    _write(call, document)
    call.save()
    if contractor is None:
        CallHost.objects.create(call=call, organisation_id=offer.organisation_id)
    return call


@transaction.atomic
def edit_call(
    actor: Actor,
    *,
    key: UUID | str,
    revision: int,
    fields: Mapping[str, Any],
    taking: Taking = AS_IT_IS,
) -> Call:
    """Write fields of a draft.

    Effects: the draft has them and a higher revision; an entry of history names them.

    Args:
        actor: who writes.
        key: of the call.
        revision: that the writer read.
        fields: of the document, each whole; those that are not named stay.
        taking: who takes part.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or if it is no draft any more.
        StaleError: if somebody else changed it meanwhile.
        UnfitError: if a value does not fit, a host is not there, or nobody can be contractor.
    """
    call = locked(Call, key, "terms", "offer")
    require(actor, Deed.EDIT_CALL, call)
    if call.revision != revision:
        raise StaleError(call, revision=call.revision, yours=dict(fields), theirs=call.document)
    given = {name: value for name, value in fields.items() if name not in FIXED}
    document = fitting(Document, {**call.document, **given})
    _write(call, document)
    if taking.hosts is not None:
        _receive(call, taking.hosts)
    if taking.contractor is not None:
        _contract(call, taking.contractor)
    call.revision += 1
    call.save()
    named = [name for name in ("hosts", "contractor") if getattr(taking, name) is not None]
    append(actor, Deed.EDIT_CALL, call, part=[*sorted(given), *named], revision=call.revision)
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


def missing_of(call: Call) -> Sequence[Problem]:
    """All that stands in the way of opening a call."""
    hosts = call.hosts.order_by("pk").values_list("organisation__name", flat=True)
    name = "" if call.contractor is None else call.contractor.name
    receiving = Receiving(list(hosts), name, takes_contractor(call.terms))
    capacity = offer_document(call.offer).capacity
    return problems(call_document(call), receiving, today=today(), capacity=capacity)


def names_contractor(call: Call) -> bool:
    """Whether the officer says who the contractor is: none offered, and the terms bind one."""
    return contractor_of(call.offer) is None and takes_contractor(call.terms)


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


def _contract(call: Call, key: UUID | str) -> None:
    found = Organisation.objects.filter(key=key).first() if key else None
    if key and found is None:
        raise UnfitError({"contractor": [_("name an organisation that is on this site")]})
    if not names_contractor(call) and found != call.contractor:
        told = _("nobody else can be: the one who offered as contractor, or none")
        raise UnfitError({"contractor": [told]})
    call.contractor = found
