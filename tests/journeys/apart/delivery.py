"""What was delivered, from the definitions in docs/rules/delivery-*.md alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from .readers import HOST_SIDE, UNKNOWN, Answer, Answers, Row, by, counted, euro, share, wilson

ZERO = Decimal(0)
OUTCOMES = ("granted", "charged", "denied", "pending")


@dataclass
class Kept:
    """One commitment and what became of it, in its own unit."""

    row: Row
    promised: Decimal | None
    acknowledged: Decimal = ZERO
    open_disputes: Decimal = ZERO
    unanswered: Decimal = ZERO
    disputed: Decimal = ZERO
    claimed: Decimal = ZERO
    boundless: bool = False

    @property
    def countable(self) -> bool:
        """Whether it promises a quantity."""
        return self.promised is not None and self.promised > 0

    @property
    def low(self) -> float:
        """Share that is known to be delivered."""
        assert self.promised
        return min(1.0, float(self.acknowledged / self.promised))

    @property
    def high(self) -> float:
        """Share that is delivered if every open claim is true."""
        assert self.promised
        claimed = self.acknowledged + self.open_disputes + self.unanswered
        return 1.0 if self.boundless else min(1.0, float(claimed / self.promised))


def state(claim: Row, owed: Row) -> str:
    """What a claim counts as."""
    if claim["answer"] == "acknowledged":
        return "acknowledged"
    if claim["answer"] != "disputed":
        return "unanswered"
    named = claim["resolution"]
    if named is None:
        return "disputed"
    if named == owed["owed_to"]:
        side = "to"
    elif named in (owed["owed_by"], claim["claimed_by"]) or (
        named in HOST_SIDE and owed["owed_by"] in HOST_SIDE
    ):
        side = "by"
    else:
        return "disputed"
    claimant = claim["claimed_by"]
    claimed_side = "to" if claimant is not None and claimant == owed["owed_to"] else "by"
    return "awarded" if side == claimed_side else "rejected"


def kept(data: dict[str, list[Row]]) -> list[Kept]:
    """Every commitment, those without a claim included."""
    claims = by(data["deliveries"], "commitment")
    return [_kept(row, claims.get(str(row["commitment"]), [])) for row in data["commitments"]]


def _kept(owed: Row, claims: Iterable[Row]) -> Kept:
    found = Kept(owed, counted(owed["quantity"]))
    for claim in claims:
        _add(found, state(claim, owed), counted(claim["quantity"]))
    return found


def _add(found: Kept, what: str, quantity: Decimal | None) -> None:
    if quantity is None:
        found.boundless |= what != "rejected"
        return
    found.claimed += quantity
    if what in ("acknowledged", "awarded"):
        found.acknowledged += quantity
    if what in ("disputed", "awarded", "rejected"):
        found.disputed += quantity
    if what == "disputed":
        found.open_disputes += quantity
    if what == "unanswered":
        found.unanswered += quantity


def mean(shares: list[float]) -> float | None:
    """Nothing has no mean."""
    return sum(shares) / len(shares) if shares else None


def _bounds(owed: Iterable[Kept]) -> Answer:
    found = [each for each in owed if each.countable]
    low = mean([each.low for each in found])
    return low, low, mean([each.high for each in found])


def figures(data: dict[str, list[Row]]) -> Answers:
    """Bounds, weakest link, promises met, rates, by item and party; access; charges."""
    stays = {None, *(row["stay"] for row in data["stays"])}
    every = [each for each in kept(data) if each.row["stay"] in stays]
    found: Answers = {
        "delivery/delivered": _bounds(every),
        "delivery/host_duties": _bounds(e for e in every if e.row["owed_by"] in HOST_SIDE),
        "delivery/home_duties": _bounds(e for e in every if e.row["owed_by"] == "sending"),
        "delivery/weakest_link": _weakest(every),
    }
    found |= _met(every) | _rates(every)
    found |= _grouped("items", every, lambda each: each.row["item"])
    found |= _grouped("parties", every, lambda each: each.row["owed_by"])
    return found | _access(data, stays)


def _weakest(every: list[Kept]) -> Answer:
    stays: dict[str | None, list[Kept]] = defaultdict(list)
    for each in every:
        if each.countable and each.row["stay"] is not None:
            stays[each.row["stay"]].append(each)
    low = mean([min(each.low for each in stay) for stay in stays.values()])
    return low, low, mean([min(each.high for each in stay) for stay in stays.values()])


def _met(every: list[Kept]) -> Answers:
    countable = [each for each in every if each.countable]
    at_least, at_most = ([e.low >= 1 for e in countable], [e.high >= 1 for e in countable])
    return {
        "delivery/met": (share(sum(at_least), len(countable)),),
        "delivery/met_at_most": (share(sum(at_most), len(countable)),),
    }


def _rates(every: list[Kept]) -> Answers:
    claimed = [each for each in every if each.claimed > 0]
    return {
        "delivery/disputed": (mean([float(e.disputed / e.claimed) for e in claimed]),),
        "delivery/unanswered": (mean([float(e.unanswered / e.claimed) for e in claimed]),),
    }


def _grouped(table: str, every: list[Kept], key: Callable[[Kept], str | None]) -> Answers:
    groups: dict[str | None, list[Kept]] = defaultdict(list)
    for each in every:
        groups[key(each)].append(each)
    found: Answers = {}
    for name, members in groups.items():
        found[f"delivery/{table}/{name}/promised"] = (float(len(members)),)
        found[f"delivery/{table}/{name}/delivered"] = _bounds(members)
        found[f"delivery/{table}/{name}/met"] = _met(members)["delivery/met"]
    return found


def _access(data: dict[str, list[Row]], stays: set[str | None]) -> Answers:
    asked = [row for row in data["access"] if row["stay"] in stays and row["outcome"]]
    found: Answers = {"delivery/access_granted": UNKNOWN, "delivery/charges": UNKNOWN}
    for outcome in OUTCOMES if asked else ():
        part = sum(row["outcome"] == outcome for row in asked)
        found[f"delivery/access/{outcome}/requests"] = (float(part),)
        found[f"delivery/access/{outcome}/share"] = wilson(part, len(asked))
    found["delivery/access_granted"] = found.get("delivery/access/granted/share", UNKNOWN)
    sums = [
        euro(counted(row["charge"]), row, row["asked_on"], data["rates"])
        for row in asked
        if row["outcome"] == "charged"
    ]
    known = [each for each in sums if each is not None]
    found["delivery/charges"] = (float(sum(known)) if known else None,)
    return found
