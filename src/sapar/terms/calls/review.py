"""What a reviewer says of an application: points by criterion, each with its reason."""

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.terms.calls.document import Call
from sapar.terms.calls.problem import Code, Problem
from sapar.terms.document.part import Identifier, Part, Text

FORMAT: Final = "sapar-review/1"
"""Name and version of the form."""


class Score(Part):
    """Points for one criterion.

    Attributes:
        criterion: identifier of it.
        points: None while there are none.
        reason: why so many.
    """

    criterion: Identifier
    points: Annotated[int, Field(strict=True, ge=0, le=100)] | None = None
    reason: Text | None = None


class Review(Part):
    """A review. It may be incomplete while it is being written.

    Attributes:
        format: `sapar-review/1`.
        application: digest of the application that it is about.
        scores: by criterion.
        summary: of the whole.
    """

    format: Literal["sapar-review/1"] = FORMAT
    application: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    scores: tuple[Score, ...] = ()
    summary: Text | None = None


def review_problems(call: Call, review: Review) -> Sequence[Problem]:
    """What stands in the way of submitting a review; none if it can be.

    Args:
        call: whose criteria count.
        review: a draft.
    """
    given = {each.criterion: each for each in review.scores}
    known = {each.id: each for each in call.criteria}
    found = [
        Problem(Code.NO_CRITERION, ("scores", name), {"name": name})
        for name in given
        if name not in known
    ]
    for name, criterion in known.items():
        score = given.get(name)
        if score is None or score.points is None:
            found.append(Problem(Code.NO_POINTS, ("scores", name)))
        elif score.points > criterion.best:
            found.append(Problem(Code.MANY_POINTS, ("scores", name), {"count": criterion.best}))
        if score is None or score.reason is None:
            found.append(Problem(Code.NO_REASON, ("scores", name, "reason")))
    return found
