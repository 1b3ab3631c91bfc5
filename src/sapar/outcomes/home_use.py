"""Use at home: what the sending institution has of a stay, half a year and a year later."""

from dataclasses import dataclass

from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.proportion import proportion

HOME_KINDS: dict[str, str] = {
    "course_changed": mark("A course at home was changed"),
    "method_used": mark("A method is used at home"),
    "seminar_given": mark("A seminar was given at home"),
    "paper_started": mark("A paper was started"),
    "proposal_started": mark("A proposal was started"),
}
"""Kinds of goal that are use at home whatever their level; codes of the column `goals.kind`.

A kind outside this list is allowed and is read as its own words say: it counts as use at home
only if its goal is of the institution's level. Nothing is guessed from its name.
"""


@dataclass(frozen=True, slots=True)
class Window:
    """When the follow-up must have been, in months after the last day of the stay.

    Attributes:
        first: first month that counts.
        before: month from which on it no longer counts; None for no end.

    Raises:
        ValueError: if the window is empty or begins before the end of the stay.
    """

    first: int
    before: int | None = None

    def __post_init__(self) -> None:
        if self.first < 0 or (self.before is not None and self.before <= self.first):
            raise ValueError(f"{self}: expected months that follow each other")


HALF_YEAR = Window(6, 12)
YEAR = Window(12)


@dataclass(frozen=True, slots=True, kw_only=True)
class UseSums:
    """Goals of use at home; a row of `sapar.outcomes.goals.measures.home_use`.

    Attributes:
        goals: how many there are.
        answered: of these, looked at within the window.
        reached: of these, as expected or better.

    Raises:
        ValueError: if a part exceeds its whole.
    """

    goals: int
    answered: int
    reached: int

    def __post_init__(self) -> None:
        if not 0 <= self.reached <= self.answered <= self.goals:
            raise ValueError(f"{self}: expected reached <= answered <= goals")


def used(sums: UseSums, window: Window) -> Measured:
    """Share of goals of use at home that were reached.

    Args:
        sums: goals of the institution's level, of one kind, or whatever was grouped.
        window: when they were looked at.

    Returns:
        A share with its Wilson interval, n = goals looked at in the window, coverage = these / all;
        not computable if none was looked at.
    """
    return proportion(
        sums.reached,
        sums.answered,
        method=_method(window),
        coverage=sums.answered / sums.goals if sums.goals else 0.0,
        empty=_unseen(window) if sums.goals else _("no goal of use at home is recorded"),
    )


def _method(window: Window) -> str:
    if window.before is None:
        method = _("share of goals reached, looked at {first} months after the stay or later")
        return method.format(first=window.first)
    method = _("share of goals reached, looked at {first} to {before} months after the stay")
    return method.format(first=window.first, before=window.before)


def _unseen(window: Window) -> str:
    if window.before is None:
        reason = _("no goal was looked at {first} months after the stay or later")
        return reason.format(first=window.first)
    reason = _("no goal was looked at {first} to {before} months after the stay")
    return reason.format(first=window.first, before=window.before)
