"""A statement of needs: what one party wants of a stay, expects of others and can give."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.terms.document.part import Day, Identifier, Part, Words
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.party import Party
from sapar.values.wording import Language

FORMAT: Final = "sapar-needs/1"
"""Name and version of the form; a change that old documents do not fit raises it."""

MOST: Final = 100
"""Parts of a kind that a statement may have: more than anyone reads."""

Item = Annotated[str, Field(pattern=r"^[A-F][0-9]{2}$")]
"""Code of a commitment of the catalogue, as in `C02`."""

Weight = Annotated[int, Field(strict=True, ge=0, le=100)]
"""How much a goal matters, of 100 for all goals of a party."""


class Goal(Part):
    """What a party wants to come of the stay.

    Attributes:
        id: by which other parts name it.
        kind: what it is about; None for one that is of no kind of the catalogue.
        level: whom it is for.
        text: in the writer's own words.
        weight: of 100 for all goals of the party.
    """

    id: Identifier
    kind: AimKind | None = None
    level: Level
    text: Words
    weight: Weight


class Expectation(Part):
    """What a party expects of another.

    Attributes:
        id: by which other parts name it.
        of: who is to do it.
        item: the catalogue's commitment that it is about; None for one's own.
        text: in the writer's own words.
        goal: of the same statement that it is to serve.
    """

    id: Identifier
    of: Party
    item: Item | None = None
    text: Words
    goal: Identifier | None = None


class Offering(Part):
    """What a party can give.

    Attributes:
        id: by which other parts name it.
        to: whom; None for whoever wants it.
        item: the catalogue's commitment that it is about; None for one's own.
        text: in the writer's own words.
    """

    id: Identifier
    to: Party | None = None
    item: Item | None = None
    text: Words


class Context(Part):
    """What others have to know of the place that the participant comes from and returns to.

    Attributes:
        teaching_load: hours that are taught, and who would take them over.
        equipment: that is there, and that is not.
        language: in which people teach, do research and write.
        law: rules that bind the institution: leave, contracts, data, bonds.
    """

    teaching_load: Words | None = None
    equipment: Words | None = None
    language: Words | None = None
    law: Words | None = None


class ConstraintKind(StrEnum):
    """What a constraint is about."""

    FAMILY = "family"
    RELIGION = "religion"
    DISABILITY = "disability"
    VISA = "visa"
    OTHER = "other"


class Constraint(Part):
    """What limits the stay. It is sensitive: only those whom its writer names read it.

    Attributes:
        id: by which other parts name it.
        kind: what it is about.
        text: in the writer's own words.
        shown_to: who may read it besides the writer's own party; nobody until the writer chooses.
    """

    id: Identifier
    kind: ConstraintKind
    text: Words
    shown_to: tuple[Party, ...] = ()


class Needs(Part):
    """What one party needs. It may be incomplete while it is being written.

    Attributes:
        format: `sapar-needs/1`.
        party: whose needs these are.
        language: that the writer writes in.
        dated: day on which it was handed in; None while it is a draft.
        goals: what is to come of the stay, in any order: weights say what matters more.
        expectations: of other parties.
        offers: to other parties.
        context: of the sending institution, written by it alone.
        constraints: that limit the stay.
    """

    format: Literal["sapar-needs/1"] = FORMAT
    party: Party
    language: Language = Language.ENGLISH
    dated: Day | None = None
    goals: Annotated[tuple[Goal, ...], Field(max_length=MOST)] = ()
    expectations: Annotated[tuple[Expectation, ...], Field(max_length=MOST)] = ()
    offers: Annotated[tuple[Offering, ...], Field(max_length=MOST)] = ()
    context: Context | None = None
    constraints: Annotated[tuple[Constraint, ...], Field(max_length=MOST)] = ()


def visible_to(needs: Needs, party: Party) -> Needs:
    """The copy of a statement that a party may read: without constraints not shown to it.

    Nothing in the copy tells that a constraint was left out, or to whom else one is shown.

    Args:
        needs: as its writer wrote them.
        party: who is to read; a mentor is shown what is shown to mentors, not all that the host is.
    """
    if party is needs.party:
        return needs
    shown = (each for each in needs.constraints if party in each.shown_to)
    kept = tuple(each.model_copy(update={"shown_to": (party,)}) for each in shown)
    return needs.model_copy(update={"constraints": kept})
