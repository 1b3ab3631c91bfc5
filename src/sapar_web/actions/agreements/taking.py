"""Taking an agreement for a deed: its stay first, then itself, so that deeds wait in one row."""

from uuid import UUID

from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Agreement, Proposal, Stay


def locked_agreement(stay: UUID | str) -> Agreement:
    """The agreement of a stay, both locked to the end of the transaction.

    Raises:
        MissingError: if there is no such stay, or it has no agreement yet.
    """
    found = locked(Stay, stay, "terms", "host")
    agreement = Agreement.objects.select_for_update().filter(stay=found).first()
    if agreement is None:
        raise MissingError
    agreement.stay = found
    return agreement


def locked_proposal(key: UUID | str) -> Proposal:
    """A proposal after its stay and its agreement, all locked.

    Raises:
        MissingError: if there is no such proposal.
    """
    stay = Proposal.objects.filter(key=key).values_list("agreement__stay__key", flat=True).first()
    if stay is None:
        raise MissingError
    agreement = locked_agreement(stay)
    proposal = locked(Proposal, key, "counter_to")
    proposal.agreement = agreement
    return proposal
