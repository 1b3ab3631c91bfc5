"""A change of an agreement as deeds take it: refused where it names nothing or does not fit."""

from typing import Any

from pydantic import ValidationError

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.negotiation.proposal import Proposal as Proposed
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.terms.keeping import problems_of
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Agreement, Proposal
from sapar_web.queries.agreements.changes import Change, proposed, stands


def now_of(agreement: Agreement, change: Change) -> Any:
    """How that stands which a change is about; None where it is not there.

    Raises:
        MissingError: if no part has that name.
    """
    try:
        return stands(agreement.document, change)
    except LookupError:
        raise MissingError from None


def proposal_of(document: Document, row: Proposal) -> Proposed:
    """A proposal as the rules of negotiation take it.

    Raises:
        UnfitError: if the change does not fit the form of an agreement.
    """
    try:
        return proposed(document, row)
    except ValidationError as error:
        raise UnfitError(_places(error)) from None


def _places(error: ValidationError) -> dict[str, list[str]]:
    """What was expected, by place within what was written."""
    found: dict[str, list[str]] = {}
    for place, told in problems_of(error).items():
        names = place.split(".")
        within = [each for each in names if each not in {"clause", "parts"}]
        found.setdefault(".".join(within), []).extend(told)
    return found


def digest_of_change(row: Proposal) -> str:
    """By what an acceptance names a proposal: all that was proposed, and why."""
    told = [row.kind, row.clause, row.part, row.before, row.after, row.reason, row.text, row.party]
    return mark_of(told)
