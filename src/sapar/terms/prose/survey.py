"""What a document in prose says, clause by clause, and what nobody in it mentions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sapar.standards.catalogue.commitment import Commitment, Force
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.block import Place, Prose
from sapar.terms.prose.matching import proposals
from sapar.terms.prose.passages import Passage, passages
from sapar.terms.prose.proposal import Certainty, Proposal, Stance
from sapar.terms.prose.vague import Found, vague_words
from sapar.values.finding import Finding
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage with what it may be about, and its vague words."""

    passage: Passage
    proposals: tuple[Proposal, ...]
    vague: tuple[Found, ...]


class Absence(StrEnum):
    """How a commitment is missing."""

    SILENT = "silent"
    """Nobody mentions it."""
    FAINT = "faint"
    """Some passage may possibly be about it; a person has to look."""
    OPPOSED = "opposed"
    """A passage says that it is not given, and none that it is."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A commitment that no passage surely or likely covers.

    Attributes:
        commitment: of the catalogue.
        absence: how it is missing.
        places: of the passages that oppose it, or may possibly be about it.
    """

    commitment: Commitment
    absence: Absence
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """A document read.

    Attributes:
        name: of the file.
        language: in which most of it is written.
        passages: in the document's order, with proposals and vague words.
        missing: commitments that nobody mentions, gates first, then in the catalogue's order.
        notes: what was assumed or left out when the file was read.
    """

    name: str
    language: Language
    passages: tuple[Marked, ...]
    missing: tuple[Missing, ...]
    notes: tuple[Finding, ...]


def survey(prose: Prose, language: Language | None = None) -> Survey:
    """Split a document into passages, propose commitments for each, and list what is missing.

    Args:
        prose: blocks of the document.
        language: that all of it is in; None to tell it passage by passage.
    """
    marked = tuple(
        Marked(each, proposals(each), vague_words(each.text, each.language))
        for each in passages(prose.blocks, language)
    )
    usual = Counter(each.passage.language for each in marked).most_common(1)
    return Survey(
        prose.name,
        language or (usual[0][0] if usual else Language.ENGLISH),
        marked,
        _missing(marked),
        prose.notes,
    )


def _missing(marked: tuple[Marked, ...]) -> tuple[Missing, ...]:
    told: dict[str, list[tuple[Place, Proposal]]] = {}
    for each in marked:
        for proposal in each.proposals:
            told.setdefault(proposal.item, []).append((each.passage.place, proposal))
    order = tuple(Force)
    commitments = sorted(catalogue().commitments.values(), key=lambda each: order.index(each.force))
    found = (_absence(each, told) for each in commitments)
    return tuple(each for each in found if each is not None)


def _absence(
    commitment: Commitment, told: Mapping[str, list[tuple[Place, Proposal]]]
) -> Missing | None:
    said = told.get(commitment.id, [])
    firm = [(place, each) for place, each in said if each.certainty is not Certainty.POSSIBLE]
    if any(each.stance is Stance.COVERS for _place, each in firm):
        return None
    opposing = tuple(place for place, each in said if each.stance is Stance.OPPOSES)
    if any(each.stance is Stance.OPPOSES for _place, each in firm):
        return Missing(commitment, Absence.OPPOSED, opposing)
    places = tuple(place for place, _each in said)
    return Missing(commitment, Absence.FAINT if places else Absence.SILENT, places)
