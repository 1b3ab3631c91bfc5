"""Writing what a party needs, part by part, several people at once."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import ValidationError

from sapar.agreements.needs.document import Needs
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.locking import locked
from sapar_web.actions.offers.signs import refuse_signs, texts_in
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.keeping import problems_of
from sapar_web.actions.terms.parts import mark_of
from sapar_web.history.appending import append
from sapar_web.models import Need, Stay, StayState
from sapar_web.models.stay import needs_shown, wanted
from sapar_web.queries.needs.documents import empty_need, kept_need

PARTS = ("language", "goals", "expectations", "offers", "context", "constraints")
"""What is written one by one."""

LARGEST = 200_000
"""Characters that a statement may have in all."""


@transaction.atomic
def write_need(
    actor: Actor, *, stay: UUID | str, party: str, part: str, written: tuple[Any, str]
) -> Need:
    """Write a part of one's party's statement. It may be incomplete until it is handed in.

    Effects: the draft, begun if there is none, has the part and a higher revision; an entry of
    history names the part. The same again changes nothing.

    Args:
        actor: who writes.
        stay: key of the stay.
        party: whose needs they are.
        part: as in `goals`.
        written: the part as in the document's JSON, None to take it out; and `mark_of` what the
            writer had before them.

    Raises:
        MissingError: if there is no such stay, or no part has that name.
        RefusedError: if the person does not speak for the party, if the statement was handed in,
            or if needs are shown already.
        StaleError: if somebody else changed that part meanwhile.
        UnfitError: if the value does not fit the document.
    """
    value, read = written
    need = locked_need(actor, Deed.WRITE_NEED, stay, party)
    if part not in PARTS:
        raise MissingError
    now = need.document.get(part)
    if (value or None) == now and need.pk:
        return need
    if mark_of(now) != read:
        raise StaleError(need, revision=need.revision, yours=value, theirs=now)
    form = {name: each for name, each in need.document.items() if name != part}
    need.document = kept_need(fitting({**form, **({part: value} if value else {})}))
    need.revision, need.by = need.revision + 1, actor.person
    need.save()
    append(actor, Deed.WRITE_NEED, need, part=part, revision=need.revision)
    return need


def locked_need(actor: Actor, deed: Deed, key: UUID | str, party: str) -> Need:
    """A party's draft after its stay, both locked; a new one, not kept yet, if there is none.

    Raises:
        MissingError: if there is no such stay, or no needs of that party are waited for.
        RefusedError: if the person may not do the deed, or if needs are shown already.
    """
    stay = locked(Stay, key)
    require(actor, Deed.READ_STAY, stay)
    if party not in wanted(stay):
        raise MissingError
    need = Need.objects.select_for_update(of=("self",)).filter(stay=stay, party=party).first()
    if need is None:
        need = Need(stay=stay, party=party, revision=0, by=actor.person)
        need.document = empty_need(party, get_language() or "en")
    need.stay = stay
    require(actor, deed, need)
    if needs_shown(stay) or stay.state != StayState.PREPARING:
        reason = _("needs are shown already: nobody writes what others wrote")
        raise RefusedError(deed, Verdict(allowed=False, reason=reason))
    return need


def fitting(form: Mapping[str, Any]) -> Needs:
    """The statement that a form makes.

    Raises:
        UnfitError: with what was expected, by place in the document.
    """
    for text in texts_in(form):
        refuse_signs(text, "")
    try:
        document = Needs.model_validate(form)
    except ValidationError as error:
        raise UnfitError(problems_of(error)) from None
    if len(document.model_dump_json()) > LARGEST:
        raise UnfitError({"": [_("at most 200,000 characters in all")]})
    return document
