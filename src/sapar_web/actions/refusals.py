"""Why a deed was not done, besides access: doors turn each into a page or a problem."""

from typing import Any

from django.db import models


class MissingError(Exception):
    """There is no such thing, or none that may be seen."""


class StaleError(Exception):
    """Somebody else changed it since it was read: 409.

    Attributes:
        thing: as it is now.
        revision: its revision now.
        yours: what was to be written, so that nothing is lost.
        theirs: what stands there now.
    """

    def __init__(self, thing: models.Model, *, revision: int, yours: Any, theirs: Any) -> None:
        super().__init__(f"revision {revision} is newer")
        self.thing, self.revision, self.yours, self.theirs = thing, revision, yours, theirs


class UnfitError(Exception):
    """What was given cannot be taken: 422.

    Attributes:
        problems: sentences by field; those of the whole under the empty name.
    """

    def __init__(self, problems: dict[str, list[str]]) -> None:
        super().__init__("; ".join(sentence for each in problems.values() for sentence in each))
        self.problems = problems
