"""What follows from an agreement, on a terminal."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from rich.console import Console

from sapar.agreements.commitments import (
    Commitment,
    commitments_of,
    milestones_of,
    owed_at,
    price_items_of,
)
from sapar.agreements.document.agreement import Agreement
from sapar.agreements.wording import phrases
from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.terms.offers.lengths import cents
from sapar.terms.wording import amount_in_words, parties_in_words, title_of
from sapar.terms.wording.numbers import day, money, percent
from sapar.values.wording import Language, said


def show_commitments(
    agreement: Agreement, signed: date | None, language: Language, console: Console
) -> None:
    """Print commitments, prices and milestones.

    Args:
        agreement: that they follow from.
        signed: day of the last signature; None before.
        language: of the reader.
        console: where to.
    """
    phrase = phrases(language)
    heads = ("clause", "owed_by", "owed_to", "quantity", "due", "price")
    table = terminal.table(*(phrase(f"report.{head}") for head in heads), numbers=(5,))
    for each in commitments_of(agreement, signed):
        table.add_row(
            text(_titled(each, agreement, language)),
            text(parties_in_words(each.owed_by, language)),
            text(parties_in_words(each.owed_to, language)),
            text(_quantity(each.quantity, each.unit, language)),
            text(_due(each.opens, each.due, language)),
            text(_money(each.price, each.currency, language)),
        )
    console.print(table)
    _show_prices(agreement, language, console)
    _show_milestones(agreement, language, console)


def show_owed(
    agreement: Agreement, signed: date | None, ended: date, language: Language, console: Console
) -> None:
    """Print what is owed still where the stay ends with a day."""
    phrase = phrases(language)
    console.print(text(phrase("report.ended", day=day(ended, language)), "bold"))
    heads = ("clause", "claim", "owed_quantity", "due", "price")
    table = terminal.table(*(phrase(f"report.{head}") for head in heads), numbers=(4,))
    for each in owed_at(commitments_of(agreement, signed), ended):
        one = each.commitment
        table.add_row(
            text(_titled(one, agreement, language)),
            text(phrase(f"claim.{each.claim}")),
            text(_quantity(each.quantity, one.unit, language)),
            text(_due(None, each.due, language)),
            text(_money(each.price, one.currency, language)),
        )
    console.print(table)


def _show_prices(agreement: Agreement, language: Language, console: Console) -> None:
    phrase, items = phrases(language), price_items_of(agreement)
    if not items:
        return
    heads = ("item", "part", "clauses", "price")
    table = terminal.table(*(phrase(f"report.{head}") for head in heads), numbers=(3,))
    for each in items:
        table.add_row(
            text(said(each.item.service, language)),
            text(phrase(f"part.{each.part}")),
            text(", ".join(each.clauses)),
            text(_money(each.amount, each.currency, language)),
        )
    console.print(table)


def _show_milestones(agreement: Agreement, language: Language, console: Console) -> None:
    phrase, milestones = phrases(language), milestones_of(agreement)
    if not milestones:
        return
    heads = ("milestone", "after", "share", "price")
    table = terminal.table(*(phrase(f"report.{head}") for head in heads), numbers=(2, 3))
    for each in milestones:
        table.add_row(
            text(said(each.name, language)),
            text(", ".join(each.after)),
            text(percent(each.share, language)),
            text(_money(each.amount, each.currency, language)),
        )
    console.print(table)


def _titled(each: Commitment, agreement: Agreement, language: Language) -> str:
    clause = agreement.clause(each.clause)
    title = "" if clause is None else title_of(clause, language)
    return f"{each.clause}: {title}"


def _quantity(quantity: Fraction | None, unit: str | None, language: Language) -> str:
    return "" if quantity is None else amount_in_words(cents(quantity), unit or "", language)


def _due(opens: date | None, due: date | None, language: Language) -> str:
    if due is None:
        return ""
    return day(due, language) if opens is None else f"{day(opens, language)} – {day(due, language)}"


def _money(amount: Decimal | None, currency: str | None, language: Language) -> str:
    return "" if amount is None else money(amount, currency or "", language)
