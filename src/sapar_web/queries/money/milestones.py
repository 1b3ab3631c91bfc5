"""Milestones of the version in force: what each waits for, rests on, and what was released."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import rfc8785

from sapar.agreements.commitments.milestones import milestones_of
from sapar.deliveries.events.standing import Standing, standings_of
from sapar.money.ledger.milestones import Missing, releases
from sapar.money.ledger.milestones import Release as Found
from sapar.money.ledger.owing import FEE
from sapar.values.digest import Digest
from sapar_web.models import MilestoneLine, Release
from sapar_web.queries.money.sheet import Sheet, sheet_of
from sapar_web.queries.record.reading import Record, released_under

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
        unreleased: what is owed of the fee and was released of no milestone; None where no fee is
            owed in its currency.
        unpaid: what is owed of the fee and was not paid, in the currency in which it was released;
            None where no fee is owed in that.
    """

    row: MilestoneLine
    mark: str
    rests_on: tuple[str, ...]
    waits_for: Mapping[str, Missing]
    releases: tuple[Release, ...]
    paid: Decimal
    unreleased: Decimal | None = None
    unpaid: Decimal | None = None

    @property
    def released(self) -> Decimal:
        """What was released of it."""
        return sum((each.amount for each in self.releases), NOTHING)

    @property
    def left(self) -> Decimal | None:
        """What is still to be released; None where its amount cannot be told.

        It cannot where an amendment changed the currency after something was released. Of a stay
        that ended early no more than what is owed of the fee still.
        """
        changed = any(each.currency != self.row.currency for each in self.releases)
        if changed or self.row.amount is None:
            return None
        own = self.row.amount - self.released
        return own if self.unreleased is None else min(own, max(NOTHING, self.unreleased))

    @property
    def ready(self) -> bool:
        """Whether something may be released now."""
        return not self.waits_for and self.left is not None and self.left > 0

    @property
    def in_vain(self) -> bool:
        """Whether it waits for what is owed no more, since the stay ended early."""
        return Missing.RELEASED in self.waits_for.values()

    @property
    def payable(self) -> bool:
        """Whether its payment is awaited: it was released, and that much of the fee is owed still.

        Of a stay that ended early it may be less than was released before.
        """
        return self.released > self.paid and (self.unpaid is None or self.unpaid > 0)


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


def stages(record: Record, sheet: Sheet | None = None) -> tuple[Stage, ...]:
    """Every milestone of a stay, in their order.

    Args:
        record: of the stay, whole.
        sheet: its rows of money; read where None.
    """
    held = sheet or sheet_of(record.stay)
    lines = [each for each in held.milestones if each.version_id == record.version.pk]
    rows = sorted(lines, key=lambda each: each.number)
    stands = record.reading.standings.commitments
    found = releases(milestones_of(record.document), stands, _released(record))
    fee = _Fee(
        _left_of_fee(held, ((each.currency, each.amount) for each in held.releases)),
        _left_of_fee(held, _paid(held)),
    )
    return tuple(
        _stage(row, mark, each, held, fee)
        for row, mark, each in zip(rows, marks(rows), found, strict=True)
    )


def _released(record: Record) -> Mapping[str, Standing]:
    """How what is owed no more stood when the stay ended early: it may have been delivered."""
    duties = released_under(record)
    if not duties:
        return {}
    return standings_of(record.reading.history, duties, record.today).commitments


@dataclass(frozen=True, slots=True)
class _Fee:
    """What is owed of the fee, less what was released or was paid of it, by currency."""

    unreleased: Mapping[str, Decimal]
    unpaid: Mapping[str, Decimal]


def _left_of_fee(sheet: Sheet, taken: Iterable[tuple[str, Decimal]]) -> Mapping[str, Decimal]:
    found: dict[str, Decimal] = {}
    for each in sheet.dues:
        if each.item == FEE:
            found[each.currency] = found.get(each.currency, NOTHING) + each.number
    for currency, number in taken:
        if currency in found:
            found[currency] -= number
    return found


def _paid(sheet: Sheet) -> Iterator[tuple[str, Decimal]]:
    """What was paid of the fee, less what was given back of it."""
    sides = {(each.payer, each.payee) for each in sheet.dues if each.item == FEE}
    for each in (payment for payment in sheet.standing if payment.item == FEE):
        if (each.payer, each.payee) in sides:
            yield each.arrived_currency, each.arrived
        elif (each.payee, each.payer) in sides:
            yield each.arrived_currency, -each.arrived


def _stage(row: MilestoneLine, mark: str, found: Found, sheet: Sheet, fee: _Fee) -> Stage:
    made = [each for each in sheet.releases if each.mark == mark]
    numbers = {each.pk for each in made}
    own = (each.arrived for each in sheet.standing if each.release_id in numbers)
    paid = sum(own, NOTHING)
    unreleased = fee.unreleased.get(row.currency)
    unpaid = fee.unpaid.get(made[-1].currency if made else row.currency)
    return Stage(row, mark, found.rests_on, found.waits_for, tuple(made), paid, unreleased, unpaid)


def reasons(stage: Stage, seen: Record) -> Mapping[str, Missing | None]:
    """Why a milestone waits for each clause; None where somebody does not see what came of that.

    Args:
        stage: the milestone.
        seen: the part of the record that they see.
    """
    known = {Missing.NO_COMMITMENT, Missing.RELEASED, *seen.by_duty}
    return {n: why if n in known or why in known else None for n, why in stage.waits_for.items()}


def retained(found: Sequence[Stage]) -> Decimal | None:
    """What of the fee is held back: milestones that may not be paid yet; None if not all is known.

    It is no more than what is owed still and no milestone that is ready takes. What a milestone
    would have paid that waits for what is owed no more is not held back: it is owed without one.

    Args:
        found: every milestone.
    """
    waiting = [each.left for each in found if each.waits_for and not each.in_vain]
    known = [left for left in waiting if left is not None]
    if len(known) != len(waiting):
        return None
    most = [each.unreleased for each in found if each.unreleased is not None]
    if not most:
        return sum(known, NOTHING)
    ready = sum((each.left or NOTHING for each in found if each.ready), NOTHING)
    return min(sum(known, NOTHING), max(NOTHING, max(most) - ready))
