"""What fees bought: mentor hours, phantom share, double charges, cost to serve."""

from collections import defaultdict
from decimal import Decimal

from .delivery import Kept, kept
from .money import Payment, cost, payments
from .readers import (
    HOST_SIDE,
    UNKNOWN,
    Answer,
    Answers,
    Row,
    by,
    counted,
    euro,
    money,
    number,
    share,
)

SOLD = ("fee", "mentoring", "desk", "library", "laboratory", "course", "event", "administration")
OFFERS = {
    word: offer
    for offer, words in {
        "seminars": "c04 seminar workshop event conference lecture",
        "courses": "c05 course class",
        "workspace": "c06 desk office workspace laboratory lab archive data",
        "library": "c07 library account",
    }.items()
    for word in words.split()
} | {"course audit": "courses", "it account": "library"}
ZERO = Decimal(0)
Priced = tuple[Kept, Decimal]


def figures(data: dict[str, list[Row]]) -> Answers:
    """Figures of what was paid for and not delivered, charged twice, or earned."""
    rates = data["rates"]
    begins = {row["stay"]: row["first_day"] for row in data["stays"]}
    promised = [
        (each, euro(counted(each.row["price"]), each.row, begins[each.row["stay"]], rates))
        for each in kept(data)
        if each.row["stay"] in begins
        and each.row["owed_by"] in HOST_SIDE
        and each.countable
        and counted(each.row["price"]) is not None
        and each.row["currency"]
    ]
    priced = [(each, price) for each, price in promised if price is not None]
    unpriced = {str(each.row["stay"]) for each, price in promised if price is None}
    fees = _fees(data)
    found = {"money/undelivered": _undelivered(priced)}
    found |= _mentoring(priced, fees) | _phantom(data, priced, unpriced, fees)
    return found | _twice(data) | _service(data)


def _lost(item: Priced) -> tuple[float, ...]:
    """Price of what is not known to be delivered; and of what is not even claimed.

    Amounts are kept to four decimals, so that sums do not depend on the order of rows.
    """
    each, price = item
    worth = (money(price * Decimal(repr(part))) for part in (each.low, each.high))
    return tuple(float(price - found) for found in worth)


def _undelivered(priced: list[Priced]) -> Answer:
    if not priced:
        return UNKNOWN
    most, least = (sum(_lost(item)[end] for item in priced) for end in (0, 1))
    return most, least, most


def _mentoring(priced: list[Priced], fees: dict[str, Decimal | None]) -> Answers:
    items = [
        (each, price)
        for each, price in priced
        if each.row["item"] in ("C02", "mentoring")
        and price > 0
        and (each.row["unit"] or "hours").lower() in ("hours", "hour", "h")
    ]
    hours = sum((each.acknowledged for each, _ in items), ZERO)
    price = sum((price for _, price in items), ZERO)
    found = {
        "money/mentor_hour_promised": (
            share(price, sum((each.promised or ZERO for each, _ in items), ZERO)),
        ),
        "money/mentor_hour_delivered": (share(price, hours),),
        "money/undelivered_mentoring": _undelivered(items),
    }
    whole = [each for each, _ in items if (fees.get(str(each.row["stay"])) or 0) > 0]
    paid = sum((fees[stay] or ZERO for stay in {str(each.row["stay"]) for each in whole}), ZERO)
    found["money/mentor_hour_whole_fee"] = (share(paid, sum(e.acknowledged for e in whole)),)
    return found


def _of_stays(data: dict[str, list[Row]]) -> dict[str, list[Payment]]:
    found: dict[str, list[Payment]] = defaultdict(list)
    for each in payments(data):
        if each.stay is not None:
            found[str(each.stay["stay"])].append(each)
    return found


def _fees(data: dict[str, list[Row]]) -> dict[str, Decimal | None]:
    """Fee of each stay that paid one; None where a part of it is not known."""
    return {stay: _fee(paid) for stay, paid in _of_stays(data).items() if _sold(paid)}


def _sold(paid: list[Payment]) -> list[tuple[Payment, int]]:
    to_host = [
        each
        for each in paid
        if each.row["payee"] in HOST_SIDE
        and each.row["payer"] not in HOST_SIDE
        and (each.row["item"] in SOLD or (each.row["item"] == "refund" and not _above_zero(each)))
    ]
    others = any(
        each.row["payer"] != "participant" or each.row["item"] in ("fee", "refund")
        for each in to_host
    )
    fee = [
        (each, 1)
        for each in to_host
        if not others or each.row["payer"] != "participant" or each.row["item"] in ("fee", "refund")
    ]
    back = [
        (each, -1)
        for each in paid
        if each.row["payer"] in HOST_SIDE
        and each.row["payee"] not in HOST_SIDE
        and each.row["item"] == "refund"
    ]
    return fee + back


def _above_zero(each: Payment) -> bool:
    return each.amount is not None and each.amount > 0


def _fee(paid: list[Payment]) -> Decimal | None:
    parts = [(each.amount, sign) for each, sign in _sold(paid)]
    if any(amount is None for amount, _ in parts):
        return None
    return sum(((amount or ZERO) * sign for amount, sign in parts), ZERO)


def _phantom(
    data: dict[str, list[Row]],
    priced: list[Priced],
    unpriced: set[str],
    fees: dict[str, Decimal | None],
) -> Answers:
    paid = _of_stays(data)
    items: dict[str, list[Priced]] = defaultdict(list)
    for each, price in priced:
        items[str(each.row["stay"])].append((each, price))
    sums: dict[str, float] = defaultdict(float)
    for stay, own in items.items():
        fee, named = fees.get(stay) or ZERO, sum((price for _, price in own), ZERO)
        if 0 < named <= fee and stay not in unpriced:
            _bought(sums, own, float(fee), paid[stay])
    if not sums["fee"]:
        names = ("phantom", "phantom_of_budget", "unitemised")
        return {f"money/{name}": UNKNOWN for name in names}
    lost, least = sums["lost"] / sums["fee"], sums["least"] / sums["fee"]
    return {
        "money/phantom": (lost, least, lost),
        "money/unitemised": (1 - sums["named"] / sums["fee"],),
        "money/phantom_of_budget": (
            sums["budget_lost"] / sums["budget"] if sums["budget"] else None,
        ),
    }


def _bought(sums: dict[str, float], own: list[Priced], fee: float, paid: list[Payment]) -> None:
    """Add what the fee of one stay bought, and did not."""
    named = float(sum((price for _, price in own), ZERO))
    most, least = (fee - named + sum(_lost(item)[end] for item in own) for end in (0, 1))
    sums["fee"] += fee
    sums["named"] += named
    sums["lost"] += most
    sums["least"] += least
    budget = float(sum(map(cost, paid), ZERO))
    if budget >= fee and all(each.amount is not None for each in paid):
        sums["budget"] += budget
        sums["budget_lost"] += most


def offer(word: str | None) -> str:
    """What a word offers; an unknown word means itself."""
    spoken = (word or "").strip().lower()
    return OFFERS.get(spoken, spoken)


def _twice(data: dict[str, list[Row]]) -> Answers:
    owed, paid = by(data["commitments"], "stay"), by(data["flows"], "stay")
    stays = {row["stay"] for row in data["stays"]}
    charged = [r for r in data["access"] if r["outcome"] == "charged" and r["stay"] in stays]
    twice = [
        euro(counted(row["charge"]), row, row["asked_on"], data["rates"])
        for row in charged
        if row["activity"]
        and offer(row["activity"])
        in _covered(owed.get(str(row["stay"]), []), paid.get(str(row["stay"]), []))
    ]
    known = [each for each in twice if each is not None]
    some = any(row["activity"] for row in charged)
    amount = float(sum(known)) if some and (known or not twice) else None
    return {"money/paid_twice": (amount,)}


def _covered(owed: list[Row], paid: list[Row]) -> set[str]:
    waived = {
        offer(row["item"])
        for row in owed
        if row["owed_by"] in HOST_SIDE
        and (row["item"] in ("C04", "C05") or (counted(row["price"]) or 0) > 0)
    }
    return waived | {
        offer(row["item"])
        for row in paid
        if row["payee"] in HOST_SIDE
        and row["payer"] != "participant"
        and row["item"]
        and (number(row["amount"]) or 0) > 0
    }


def _service(data: dict[str, list[Row]]) -> Answers:
    begins = {row["stay"]: row["first_day"] for row in data["stays"]}
    paid = _of_stays(data)
    revenue = cost = ZERO
    known = 0
    for stay, costs in by(data["costs"], "stay").items():
        own, earned = _cost(data, costs, begins.get(stay)), _earned(paid.get(stay, []))
        if stay in begins and own is not None and earned is not None:
            revenue, cost, known = revenue + earned, cost + own, known + 1
    if not known:
        names = ("surplus_marginal", "surplus_full", "cost_ratio")
        return {f"money/{name}": UNKNOWN for name in names}
    full = cost * Decimal("1.25")
    return {
        "money/surplus_marginal": (float(revenue - cost),),
        "money/surplus_full": (float(revenue - full),),
        "money/cost_ratio": (share(revenue, cost),),
        "money/service/marginal/margin": (share(revenue - cost, revenue),),
        "money/service/full/ratio": (share(revenue, full),),
    }


def _cost(data: dict[str, list[Row]], costs: list[Row], month: str | None) -> Decimal | None:
    found = ZERO
    for row in costs:
        unit, units = counted(row["unit_cost"]), counted(row["units"])
        if unit is None or units is None:
            return None
        cost = euro(unit * units, row, month, data["rates"])
        if cost is None:
            return None
        found += cost
    return found


def _earned(paid: list[Payment]) -> Decimal | None:
    if not paid:
        return None
    parts = [(each, 1) for each in paid if each.row["payee"] == "host"]
    parts += [
        (each, -1) for each in paid if each.row["payer"] == "host" and each.row["item"] == "refund"
    ]
    if any(each.amount is None for each, _ in parts):
        return None
    return sum(((each.amount or ZERO) * sign for each, sign in parts), ZERO)
