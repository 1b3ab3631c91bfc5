"""Milestones of the version in force: what each waits for, rests on, and what was released."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import rfc8785

from sapar.agreements.commitments.milestones import milestones_of
from sapar.money.ledger.milestones import Missing, releases
from sapar.values.digest import Digest
from sapar_web.models import MilestoneLine, Payment, Release
from sapar_web.queries.money.payments import standing
from sapar_web.queries.record.reading import Record

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Stage:
    """One milestone.

    Attributes:
        row: of the version in force.
        mark: by which it is the same in a later version.
        rests_on: keys of the events that show it.
        waits_for: clauses that are not delivered for certain, each with the reason.
        releases: that were made of it, under this version or an earlier one.
        paid: of what was released.
    """

    row: MilestoneLine
    mark: str
    rests_on: tuple[str, ...]
    waits_for: Mapping[str, Missing]
    releases: tuple[Release, ...]
    paid: Decimal

    @property
    def released(self) -> Decimal:
        """What was released of it."""
        return sum((each.amount for each in self.releases), NOTHING)

    @property
    def left(self) -> Decimal | None:
        """What is still to be released; None where its amount cannot be told."""
        return None if self.row.amount is None else self.row.amount - self.released

    @property
    def ready(self) -> bool:
        """Whether something may be released now."""
        return not self.waits_for and self.left is not None and self.left > 0


def marks(rows: Sequence[MilestoneLine]) -> list[str]:
    """A mark for each milestone: of its name, and of which it is among those of one name.

    An amendment writes its milestones anew; by its mark one is known again wherever it stands.
    """
    seen: Counter[bytes] = Counter()
    found = []
    for row in rows:
        name = rfc8785.dumps(row.name)
        found.append(Digest.of(name + b" %d" % seen[name]).text)
        seen[name] += 1
    return found


def stages(record: Record) -> tuple[Stage, ...]:
    """Every milestone of a stay, in their order, in three statements.

    Args:
        record: of the stay, whole.
    """
    rows = list(MilestoneLine.objects.filter(version=record.version).order_by("number"))
    found = releases(milestones_of(record.document), record.reading.standings.commitments)
    made = list(Release.objects.filter(stay=record.stay).order_by("pk"))
    paid = _paid(record) if made else {}
    return tuple(
        _stage(row, mark, each, [one for one in made if one.mark == mark], paid)
        for row, mark, each in zip(rows, marks(rows), found, strict=True)
    )


def _stage(
    row: MilestoneLine, mark: str, found: Any, made: Sequence[Release], paid: Mapping[int, Decimal]
) -> Stage:
    amount = sum((paid.get(each.pk, NOTHING) for each in made), NOTHING)
    return Stage(row, mark, found.rests_on, found.waits_for, tuple(made), amount)


def _paid(record: Record) -> Mapping[int, Decimal]:
    """What was paid of each release, as it arrived."""
    found: Counter[int] = Counter()
    rows = standing(Payment.objects.filter(stay=record.stay, release__isnull=False))
    for release, number in rows.values_list("release_id", "arrived"):
        found[release] += number
    return found  # type: ignore[return-value] -- a counter of decimals


def retained(found: Sequence[Stage]) -> Decimal | None:
    """What of the fee is held back: milestones that may not be paid yet; None if not all is known.

    Args:
        found: every milestone.
    """
    waiting = [each.left for each in found if each.waits_for]
    known = [left for left in waiting if left is not None]
    return sum(known, NOTHING) if len(known) == len(waiting) else None
