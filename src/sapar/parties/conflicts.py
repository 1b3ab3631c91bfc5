"""When somebody may not judge somebody: whoever is in conflict neither sees nor scores."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Kind(StrEnum):
    """Why somebody may not judge."""

    SELF = "self"
    ORGANISATION = "organisation"
    KINSHIP = "kinship"
    CO_AUTHOR = "co_author"
    STUDENT = "student"
    RIVAL = "rival"
    OTHER = "other"


DECLARED: Final = (
    Kind.KINSHIP,
    Kind.CO_AUTHOR,
    Kind.STUDENT,
    Kind.ORGANISATION,
    Kind.RIVAL,
    Kind.OTHER,
)
"""What a reviewer is asked to declare; that they apply themselves is seen."""

LAPSES: Final[Mapping[Kind, int]] = MappingProxyType(
    {Kind.ORGANISATION: 1, Kind.CO_AUTHOR: 3, Kind.STUDENT: 5}
)
"""Years after its end through which a tie still counts; others count for ever."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How a reviewer stands to an applicant.

    Attributes:
        kind: of the tie.
        ended: last day of it; None while it lasts, and for what does not end.
    """

    kind: Kind
    ended: date | None = None


def counts(tie: Tie, on: date) -> bool:
    """Whether a tie keeps somebody from judging on a day.

    Args:
        tie: that was declared or found.
        on: day of the judgement.
    """
    years = LAPSES.get(tie.kind)
    if tie.ended is None or years is None:
        return True
    return on <= _later(tie.ended, years)


def found(
    reviewer: str, belongs: Mapping[str, date | None], applicant: str, concerned: Collection[str]
) -> frozenset[Tie]:
    """Ties that are seen without anybody declaring them.

    Args:
        reviewer: name of the person who would judge.
        belongs: organisations that the reviewer belongs or belonged to, with the last day there.
        applicant: name of the person who applies.
        concerned: organisations that the application names: at home and abroad.
    """
    ties = {Tie(Kind.ORGANISATION, last) for each, last in belongs.items() if each in concerned}
    return frozenset(ties | ({Tie(Kind.SELF)} if reviewer == applicant else set()))


def barred(ties: Collection[Tie], on: date) -> Kind | None:
    """The first reason for which somebody may not judge on a day; None if they may.

    Args:
        ties: declared and found.
        on: day of the judgement.
    """
    counting = {tie.kind for tie in ties if counts(tie, on)}
    return next((kind for kind in Kind if kind in counting), None)


def _later(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
