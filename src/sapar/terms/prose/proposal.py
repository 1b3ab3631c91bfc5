"""What a passage may be about: a commitment of the catalogue, how sure, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How sure a proposal is; what each word needs is in docs/rules/terms-matching.md."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class Stance(StrEnum):
    """What a passage says of a commitment."""

    COVERS = "covers"
    """It speaks of the duty."""
    OPPOSES = "opposes"
    """It says that the thing is not given, or the opposite of the duty."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A commitment that a passage may be about. A person decides.

    Attributes:
        item: its code.
        certainty: sure, likely or possible.
        stance: whether the passage covers the commitment or opposes it.
        why: the words of the passage that matched.
        sentence: in which they stand.
        denied_by: the words that deny it; None where a phrase itself says the opposite, and for
            what is covered.
    """

    item: str
    certainty: Certainty
    stance: Stance
    why: tuple[str, ...]
    sentence: str
    denied_by: str | None = None
