"""Who paid, who received, where it was spent: docs/rules/money-*.md alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .readers import HOST_SIDE, UNKNOWN, Answer, Answers, Row, counted, euro, number, share

LIVING = ("subsistence", "stipend", "housing", "grant")
TRAVEL = ("travel", "visa")
ZERO = Decimal(0)
LONG = 180


@dataclass(frozen=True)
class Payment:
    """A flow with its amount in euro, and the stay that it was paid for."""

    row: Row
    stay: Row | None
    amount: Decimal | None

    def of_stay(self, column: str) -> str | None:
        """A column of the stay."""
        return self.stay[column] if self.stay else None


def payments(data: dict[str, list[Row]]) -> list[Payment]:
    """All flows but those for special needs."""
    stays = {row["stay"]: row for row in data["stays"]}
    return [
        Payment(row, stays.get(row["stay"]) if row["stay"] else None, amount)
        for row in data["flows"]
        if row["item"] != "special_needs"
        for amount in [euro(number(row["amount"]), row, row["on"], data["rates"])]
    ]


def figures(data: dict[str, list[Row]]) -> Answers:
    """Retention, shares by party, prices per day and visit, degrees, aid and trade."""
    paid = payments(data)
    known = [each for each in paid if each.amount is not None]
    total = sum((each.amount or ZERO for each in known), ZERO)
    found: Answers = {"money/total": (float(total) if known else None,)}
    found |= _retention(known)
    for column, table in (("payer", "payers"), ("payee", "payees")):
        found |= _shares(table, known, column)
    found |= _per_day(data, paid)
    return found | _aid_trade(known)


def _sum(paid: Iterable[Payment]) -> Decimal:
    return sum((each.amount or ZERO for each in paid), ZERO)


def _place(each: Payment) -> str:
    host, spent = each.of_stay("host_country"), each.row["spent_in"]
    return "unknown" if host is None or spent is None else "host" if host == spent else "elsewhere"


def _retention(known: list[Payment]) -> Answers:
    def held(place: str, *, living: bool | None = None) -> Decimal:
        return _sum(
            each
            for each in known
            if _place(each) == place and (living is None or (each.row["item"] in LIVING) == living)
        )

    inside, elsewhere, unknown = held("host"), held("elsewhere"), held("unknown")
    other, open_ = held("host", living=False), held("unknown", living=False)
    total = inside + elsewhere + unknown
    if min(inside, elsewhere, unknown) < 0 or inside + elsewhere == 0:
        return {"money/retention": UNKNOWN, "money/retention_without_living": UNKNOWN}
    without = (share(other, total - open_), share(other, total), share(other + open_, total))
    return {
        "money/retention": (
            share(inside, inside + elsewhere),
            share(inside, total),
            share(inside + unknown, total),
        ),
        "money/retention_without_living": without,
    }


def _shares(table: str, known: list[Payment], column: str) -> Answers:
    held: dict[str | None, Decimal] = defaultdict(Decimal)
    for each in known:
        held[each.row[column]] += each.amount or ZERO
    unknown, total = held.pop(None, ZERO), _sum(known)
    found: Answers = {}
    for party, amount in held.items():
        answer: Answer = UNKNOWN
        if min(held.values()) >= 0 and unknown >= 0 and total > unknown:
            answer = (
                share(amount, total - unknown),
                share(amount, total),
                share(amount + unknown, total),
            )
        found[f"money/{table}/{party}/amount"] = (float(amount),)
        found[f"money/{table}/{party}/share"] = answer
    return found


def cost(each: Payment) -> Decimal:
    """What a payment adds to what a stay costs; a refund to the sponsor or from hosts is off."""
    amount = each.amount or ZERO
    back = each.row["payer"] in HOST_SIDE or each.row["payee"] == "sponsor"
    return -abs(amount) if each.row["item"] == "refund" and back else amount


def _whole_stays(paid: list[Payment]) -> dict[str, list[Payment]]:
    """Stays with payments, of which every one has an amount."""
    found: dict[str, list[Payment]] = defaultdict(list)
    for each in paid:
        if each.stay is not None:
            found[str(each.stay["stay"])].append(each)
    return {k: v for k, v in found.items() if all(each.amount is not None for each in v)}


def _per_day(data: dict[str, list[Row]], paid: list[Payment]) -> Answers:
    whole = _whole_stays(paid)
    visits = days = spent = spent_days = ZERO
    bundles: dict[str, dict[str, Decimal]] = {k: defaultdict(Decimal) for k in ("long", "short")}
    for stay in data["stays"]:
        of_stay, people = whole.get(str(stay["stay"])), counted(stay["people"])
        if of_stay is None or people is None:
            continue
        money, length = sum(map(cost, of_stay), ZERO), counted(stay["days"])
        visits, spent = visits + people, spent + money
        if length is None:
            continue
        days, spent_days = days + length * people, spent_days + money
        side = _side(stay, length)
        if side:
            _bundle(bundles[side], of_stay, length * people)
    return {
        "money/per_visit": (share(spent, visits),),
        "money/per_person_day": (share(spent_days, days),),
    } | _against(bundles["short"], bundles["long"])


def _side(stay: Row, length: Decimal) -> str | None:
    if stay["purpose"] is None:
        return None
    if stay["purpose"] != "study":
        return "short"
    return "long" if length >= LONG else None


def _bundle(held: dict[str, Decimal], paid: list[Payment], days: Decimal) -> None:
    held["days"] += days
    for each in paid:
        amount, item = each.amount or ZERO, each.row["item"]
        held["all"] += cost(each)
        held["unsplit"] += item == "grant"
        held["travel"] += amount if item in TRAVEL else ZERO
        held["living"] += amount if item in LIVING else ZERO


def _against(short: dict[str, Decimal], long: dict[str, Decimal]) -> Answers:
    def ratio(sums: tuple[Decimal, Decimal], *, split: bool = True) -> Answer:
        if split and (short["unsplit"] or long["unsplit"]):
            return UNKNOWN
        if min(*sums, short["days"], long["days"]) <= 0:
            return UNKNOWN
        return (float(sums[0] / short["days"] / (sums[1] / long["days"])),)

    name = "money/day_against_degree"
    without = (short["all"] - short["travel"], long["all"] - long["travel"])
    return {
        name: ratio((short["all"], long["all"]), split=False),
        f"{name}_without_travel": ratio(without),
        f"{name}_living": ratio((short["living"], long["living"])),
    }


def _direction(each: Payment) -> str | None:
    """Where the money of a stay between two countries went."""
    ends = (each.of_stay("origin_country"), each.of_stay("host_country"))
    if None in ends or ends[0] == ends[1]:
        return None
    moved = (each.row["payer_country"], each.row["payee_country"])
    if None in moved:
        return "unplaced"
    return "P" if moved == ends else "H" if moved == ends[::-1] else "neither"


def _balance(paid: Iterable[Payment]) -> Answer:
    held: dict[str | None, Decimal] = defaultdict(Decimal)
    for each in paid:
        held[_direction(each)] += each.amount or ZERO
    to_host, back, unplaced = held["P"], held["H"], held["unplaced"]
    if min(to_host, back, unplaced) < 0 or to_host + back == 0:
        return UNKNOWN
    moved, all_ = to_host - back, to_host + back + unplaced
    return (
        share(moved, to_host + back),
        share(moved - unplaced, all_),
        share(moved + unplaced, all_),
    )


def _aid_trade(known: list[Payment]) -> Answers:
    found: Answers = {"money/aid_trade": _balance(known)}
    years = _keyed(known, lambda each: (each.of_stay("first_day") or "")[:4])
    for year, paid in years.items():
        if year:
            found[f"money/years/{year}/balance"] = _balance(paid)
    found["money/aid_trade_trend"] = _trend(years)
    pairs = _keyed(known, lambda e: f"{e.of_stay('origin_country')}-{e.of_stay('host_country')}")
    for pair, paid in pairs.items():
        ends = pair.split("-")
        if "None" not in ends and ends[0] != ends[1]:
            found[f"money/pairs/{pair}/balance"] = _balance(paid)
            own = _keyed(paid, lambda each: (each.of_stay("first_day") or "")[:4])
            found[f"money/pairs/{pair}/trend"] = _trend(own)
    return found


def _keyed(paid: Iterable[Payment], key):  # type: ignore[no-untyped-def]
    found: dict[str, list[Payment]] = defaultdict(list)
    for each in paid:
        found[key(each)].append(each)
    return found


def _trend(years: dict[str, list[Payment]]) -> Answer:
    balances = {int(year): _balance(paid)[0] for year, paid in years.items() if year}
    points = [(year, each) for year, each in balances.items() if each is not None]
    if len(points) < 3:
        return UNKNOWN
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return (rise / sum((x - mean_x) ** 2 for x, _ in points),)
