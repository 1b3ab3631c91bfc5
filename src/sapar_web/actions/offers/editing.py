"""Writing an offer part by part, several people at once."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from pydantic import ValidationError

from sapar.terms.offers.document import Offer as Document
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.offers.last_day import require_open
from sapar_web.actions.offers.parts import part_of, with_part
from sapar_web.actions.offers.signs import refuse_signs, texts_in
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.history.appending import append
from sapar_web.models import Offer
from sapar_web.queries.offers.documents import kept_offer

LARGEST = 500_000
"""Characters that an offer may have in all."""


@transaction.atomic
def edit_offer(actor: Actor, *, key: UUID | str, part: str, value: Any, read: str) -> Offer:
    """Write a part of a draft.

    Effects: the draft has the part and a higher revision; an entry of history names the part.

    Args:
        actor: who writes.
        key: of the offer.
        part: as in `valid_until`, `fee`, `answers/c02` or `items/desk`.
        value: of the part, as in the document's JSON; None takes it out.
        read: `mark_of` what the writer had before them; empty for a part that was not there.

    Raises:
        MissingError: if there is no such offer, or no part has that name.
        RefusedError: if the person may not, if it is no draft any more, or the last day has passed.
        StaleError: if somebody else changed that part meanwhile.
        UnfitError: if the value does not fit the document.
    """
    offer = locked(Offer, key, "terms")
    require(actor, Deed.EDIT_OFFER, offer)
    require_open(Deed.EDIT_OFFER, offer.terms)
    now = part_of(offer.document, part)
    if mark_of(now) != read:
        raise StaleError(offer, revision=offer.revision, yours=value, theirs=now)
    offer.document = _fitting(with_part(offer.document, part, value))
    offer.revision += 1
    offer.save(update_fields=["document", "revision", "changed_at"])
    append(actor, Deed.EDIT_OFFER, offer, part=part, revision=offer.revision)
    return offer


def _fitting(form: dict[str, Any]) -> dict[str, Any]:
    try:
        document = Document.model_validate(form)
    except ValidationError as error:
        raise UnfitError(_problems(error)) from None
    if len(document.model_dump_json()) > LARGEST:
        raise UnfitError({"": [_("at most 500,000 characters in all")]})
    kept = kept_offer(document)
    for text in texts_in(kept):
        refuse_signs(text, "")
    return kept


def _problems(error: ValidationError) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in error.errors(include_url=False, include_context=False, include_input=False):
        found.setdefault(".".join(map(str, each["loc"])), []).append(each["msg"])
    return found
