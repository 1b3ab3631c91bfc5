"""An amendment that is not signed is dropped: the agreement reads as what is in force."""

from django.utils import timezone

from sapar_web.actions.agreements.changes import now_of
from sapar_web.actions.stays.keeping import keep_document
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Agreement, Proposal, ProposalState
from sapar_web.queries.agreements.changes import Change
from sapar_web.queries.agreements.versions import version_in_force


def drop_amendment(agreement: Agreement) -> None:
    """Put the text in force in place of what was to amend it. Part of a deed.

    Effects: the agreement has the document of the version in force, with a higher revision;
    proposals about what stands otherwise now are overtaken.

    Args:
        agreement: of a stay in force, locked with it.
    """
    binding = version_in_force(agreement)
    assert binding is not None, "a stay in force has one"  # noqa: S101 -- the database holds it
    keep_document(agreement, binding.document)
    for each in Proposal.objects.filter(agreement=agreement, state=ProposalState.OPEN):
        now = now_of(agreement, Change(each.clause, each.part))
        if mark_of(now) != mark_of(each.before):
            each.state, each.ended_at = ProposalState.OVERTAKEN, timezone.now()
            each.save(update_fields=["state", "ended_at"])
