"""Days waited and gaps of contact, from docs/rules/delivery-waiting.md and delivery-contact.md."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from statistics import median

from .delivery import state
from .readers import Answers, Row, by, counted, day, wilson

AWAITED = {
    "account": ("C07", "library"),
    "desk": ("C06", "desk"),
    "meeting": ("C02", "mentoring"),
}
MET = ("C02", "mentoring", "C09", "C11", "D02", "D03")
ALARM = 10


def figures(data: dict[str, list[Row]]) -> Answers:
    """Median waits by Kaplan and Meier, shares within a week; alarms and the median gap."""
    found: Answers = {}
    for name, items in AWAITED.items():
        waits = [_wait(*each) for each in _promised(data, items)]
        curve = _survival([each for each in waits if each])
        half = next((at for at, left in curve if left <= Fraction(1, 2)), None)
        week = [left for at, left in curve if at <= 7]
        found[f"delivery/waiting/{name}/median"] = (None if half is None else float(half),)
        left = week[-1] if week else Fraction(1)
        seen = any(each and each[0] >= 7 for each in waits) or left == 0
        found[f"delivery/waiting/{name}/within_week"] = (float(1 - left) if seen else None,)
    return found | _contact(data)


def _promised(
    data: dict[str, list[Row]], items: Iterable[str]
) -> Iterable[tuple[Row, list[date | None]]]:
    """Stays to which one of the items was promised, with the days on which it came."""
    claims = by(data["deliveries"], "commitment")
    owed = by(data["commitments"], "stay")
    for stay in data["stays"]:
        promises = [row for row in owed.get(str(stay["stay"]), []) if row["item"] in items]
        if promises:
            yield (
                stay,
                [
                    day(claim["on"])
                    for row in promises
                    for claim in claims.get(str(row["commitment"]), [])
                    if state(claim, row) in ("acknowledged", "awarded")
                    and counted(claim["quantity"]) != 0
                ],
            )


def _wait(stay: Row, came: list[date | None]) -> tuple[int, bool] | None:
    """Days until it came, or until the stay ended without."""
    first, last = day(stay["first_day"]), day(stay["last_day"])
    if first is None or (last is not None and last < first):
        return None
    days = [each for each in came if each is not None]
    if came and not days:
        return None
    if days and (last is None or min(days) <= last):
        return max(0, (min(days) - first).days), True
    return None if last is None else ((last - first).days, False)


def _survival(waits: list[tuple[int, bool]]) -> list[tuple[int, Fraction]]:
    left, curve = Fraction(1), []
    for at in sorted({days for days, had in waits if had}):
        risk = sum(days >= at for days, _ in waits)
        left *= 1 - Fraction(sum(each == (at, True) for each in waits), risk)
        curve.append((at, left))
    return curve


def working_days(after: date, until: date) -> int:
    """Mondays to Fridays after one day, up to and including another."""
    span = (until - after).days
    return sum((after + timedelta(n)).weekday() < 5 for n in range(1, span + 1))


def _contact(data: dict[str, list[Row]]) -> Answers:
    gaps = []
    for stay, met in _promised(data, MET):
        first, last = day(stay["first_day"]), day(stay["last_day"])
        if first is None or last is None or last < first:
            continue
        inside = sorted(each for each in met if each is not None and first <= each <= last)
        marks = [first, *inside, last]
        gaps.append(max(working_days(a, b) for a, b in pairwise(marks)))
    return {
        "delivery/contact_alarm": wilson(sum(gap > ALARM for gap in gaps), len(gaps)),
        "delivery/longest_gap": (float(median(gaps)) if gaps else None,),
    }
