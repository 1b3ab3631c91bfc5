"""Writing a draft part by part, several people at once."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.terms.keeping import keep
from sapar_web.actions.terms.parts import CLAUSES, mark_of, moved, part_of, with_part
from sapar_web.models import Terms


@transaction.atomic
def edit_part(actor: Actor, *, key: UUID | str, part: str, value: Any, read: str) -> Terms:
    """Write a part of a draft.

    Effects: the draft has the part and a higher revision; those whose approval was of another text
    are told; an entry of history names the part.

    Args:
        actor: who writes.
        key: of the terms.
        part: as in `money` or `clauses/c02`.
        value: of the part, as in the document's JSON; None takes it out.
        read: `mark_of` what the writer had before them; empty for a part that was not there.

    Raises:
        MissingError: if there are no such terms, or no part has that name.
        RefusedError: if the person may not, or if it is no draft any more.
        StaleError: if somebody else changed that part meanwhile.
        UnfitError: if the value does not fit the document.
    """
    terms = locked(Terms, key)
    require(actor, Deed.EDIT_TERMS, terms)
    now = part_of(terms.document, part)
    if mark_of(now) != read:
        raise StaleError(terms, revision=terms.revision, yours=value, theirs=now)
    if part.startswith(CLAUSES) and value is not None:
        if not isinstance(value, dict):
            raise UnfitError({part: [_("a group of fields was expected")]})
        value = {**value, "id": part.removeprefix(CLAUSES)}
    return keep(actor, terms, with_part(terms.document, part, value), part=part)


@transaction.atomic
def move_clause(actor: Actor, *, key: UUID | str, clause: str, before: str | None) -> Terms:
    """Put a clause before another one, or last.

    Effects: the draft has its clauses in that order and a higher revision; an entry of history.

    Raises:
        MissingError: if there are no such terms or no such clause.
        RefusedError: if the person may not, or if it is no draft any more.
    """
    terms = locked(Terms, key)
    require(actor, Deed.EDIT_TERMS, terms)
    return keep(actor, terms, moved(terms.document, clause, before), part=CLAUSES + clause)
