"""How the fee is paid: by whom, how it varies with the stay, what is held back (M03 to M09)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from sapar.terms.checks.parts import named
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.checks.stays import fee_for, lengths
from sapar.terms.document.clauses import Per
from sapar.terms.document.money import Money
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity

FACTOR: Final = 2
"""How many times the price of a day may be that of another length of stay."""

RETAINED: Final = Decimal("0.2")
"""Part of the fee that is held back until what was owed is acknowledged, at least."""

_FEE: Final[Path] = ("money", "fee")


def _paid(terms: Terms) -> Money | None:
    """The money of terms by which a fee is paid."""
    money = terms.money
    if money is None or money.fee is None:
        return None
    nothing = money.fee.amount == 0 and not money.fee.bands
    return None if nothing else money


def _flat(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    if money is None or money.fee is None:
        return
    by_day = [
        (fee / days, days)
        for days in lengths(terms)
        if (fee := fee_for(money.fee, days)) is not None
    ]
    if len(by_day) > 1 and max(by_day)[0] > FACTOR * min(by_day)[0]:
        (high, dear), (low, cheap) = max(by_day), min(by_day)
        values = {
            "dear": str(dear),
            "cheap": str(cheap),
            "high": f"{float(high):.2f} {money.currency}",
            "low": f"{float(low):.2f} {money.currency}",
            "factor": "∞" if not low else f"{float(high / low):.1f}",
        }
        yield Place(_FEE, "varies", values)


def _open_length(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    flat = money is not None and money.fee is not None and money.fee.per is Per.STAY
    if flat and not terms.scheme.stay:
        yield Place(_FEE, "no_length")


def _flat_or_open(terms: Terms) -> Iterator[Place]:
    yield from _flat(terms)
    yield from _open_length(terms)


def _unnamed(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    if money is not None and money.fee is not None:
        for name in ("paid_by", "paid_to"):
            if getattr(money.fee, name) is None:
                yield Place(_FEE, name)
        if money.fee.paid_by is not None and money.fee.paid_by is money.fee.paid_to:
            yield Place((*_FEE, "paid_to"), "same", {"party": named([money.fee.paid_by])})


def _margin(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    if money is not None and terms.contractor is not None:
        if money.margin is None:
            yield Place(("money",), "margin")
        if terms.contractor.owned_by is None:
            yield Place(("contractor",), "ownership")


def _held_back(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    if money is None:
        return
    after = sum((each.share for each in money.milestones if each.after), Decimal(0))
    held = money.retained if money.retained is not None else after if money.milestones else None
    if held is None:
        yield Place(("money",), "nothing")
    elif held < RETAINED:
        path = ("money", "retained") if money.retained is not None else ("money", "milestones")
        yield Place(path, "little", {"part": f"{held:.1%}", "least": f"{RETAINED:.0%}"})
    elif money.milestones and after < held:
        values = {"part": f"{held:.1%}", "after": f"{after:.1%}"}
        yield Place(("money", "milestones"), "early", values)


def _parts(terms: Terms) -> Iterator[Place]:
    milestones = () if terms.money is None else terms.money.milestones
    total = sum((each.share for each in milestones), Decimal(0))
    if milestones and total != 1:
        yield Place(("money", "milestones"), "sum", {"sum": f"{total.normalize():f}"})


def _home_costs(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    if money is not None and not any(_costs(each.amount) for each in money.sending_costs):
        yield Place(("money",), "none")


def _costs(amount: Decimal | None) -> bool:
    return amount is None or amount > 0


def _overhead(terms: Terms) -> Iterator[Place]:
    money = _paid(terms)
    if money is not None and money.overhead is None:
        yield Place(("money",), "none")


FLAT = Rule("M03", Severity.WARNING, ("B09", "S33"), _flat_or_open)
PAYER = Rule("M04", Severity.WARNING, ("B02", "S26"), _unnamed)
MARGIN = Rule("M05", Severity.WARNING, ("B05", "S43", "S24"), _margin)
HELD_BACK = Rule("M06", Severity.WARNING, ("B07", "S33"), _held_back)
PARTS = Rule("M07", Severity.ERROR, ("B07", "S33"), _parts)
HOME_COSTS = Rule("M08", Severity.WARNING, ("B04", "A3"), _home_costs)
OVERHEAD = Rule("M09", Severity.NOTE, ("B03", "S24"), _overhead)
