"""Filling in what the catalogue says, where nobody has to decide."""

from typing import Any
from uuid import UUID

from django.db import transaction

from sapar.terms.checks.checking import check
from sapar.terms.checks.filling import fills
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import StaleError
from sapar_web.actions.terms.keeping import keep
from sapar_web.models import Terms
from sapar_web.queries.terms.documents import document_of


@transaction.atomic
def fill_terms(actor: Actor, *, key: UUID | str, revision: int) -> Terms:
    """Fill every field that the check misses and the catalogue knows.

    Effects: the draft has these fields and a higher revision; an entry of history names them.
    Where there is nothing to fill, nothing is written.

    Args:
        actor: who fills in.
        key: of the terms.
        revision: that the person read.

    Raises:
        MissingError: if there are no such terms.
        RefusedError: if the person may not, or if it is no draft any more.
        StaleError: if the draft was changed since that revision.
    """
    terms = locked(Terms, key)
    require(actor, Deed.EDIT_TERMS, terms)
    if terms.revision != revision:
        raise StaleError(terms, revision=terms.revision, yours=revision, theirs=terms.revision)
    document = document_of(terms)
    found = fills(document, check(document).violations)
    if not found:
        return terms
    clauses: list[dict[str, Any]] = [dict(each) for each in terms.document["clauses"]]
    for fill in found:
        clauses[int(fill.path[1])][fill.field] = fill.plain
    filled = [f"{fill.clause}.{fill.field}" for fill in found]
    return keep(actor, terms, {**terms.document, "clauses": clauses}, part="clauses", filled=filled)
