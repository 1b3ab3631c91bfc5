"""What stands where figures are withheld: reasons in place of values, lists left out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from sapar.balance.disclosure.banding import banded
from sapar.balance.disclosure.marks import Mark
from sapar.balance.disclosure.spots import Path, changed
from sapar.balance.document import Balance, Group
from sapar.balance.money import no_money
from sapar.balance.panels.panel import Panel
from sapar.balance.payments import AidTrade, Money, PartySum
from sapar.balance.wording import FORMS, figure
from sapar.values.language import _
from sapar.values.measured import Measured

TOTAL = ("money", "total", "amount")
"""Path of the sum of money, which is no figure of its own."""

TO_HOST, TO_SENDING = (("money", "aid_trade", side) for side in ("to_host", "to_sending"))

Told = Callable[[Path, Measured], Measured]


def telling(marks: Mapping[Path, Mark], bands: Mapping[Path, float]) -> Told:
    """How each figure of a part is told: withheld, in a band, or as it is."""

    def told(path: Path, measured: Measured) -> Measured:
        if path in marks:
            return Measured.not_computable(marks[path].reason)
        return banded(measured, bands[path]) if path in bands else measured

    return told


def closed_group(group: Group, reason: str) -> Group:
    """A group of which nothing is told but that there is one."""

    def withheld(_path: Path, _measured: Measured) -> Measured:
        return Measured.not_computable(reason)

    return replace(
        group,
        travel=replace(changed(group.travel, withheld), rows=0),
        money=no_money(group.money.currency, reason),
        reciprocity=None,
        node=None,
        headlines=changed(group.headlines, withheld),
    )


def told_group(group: Group, marks: Mapping[Path, Mark], told: Told) -> Group:
    """A group with some figures withheld, and without its lists, of which no row is judged."""
    network = group.reciprocity and replace(group.reciprocity, nodes=(), pairs=())
    found = changed(replace(group, reciprocity=network), told)
    money = replace(_told_money(found.money, marks), items=(), apart=(), payers=(), payees=())
    return replace(found, money=money)


def told_whole(balance: Balance, marks: Mapping[Path, Mark], told: Told, people: int) -> Balance:
    """All stays with some figures withheld. Groups are left as they are."""
    found = replace(changed(replace(balance, groups=()), told), groups=balance.groups)
    money = _told_money(found.money, marks)
    thin = any(0 < item.rows < people for item in (*money.items, *money.apart))
    return replace(
        found,
        answer=_answers(balance, marks),
        money=replace(
            money,
            items=() if thin else money.items,
            apart=() if thin else money.apart,
            payers=_whole_list(money.payers),
            payees=_whole_list(money.payees),
        ),
        panels=_told_panels(balance.panels, found.panels),
    )


def _whole_list(parties: tuple[PartySum, ...]) -> tuple[PartySum, ...]:
    return parties if all(party.share.reason is None for party in parties) else ()


def _told_money(money: Money, marks: Mapping[Path, Mark]) -> Money:
    found = replace(money, total=None) if TOTAL in marks else money
    mark = marks.get(TO_HOST) or marks.get(TO_SENDING)
    if mark is None:
        return found
    withheld = Measured.not_computable(mark.reason)
    return replace(found, aid_trade=AidTrade(Decimal(0), Decimal(0), withheld, withheld))


def _told_panels(before: tuple[Panel, ...], after: tuple[Panel, ...]) -> tuple[Panel, ...]:
    """A sentence with numbers does not stand where one of its panel's figures was withheld."""
    return tuple(
        new if new == old else replace(new, answer=_answer(new))
        for old, new in zip(before, after, strict=True)
    )


def _answer(panel: Panel) -> str:
    headline = panel.headline.measured
    if headline.reason is not None:
        return _sentence(headline.reason)
    return _(
        "{title}: {figure}. Other figures of this panel are withheld or told in bands."
    ).format(title=panel.headline.title, figure=figure(headline, FORMS[panel.headline.form]))


def _answers(balance: Balance, marks: Mapping[Path, Mark]) -> tuple[str, str]:
    of_travel, of_money = balance.answer
    sections = {path[0] for path in marks}
    withheld = _("Some of these figures are withheld; the tables say which.")
    return (
        withheld if sections & {"travel", "reciprocity"} else of_travel,
        withheld if "money" in sections else of_money,
    )


def _sentence(reason: str) -> str:
    return f"{reason[0].upper()}{reason[1:]}."
