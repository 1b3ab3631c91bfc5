"""A call: budget, places, days and criteria, all public before anybody applies."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.terms.document.money import Amount, Currency
from sapar.terms.document.part import Day, Identifier, Part, Words
from sapar.terms.offers.document import TermsAnswered
from sapar.values.wording import Language

FORMAT: Final = "sapar-call/1"
"""Name and version of the form; a change that old documents do not fit raises it."""

SCALES: Final = (3, 4, 5, 10, 20, 100)
"""Best points that a criterion may have: few, so that no two means are told apart wrongly."""

MOST_REVIEWERS: Final = 100
"""Reviews of one application at most, for the same reason."""

Count = Annotated[int, Field(strict=True, ge=1, le=10_000)]
Days = Annotated[int, Field(strict=True, ge=1, le=365)]


class StudyField(StrEnum):
    """Broad fields of education and training (ISCED-F 2013)."""

    GENERIC = "00"
    EDUCATION = "01"
    ARTS = "02"
    SOCIAL = "03"
    BUSINESS = "04"
    NATURAL = "05"
    COMPUTING = "06"
    ENGINEERING = "07"
    AGRICULTURE = "08"
    HEALTH = "09"
    SERVICES = "10"


class Criterion(Part):
    """One thing by which applications are weighed.

    Attributes:
        id: by which reviews name it.
        name: in words.
        how: what is looked at, and what earns how many points.
        weight: of 100 for all criteria.
        best: most points that a reviewer can give; one of `SCALES`.
    """

    id: Identifier
    name: Words
    how: Words | None = None
    weight: Annotated[int, Field(strict=True, ge=0, le=100)]
    best: Literal[3, 4, 5, 10, 20, 100] = 5


class Question(Part):
    """Something that is asked.

    Attributes:
        id: by which answers name it.
        text: of the question.
        longest: characters of an answer at most.
        required: whether it has to be answered.
    """

    id: Identifier
    text: Words
    longest: Annotated[int, Field(strict=True, ge=100, le=10_000)] = 3_000
    required: bool = True


class Call(Part):
    """A call. It may be incomplete while it is being written.

    Attributes:
        format: `sapar-call/1`.
        id: of the call.
        terms: published terms under which people go.
        title: of the call.
        languages: in which one may apply.
        summary: what it is for, in a few sentences.
        budget: for all places together; None while it is not settled.
        currency: of the budget (ISO 4217).
        places: that are given at most.
        fields: of study that are asked for; none for every field.
        first_day: on which a stay may begin.
        last_day: on which every stay has ended.
        closes_on: last day for applications.
        nominates_on: last day for nominations of sending institutions.
        decides_on: day by which everybody is told.
        blind: whether reviewers see neither names nor organisations nor files.
        criteria: by which applications are weighed.
        of_applicants: what applicants are asked.
        of_sending: what nominating institutions are asked besides reasons and the return.
        files: that an application may have at most.
        appeal_days: days after the decision within which one may appeal.
        answer_days: days after an appeal within which the sponsor answers.
        hold_days: days for which a place that came free is held for the next who waits.
    """

    format: Literal["sapar-call/1"] = FORMAT
    id: Identifier
    terms: TermsAnswered
    title: Words
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = (Language.ENGLISH,)
    summary: Words | None = None
    budget: Amount | None = None
    currency: Currency | None = None
    places: Count = 1
    fields: tuple[StudyField, ...] = ()
    first_day: Day | None = None
    last_day: Day | None = None
    closes_on: Day | None = None
    nominates_on: Day | None = None
    decides_on: Day | None = None
    blind: bool = True
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=20)] = ()
    of_applicants: Annotated[tuple[Question, ...], Field(max_length=20)] = ()
    of_sending: Annotated[tuple[Question, ...], Field(max_length=20)] = ()
    files: Annotated[int, Field(strict=True, ge=0, le=10)] = 5
    appeal_days: Days = 10
    answer_days: Days = 10
    hold_days: Days = 7
