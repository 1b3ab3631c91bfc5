"""An agreement with all that was proposed and said about it, for those who may read it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import F

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.models import Agreement, Proposal, ProposalState, Remark, StayState, Version
from sapar_web.queries.stays.finding import BESIDE, TWICE

MOST = 300
"""Remarks, and proposals, that a page shows at most: the newest."""


def readable_agreement(actor: Actor, stay: UUID | str) -> Agreement | None:
    """The agreement of a stay with all who take part; None if there is none.

    Raises:
        RefusedError: if the person may not read it.
    """
    rows = Agreement.objects.select_related(*(f"stay__{each}" for each in BESIDE))
    twice = (f"stay__{each}" for each in TWICE)
    found = next(iter(rows.defer(*twice).filter(stay__key=stay)), None)
    if found is not None:
        require(actor, Deed.READ_AGREEMENT, found)
    return found


def readable_proposal(actor: Actor, key: UUID | str) -> Proposal | None:
    """A proposal with its agreement and stay; None if there is none.

    Raises:
        RefusedError: if the person may not read it.
    """
    beside = (f"agreement__stay__{each}" for each in BESIDE)
    found = Proposal.objects.select_related("counter_to", *beside).filter(key=key).first()
    if found is not None:
        require(actor, Deed.READ_PROPOSAL, found)
    return found


def proposals_of(agreement: Agreement) -> Sequence[Proposal]:
    """Proposals with who accepted them: those that are open first, then the newest."""
    rows = Proposal.objects.filter(agreement=agreement).select_related("counter_to")
    rows = rows.prefetch_related("acceptances").order_by("-id")[:MOST]
    return sorted(rows, key=lambda each: each.state != ProposalState.OPEN)


def remarks_of(agreement: Agreement) -> Sequence[Mapping[str, Any]]:
    """Remarks, oldest first, with the proposal that each stands under."""
    rows = Remark.objects.filter(agreement=agreement).order_by("-id")
    told = rows.values("clause", "part", "party", "text", "at", under=F("proposal__key"))
    return list(told[:MOST])[::-1]


def last_version(agreement: Agreement) -> Version | None:
    """The version that was frozen last, without its text; None before the first."""
    rows = Version.objects.filter(agreement=agreement).defer("document", "canonical")
    return rows.order_by("-number").first()


def amended(agreement: Agreement) -> bool:
    """Whether changes were accepted of an agreement in force, of which no version was frozen yet.

    Args:
        agreement: with its stay. While a version waits for signatures, nothing else is accepted.
    """
    if agreement.stay.state != StayState.ACTIVE:
        return False
    rows = Version.objects.filter(agreement=agreement, declined=None).order_by("-number")
    return bool(rows.values_list("document", flat=True).first() != agreement.document)
