"""Hours that a party worked, by kind of work, as the parties themselves record them."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

CAP = 16.0
"""Most hours that one person works in one day: what an entry of a day says beyond is cut."""

LARGEST = 1e9
"""An entry of more hours than this is no measurement; it counts as one without hours."""


class Work(StrEnum):
    """A kind of work; the words of the column `kind` of the table `effort`."""

    INTELLECTUAL = "intellectual"
    ADMINISTRATIVE = "administrative"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one person did of one kind: on one day, or, without a day, in all.

    Attributes:
        hours: None where not recorded.
        kind: None where not recorded.
        on: the day; None where not recorded, or where the entry is a sum over days.
    """

    hours: float | None
    kind: Work | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Hours of one party; a row of `measures.hours`.

    Attributes:
        intellectual: hours after the cut, as are the next three.
        administrative: so.
        field: so.
        unsorted: hours of which nobody recorded the kind.
        entries: how many entries.
        entries_without_hours: those whose hours are missing, below zero or no number.
        entries_cut: those of a day with more than `CAP` hours, counted as `CAP`.
        hours_cut: how many hours that took away.
        entries_undated: those without a day with more than `CAP` hours, which are left whole:
            they may be sums over days.

    Raises:
        ValueError: if a number is below zero.
    """

    intellectual: float = 0.0
    administrative: float = 0.0
    field: float = 0.0
    unsorted: float = 0.0
    entries: int = 0
    entries_without_hours: int = 0
    entries_cut: int = 0
    hours_cut: float = 0.0
    entries_undated: int = 0

    def __post_init__(self) -> None:
        if any(not getattr(self, each.name) >= 0 for each in fields(self)):
            raise ValueError(f"{self}: hours and counts are zero or more")

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Hours":
        """The hours of one party's entries."""
        return sum((_hours_of(entry) for entry in entries), start=cls())

    def __add__(self, other: "Hours") -> "Hours":
        names = (each.name for each in fields(self))
        return Hours(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def unseen(self) -> float:
        """Hours of administration and of field work, which seldom bring credit."""
        return self.administrative + self.field

    @property
    def total(self) -> float:
        """All hours, those of unknown kind included."""
        return math.fsum((self.intellectual, self.administrative, self.field, self.unsorted))

    @property
    def answered(self) -> float:
        """Share of the entries that have their hours; 0 where there is no entry."""
        return 1 - self.entries_without_hours / self.entries if self.entries else 0.0

    @property
    def absence(self) -> str | None:
        """Why nothing can be computed from these hours; None where something can."""
        if not self.entries:
            return _("no work is recorded")
        if self.entries == self.entries_without_hours:
            return _("no hours are recorded")
        return None if self.total else _("the recorded hours sum to zero")

    def method(self, sentence: str) -> str:
        """A sentence of method with what was cut from these hours, if anything was."""
        if not self.entries_cut:
            return sentence
        cut = _("{sentence}; entries of more than {cap} hours in a day, counted as {cap}: {n}")
        return cut.format(sentence=sentence, n=self.entries_cut, cap=f"{CAP:g}")


NO_WORK = Hours()


def effort_shares(hours: Mapping[Party, Hours]) -> dict[Party, Measured]:
    """Each party's share of all recorded hours, h_k = hours of k / hours of all.

    Returns:
        A share for each party, from 0 to 1, with n = entries of all; the shares sum to one.
        Entries without hours lower the coverage; a party that has no other has no share.
    """
    whole = sum(hours.values(), start=NO_WORK)
    return {party: _share(own, whole) for party, own in hours.items()}


def _share(own: Hours, whole: Hours) -> Measured:
    silent = own.absence if own.entries and not own.answered else None
    if reason := whole.absence or silent:
        return Measured.not_computable(reason, n=whole.entries, coverage=0.0)
    return Measured.of(
        min(1.0, own.total / whole.total),
        n=whole.entries,
        coverage=whole.answered,
        method=whole.method(_("share of all recorded hours")),
    )


def _hours_of(entry: Entry) -> Hours:
    if entry.hours is None or not 0 <= entry.hours <= LARGEST:
        return Hours(entries=1, entries_without_hours=1)
    above = max(0.0, entry.hours - CAP)
    cut = above if entry.on else 0.0
    counts = {"entries_cut": int(cut > 0), "entries_undated": int(above > 0 and not entry.on)}
    kept = {entry.kind.value if entry.kind else "unsorted": entry.hours - cut}
    return Hours(entries=1, hours_cut=cut, **kept, **counts)  # type: ignore[arg-type]
