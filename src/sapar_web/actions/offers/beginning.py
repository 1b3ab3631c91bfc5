"""Beginning an offer."""

from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.terms.document.terms import Terms as Asked
from sapar.terms.files.faults import Faults
from sapar.terms.files.yaml_text import build_yaml
from sapar.terms.offers.document import Offer as Document
from sapar.terms.offers.document import Offerer, Role
from sapar.terms.offers.drafting import draft_offer
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.offers.last_day import require_open
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Offer, OfferState, Organisation, Terms
from sapar_web.queries.offers.documents import kept_offer, offer_document
from sapar_web.queries.terms.documents import document_of


@transaction.atomic
def begin_offer(actor: Actor, *, terms: UUID | str, organisation: UUID | str, role: str) -> Offer:
    """Begin an organisation's offer: every clause unanswered, every price without an amount.

    After one was withdrawn, the next begins with what that one said in the same role. A second
    call gives the offer that is there.

    Effects: a draft; an entry of history.

    Args:
        actor: who begins.
        terms: key of the terms that it answers.
        organisation: key of the organisation that offers.
        role: `host` or `contractor`.

    Raises:
        MissingError: if there are no such published terms, or no such organisation.
        RefusedError: if the person may not offer for it, or if the terms take no offers.
        UnfitError: for a role that is none.
    """
    # Nobody changes these rows here: many may begin at once.
    asked = Terms.objects.filter(key=terms).exclude(digest="").first()
    if asked is None:
        raise MissingError
    offering = locked(Organisation, organisation)
    require(actor, Deed.DRAFT_OFFER, asked)
    require(actor, Deed.OFFER_FOR, offering)
    require_open(Deed.DRAFT_OFFER, asked)
    if role not in list(Role):
        raise UnfitError({"role": [_("expected host or contractor")]})
    lasting = Offer.objects.exclude(state=OfferState.WITHDRAWN)
    there = lasting.filter(terms=asked, organisation=offering).first()
    if there is not None:
        return there
    return _begun(actor, asked, offering, Role(role))


def _begun(actor: Actor, terms: Terms, organisation: Organisation, role: Role) -> Offer:
    key = uuid4()
    document = _first(terms, organisation, role).model_copy(
        update={"id": f"offer-{key}", "dated": None, "offerer": _offerer(organisation, role)}
    )
    offer = Offer.objects.create(
        key=key,
        terms=terms,
        organisation=organisation,
        document=kept_offer(document),
        created_by=actor.person,
    )
    append(actor, Deed.DRAFT_OFFER, offer, version=terms.digest)
    return offer


def _first(terms: Terms, organisation: Organisation, role: Role) -> Document:
    """What the organisation's last offer in this role said; else a first draft."""
    earlier = Offer.objects.filter(terms=terms, organisation=organisation).order_by("-id").first()
    if earlier is not None:
        document = offer_document(earlier)
        if document.offerer.role is role:
            return document
    return _drafted(document_of(terms), role)


def _drafted(terms: Asked, role: Role) -> Document:
    faults = Faults("draft")
    tree = build_yaml(draft_offer(terms, role, Language.ENGLISH), faults)
    faults.raise_if_any()
    return Document.model_validate(tree.value)


def _offerer(organisation: Organisation, role: Role) -> Offerer:
    return Offerer(
        name=organisation.name,
        country=organisation.country,
        ror=organisation.ror or None,
        role=role,
    )
