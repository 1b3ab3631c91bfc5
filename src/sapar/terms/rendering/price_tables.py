"""Price lists: what the fee buys, what else is charged, what sending costs at home.

Sums are told for items of one kind of price only: an amount a week and one for the stay do not
add up without a length of stay.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sapar.terms.document.clauses import Per
from sapar.terms.document.money import Fee, Money, PriceItem
from sapar.terms.rendering.outline import Block, Head, Paragraph, Said, Table, Tone
from sapar.terms.rendering.setting import Setting
from sapar.terms.rendering.tongue import capital
from sapar.terms.wording.numbers import cents


def price_tables(paid: Money, setting: Setting) -> Iterator[Block]:
    """Tables of all items, with a line on those that name no amount."""
    bought = [each for each in paid.items if in_fee(each, paid.fee)]
    others = [each for each in paid.items if not in_fee(each, paid.fee)]
    yield from _table("money.items", bought, paid, setting, paid.fee)
    yield from _table("money.others", others, paid, setting)
    yield from _table("money.sending_costs", paid.sending_costs, paid, setting)


def in_fee(item: PriceItem, fee: Fee | None) -> bool:
    """Whether an item is part of the fee: paid by and to whom the fee is."""
    if fee is None:
        return False
    return item.paid_by in (None, fee.paid_by) and item.paid_to in (None, fee.paid_to)


def _table(
    title: str,
    items: Sequence[PriceItem],
    paid: Money,
    setting: Setting,
    fee: Fee | None = None,
) -> Iterator[Block]:
    if not items:
        return
    list_ = PriceList(items, paid, setting, fee)
    yield Table(setting.phrase(title), list_.heads(), list_.rows(), tuple(list_.feet()))
    silent = sum(item.amount is None for item in items)
    if silent:
        told = setting.tongue.phrases.counted("without_amount", silent)
        yield Paragraph(Said(capital(told) + "."), Tone.QUIET)


class PriceList:
    """The columns, rows and sums of one table.

    Args:
        items: not none.
        paid: all that is paid.
        setting: the terms in a language.
        fee: that the items make up; None for other charges.
    """

    def __init__(
        self, items: Sequence[PriceItem], paid: Money, setting: Setting, fee: Fee | None
    ) -> None:
        self._items, self._currency, self._setting, self._fee = items, paid.currency, setting, fee
        self._ways = fee is None and any(item.paid_by or item.paid_to for item in items)
        self._clauses = any(item.clauses for item in items)
        known = [item.amount for item in items if item.amount is not None]
        self._places = cents(*known, *([fee.amount] if fee and fee.amount is not None else []))

    def heads(self) -> tuple[Head, ...]:
        """Columns; those that would be empty are left out."""
        phrase = self._setting.phrase
        return (
            Head(phrase("money.service"), weight=5),
            *([Head(phrase("money.clauses"))] if self._clauses else []),
            *([Head(phrase("money.paid"), weight=3)] if self._ways else []),
            Head(phrase("money.per")),
            Head(phrase("money.amount"), right=True),
        )

    def rows(self) -> tuple[tuple[Said, ...], ...]:
        """A row for each item."""
        return tuple(
            self._row(
                self._setting.tongue.said(item.service),
                self._setting.clauses(item.clauses),
                self._way(item),
                item.per,
                item.amount,
            )
            for item in self._items
        )

    def _row(
        self, name: Said, clauses: str, way: str, per: Per, amount: Decimal | None
    ) -> tuple[Said, ...]:
        plain = self._setting.tongue.plain
        return (
            name,
            *([plain(clauses)] if self._clauses else []),
            *([plain(way)] if self._ways else []),
            plain(self._setting.phrase(f"each.{per}")),
            plain(self._money(amount)),
        )

    def _money(self, amount: Decimal | None) -> str:
        if amount is None:
            return self._setting.phrase("document.not_stated")
        return self._setting.tongue.money(amount, self._currency, self._places)

    def _way(self, item: PriceItem) -> str:
        ends = [item.paid_by, item.paid_to]
        named = [self._setting.phrase(f"party.{each}") if each else "…" for each in ends]
        return " → ".join(named) if any(ends) else ""

    def feet(self) -> Iterator[tuple[Said, ...]]:
        """Sums for each kind of price, then the fee and what the items leave open of it."""
        sums: dict[Per, Decimal] = {}
        for item in self._items:
            if item.amount is not None:
                sums[item.per] = sums.get(item.per, Decimal(0)) + item.amount
        for per, amount in sums.items():
            yield self._foot("money.sum", per, amount)
        fee = self._fee
        if fee is not None and fee.amount is not None:
            yield self._foot("money.fee_row", fee.per, fee.amount)
            if set(sums) == {fee.per}:
                yield from self._rest(fee.amount - sums[fee.per], fee.per)

    def _foot(self, label: str, per: Per, amount: Decimal) -> tuple[Said, ...]:
        return self._row(Said(self._setting.phrase(label)), "", "", per, amount)

    def _rest(self, rest: Decimal, per: Per) -> Iterator[tuple[Said, ...]]:
        if rest:
            label = "money.unitemised" if rest > 0 else "money.beyond"
            yield self._foot(label, per, abs(rest))
