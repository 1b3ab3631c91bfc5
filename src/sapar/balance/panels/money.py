"""The panel of money: who paid, who received, and what it bought."""

from sapar.balance.money import money_of, no_money, with_gaps
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.money_bought import bought_figures
from sapar.balance.panels.money_gathering import gather_money
from sapar.balance.panels.money_sums import NOTHING_PAID, PAYMENTS, MoneySums
from sapar.balance.panels.money_tables import money_tables
from sapar.balance.panels.panel import Panel, PanelId, title_of
from sapar.balance.payments import Money
from sapar.balance.uncertainty import Chance, Drawn, Resampler
from sapar.balance.wording import money as amount_of
from sapar.charts.figures import percent
from sapar.values.language import _
from sapar.values.measured import Measured


def money_panel(sums: MoneySums, context: Context) -> Panel:
    """The figures of some stays, in one currency."""
    resampler = Resampler(context.draws, context.seed)
    drawn = {
        kind: spread.chance(resampler) for kind, spread in sums.parts.items() if kind != PAYMENTS
    }
    paid = context.once(sums, paid_of)
    figures = (*_payments(paid, context), *bought_figures(sums.bought, context, drawn))
    known = {figure.id: figure.measured for figure in figures}
    return Panel(
        id=PanelId.MONEY,
        title=title_of(PanelId.MONEY),
        answer=_answer(paid, known["phantom"]),
        headline=figures[0],
        figures=figures,
        tables=money_tables(sums, paid, context),
    )


def money_headline(sums: MoneySums, context: Context) -> Figure:
    """What was spent in the host country."""
    return _retention(context.once(sums, paid_of))


def paid_of(sums: MoneySums, context: Context) -> Money:
    """Who paid, who received, where it was spent and what a day cost, in one currency."""
    return with_gaps(_paid(sums, context), context.gaps)


def _paid(sums: MoneySums, context: Context) -> Money:
    if not sums.ledger.items and not sums.ledger.apart:
        return no_money(context.currency, _("no payment is recorded"))
    chance: Chance = Drawn()
    if PAYMENTS in sums.parts:
        chance = sums.parts[PAYMENTS].chance(Resampler(context.draws, context.seed))
    return money_of(sums.ledger, context.currency, sums.stays, chance)


def _retention(paid: Money) -> Figure:
    title = _("Spent in the host country")
    return Figure("retention", title, paid.retention, "percent", "money-retention")


def _payments(paid: Money, context: Context) -> tuple[Figure, ...]:
    currency = context.currency
    return (
        _retention(paid),
        Figure(
            "retention_without_living",
            _("Spent in the host country on other than living"),
            paid.retention_without_living,
            "percent",
            "money-retention",
        ),
        Figure(
            "total", _("All payments, {currency}").format(currency=currency), _total(paid), "cents"
        ),
        Figure(
            "per_person_day",
            _("Per person and day, {currency}").format(currency=currency),
            paid.per_person_day,
            "cents",
            "money-per-day",
        ),
        Figure(
            "per_visit",
            _("Per person and visit, {currency}").format(currency=currency),
            paid.per_visit,
            "cents",
            "money-per-day",
        ),
        Figure(
            "aid_trade",
            _("Aid (\N{MINUS SIGN}1) or trade (+1)"),
            paid.aid_trade.balance,
            "signed",
            "money-aid-trade",
        ),
        Figure(
            "aid_trade_trend",
            _("Shift towards trade, per year"),
            paid.aid_trade.trend,
            "signed",
            "money-aid-trade",
        ),
    )  # fmt: skip


def _total(paid: Money) -> Measured:
    rows = paid.rows + paid.unconverted
    if paid.total is None:
        reason = _("no amount is recorded") if rows else paid.retention.reason
        return Measured.not_computable(reason or _("no payment is recorded"), n=rows)
    return Measured.of(
        float(paid.total.number),
        n=paid.rows,
        coverage=paid.rows / rows,
        method=_("sum of the payments whose amount is known; money passed on counts each time"),
    )


def _answer(paid: Money, phantom: Measured) -> str:
    if paid.retention.value is None:
        said = _("Where the money was spent cannot be told: {reason}").format(
            reason=paid.retention.reason
        )
    else:
        said = _("{share} of {total} was spent in the host country").format(
            share=percent(paid.retention.value),
            total=amount_of(paid.total.number, paid.currency) if paid.total else _("the money"),
        )
    if phantom.value is None:
        return _("{said}.").format(said=said)
    return _("{said}; {phantom} of the fees bought nothing that is known to be delivered.").format(
        said=said, phantom=percent(phantom.value)
    )


MONEY: PanelKind[MoneySums] = PanelKind(
    PanelId.MONEY, NOTHING_PAID, gather_money, money_headline, money_panel, adds=True
)
"""Who paid, who received, where it was spent, and what it bought."""
