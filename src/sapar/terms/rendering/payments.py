"""The money: fee, stipend and caps; then what the fee buys, and when it is paid."""

from collections.abc import Iterator

from sapar.terms.document.money import Fee, Money, Stipend
from sapar.terms.rendering.outline import Block, Facts, Head, Section, Table
from sapar.terms.rendering.price_tables import price_tables
from sapar.terms.rendering.setting import Setting, present
from sapar.terms.rendering.tongue import capital
from sapar.terms.wording.numbers import cents


def money(setting: Setting) -> Section:
    """All that is paid."""
    paid = setting.terms.money
    blocks = (setting.quiet("money.not_said"),) if paid is None else tuple(_blocks(paid, setting))
    return Section("money", setting.phrase("money.title"), "", blocks)


def _blocks(paid: Money, setting: Setting) -> Iterator[Block]:
    yield _facts(paid, setting)
    yield from price_tables(paid, setting)
    if paid.fee is not None and paid.fee.bands:
        yield _bands(paid.fee, paid.currency, setting)
    if paid.milestones:
        yield _milestones(paid, setting)


def _facts(paid: Money, setting: Setting) -> Facts:
    tongue = setting.tongue
    fee = _fee(paid.fee, paid.currency, setting) if paid.fee else ()
    stipend = _stipend(paid.stipend, paid.currency, setting) if paid.stipend else None
    index = setting.words(paid.stipend.index) if paid.stipend else None
    overhead, margin, retained = (
        None if share is None else tongue.percent(share)
        for share in (paid.overhead, paid.margin, paid.retained)
    )
    return Facts(
        present(
            setting.fact("money.currency", paid.currency),
            setting.fact("money.fee", *fee),
            setting.fact("money.stipend", stipend, required=True),
            setting.fact("money.index", index, required=paid.stipend is not None),
            setting.fact("money.overhead", _of("money.of_direct", overhead, setting)),
            setting.fact("money.margin", _of("money.of_fee", margin, setting)),
            setting.fact("money.retained", _of("money.of_fee", retained, setting)),
        )
    )


def _of(phrase: str, share: str | None, setting: Setting) -> str | None:
    return None if share is None else setting.phrase(phrase, share=share)


def _fee(fee: Fee, currency: str, setting: Setting) -> Iterator[str]:
    if fee.amount is not None:
        yield capital(setting.price(fee.amount, currency, fee.per))
    elif fee.bands:
        yield capital(setting.phrase("money.by_length"))
    else:
        yield capital(setting.phrase("money.asked"))
    ways = []
    if fee.paid_by:
        ways.append(setting.phrase("money.payer", payer=setting.phrase(f"party.{fee.paid_by}")))
    if fee.paid_to:
        ways.append(setting.phrase("money.payee", payee=setting.phrase(f"party.{fee.paid_to}")))
    if ways:
        yield capital("; ".join(ways))


def _stipend(stipend: Stipend, currency: str, setting: Setting) -> str:
    return capital(setting.price(stipend.amount, currency, stipend.per))


def _bands(fee: Fee, currency: str, setting: Setting) -> Table:
    tongue = setting.tongue
    places = cents(*(band.amount for band in fee.bands))
    rows = tuple(
        tuple(
            tongue.plain(cell)
            for cell in (
                tongue.phrases.counted("day", band.days),
                tongue.money(band.amount, currency, places),
                tongue.money(round(band.amount / band.days, 2), currency, 2),
            )
        )
        for band in fee.bands
    )
    heads = (
        Head(setting.phrase("money.up_to"), weight=3),
        Head(setting.phrase("money.amount"), right=True),
        Head(setting.phrase("money.a_day"), right=True, weight=3),
    )
    return Table(setting.phrase("money.bands"), heads, rows)


def _milestones(paid: Money, setting: Setting) -> Table:
    tongue, amount = setting.tongue, paid.fee.amount if paid.fee else None
    rows = []
    for each in paid.milestones:
        after = setting.clauses(each.after) or capital(setting.phrase("money.advance"))
        row = [
            tongue.said(each.name),
            tongue.plain(after),
            tongue.plain(tongue.percent(each.share)),
        ]
        if amount is not None:
            row.append(tongue.plain(tongue.money(amount * each.share, paid.currency)))
        rows.append(tuple(row))
    heads = [
        Head(setting.phrase("money.milestone"), weight=4),
        Head(setting.phrase("money.after"), weight=3),
        Head(setting.phrase("money.share"), right=True),
    ]
    if amount is not None:
        heads.append(Head(setting.phrase("money.amount"), right=True))
    return Table(setting.phrase("money.milestones"), tuple(heads), tuple(rows))
