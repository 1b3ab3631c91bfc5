"""What somebody applies with, and what a reviewer says of it, as documents."""

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.terms.calls.document import Call
from sapar.terms.calls.problem import Code, Problem
from sapar.terms.document.part import Day, Identifier, Part, Text
from sapar.values.wording import Language

FORMAT: Final = "sapar-application/1"
"""Name and version of the form."""

FEWEST_DAYS: Final = 2
"""A stay has a first and a last day that differ."""


class Answer(Part):
    """An answer to a question of the call.

    Attributes:
        question: identifier of it.
        text: in the applicant's own words.
    """

    question: Identifier
    text: Text


class File(Part):
    """A file that belongs to the application.

    Attributes:
        name: as its sender called it.
        kind: media type, by its content.
        size: bytes.
        digest: SHA-256 of the content.
    """

    name: Text
    kind: Text
    size: Annotated[int, Field(strict=True, ge=1)]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Application(Part):
    """An application. It may be incomplete while it is being written.

    Attributes:
        format: `sapar-application/1`.
        call: digest of the call that it answers.
        language: that it is written in.
        sending: name of the institution at home.
        host: name of the organisation to go to.
        first_day: of the stay that is asked for.
        last_day: of it.
        answers: to the questions of the call.
        files: with it, once it is submitted.
    """

    format: Literal["sapar-application/1"] = FORMAT
    call: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    language: Language = Language.ENGLISH
    sending: Text | None = None
    host: Text | None = None
    first_day: Day | None = None
    last_day: Day | None = None
    answers: tuple[Answer, ...] = ()
    files: tuple[File, ...] = ()


def application_problems(call: Call, application: Application) -> Sequence[Problem]:
    """What stands in the way of submitting an application; none if it can be.

    Args:
        call: that it answers.
        application: a draft.
    """
    found = [Problem(Code.MISSING, (name,), {"field": name}) for name in _missing(application)]
    first, last = application.first_day, application.last_day
    if first and last and (last - first).days < FEWEST_DAYS - 1:
        found.append(
            Problem(Code.ORDER, ("last_day",), {"field": "last_day", "other": "first_day"})
        )
    if first and call.first_day and first < call.first_day:
        found.append(Problem(Code.BEFORE, ("first_day",), {"day": call.first_day.isoformat()}))
    if last and call.last_day and last > call.last_day:
        found.append(Problem(Code.AFTER, ("last_day",), {"day": call.last_day.isoformat()}))
    if len(application.files) > call.files:
        found.append(Problem(Code.FILES, ("files",), {"count": call.files}))
    return (*found, *_answers(call, application))


def _missing(application: Application) -> Sequence[str]:
    names = ("sending", "host", "first_day", "last_day")
    return [name for name in names if getattr(application, name) is None]


def _answers(call: Call, application: Application) -> Sequence[Problem]:
    given = {each.question: each.text for each in application.answers}
    asked = {each.id: each for each in call.of_applicants}
    found = [
        Problem(Code.NOT_ASKED, ("answers", name), {"name": name})
        for name in given
        if name not in asked
    ]
    for name, question in asked.items():
        if question.required and name not in given:
            found.append(Problem(Code.UNANSWERED, ("answers", name)))
        if len(given.get(name, "")) > question.longest:
            found.append(Problem(Code.LONG, ("answers", name), {"count": question.longest}))
    return found
