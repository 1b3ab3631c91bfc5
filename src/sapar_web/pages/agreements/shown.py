"""What the page of an agreement shows: goals, clauses, other parts, proposals, remarks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sapar_web.models import Proposal, StayParty
from sapar_web.pages.agreements.kept import KeptClause, KeptPart


@dataclass(frozen=True, slots=True)
class Said:
    """A remark as a page shows it."""

    party: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A proposal as a page shows it.

    Attributes:
        row: it.
        about: title of what it is about.
        anchor: of what it is about on the page.
        party: who proposed it.
        kind: what is to be done.
        reason: why, in words of the list.
        tone: how its state is coloured.
        differences: fields before and after.
        accepted: who accepted it.
        waits: who has yet to.
        mine: for which of the reader's parties it waits.
        own: whether it is the reader's to take back.
        said: remarks under it.
    """

    row: Proposal
    about: str
    anchor: str
    party: str
    kind: str
    reason: str
    tone: str
    differences: Sequence[Mapping[str, str]]
    accepted: Sequence[str]
    waits: Sequence[str]
    mine: Sequence[StayParty]
    own: bool
    said: Sequence[Said]


@dataclass(frozen=True, slots=True)
class ShownGoal:
    """A goal as a page shows it.

    Attributes:
        id: of it.
        owner: whose it is.
        text: in the reader's language where there is one.
        binding: in the agreement's first language, where that differs.
        beside: kind, level, weight.
        levels: number and words of each outcome; none where they are missing.
        measured_by: what shows which it was.
        mark: digest of it as it stands: a yes names it.
        accepted: who accepted it in this text.
        waits: who has not.
        mine: for which of the reader's parties it waits.
        said: remarks under it.
    """

    id: str
    owner: str
    text: str
    binding: str
    beside: str
    levels: Sequence[tuple[str, str]]
    measured_by: str
    mark: str
    accepted: Sequence[str]
    waits: Sequence[str]
    mine: Sequence[StayParty]
    said: Sequence[Said]


@dataclass(frozen=True, slots=True)
class ShownClause:
    """A clause as a page shows it.

    Attributes:
        kept: it.
        open: whether a proposal about it waits.
        said: remarks under it.
    """

    kept: KeptClause
    open: bool
    said: Sequence[Said] = ()


@dataclass(frozen=True, slots=True)
class ShownPart:
    """Another part as a page shows it, with the remarks under it."""

    kept: KeptPart
    said: Sequence[Said] = ()
