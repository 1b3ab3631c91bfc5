"""What becomes of proposals that have words of somebody who erases themselves."""

from typing import Any

from django.db.models import Q

from sapar.values.party import Party
from sapar_web.actions.agreements.proposing import end
from sapar_web.models import Agreement, Proposal, ProposalState
from sapar_web.queries.agreements.changes import GOAL

WORDS = frozenset({"text", "levels", "measured_by"})
"""What a goal says in words."""

CONTACTS = "contacts"
"""Name of the part of an agreement that says whom to call."""


def forget_proposals(agreement: Agreement, party: Party) -> None:
    """Take somebody's words out of what was proposed about an agreement that never was in force.

    Part of the deed that erases them. The database lets nothing else be taken out of a proposal.

    Effects: of proposals about a goal of theirs the words go, of those about contacts how they are
    reached. That something was proposed, by whom, when and why, and its digest stay. One that is
    open is overtaken: what was to be accepted is there no more.

    Args:
        agreement: locked.
        party: as which they take part.
    """
    about = Q(part=CONTACTS) | Q(part__startswith=GOAL)
    rows = Proposal.objects.select_for_update().filter(about, agreement=agreement)
    for row in rows.order_by("pk"):
        less = _less(row, party)
        if less == (row.before, row.after):
            continue
        if row.state == ProposalState.OPEN:
            end(row, ProposalState.OVERTAKEN)
        row.before, row.after = less
        row.save(update_fields=["before", "after"])


def _less(row: Proposal, party: Party) -> tuple[Any, Any]:
    """The part as it stood and as it was to stand, without the words of a party."""
    forms = (row.before, row.after)
    if row.part == CONTACTS:
        before, after = (form and _uncalled(form, party) for form in forms)
        return before, after
    if all(form is None or form.get("owner") != party for form in forms):
        return forms
    before, after = (form and _unsaid(form) for form in forms)
    return before, after


def _uncalled(form: dict[str, Any], party: Party) -> dict[str, Any]:
    """Contacts without those of a party."""
    others = [each for each in form.get(CONTACTS, ()) if each.get("party") != party]
    return {**form, CONTACTS: others} if CONTACTS in form else form


def _unsaid(form: dict[str, Any]) -> dict[str, Any]:
    """A goal without its words."""
    return {name: value for name, value in form.items() if name not in WORDS}
