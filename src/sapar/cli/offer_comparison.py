"""Offers side by side on a terminal: each by its number, so that fifty find room."""

from collections.abc import Sequence

from rich.console import Console

from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.terms.offers.checking import OfferReport
from sapar.terms.offers.comparing import Alike, Comparison, Difference
from sapar.terms.offers.publishing import clause_in_words
from sapar.terms.offers.summary import (
    day_in_words,
    hour_in_words,
    money_in_words,
    share_in_words,
)
from sapar.terms.offers.wording import days_in_words, in_words, phrases
from sapar.terms.wording import title_of
from sapar.values.wording import Language, said


def show_comparison(found: Comparison, language: Language, console: Console) -> None:
    """Print which offers there are, what each costs and buys, and where their answers differ.

    Args:
        found: offers side by side.
        language: of the reader.
        console: where to.
    """
    phrase = phrases(language)
    console.print(text(phrase("report.no_rank")))
    console.print()
    _show_offers(found, language, console)
    _show_costs(found, language, console)
    for place, report in enumerate(found.reports, 1):
        console.print(text(f"{place}. {_name(report, language)}: {_buys(report, language)}"))
    console.print()
    if not found.differences:
        console.print(text(phrase("report.alike")))
        return
    console.print(text(phrase("report.differs"), "bold"))
    for each in found.differences:
        _show_difference(each, language, console)


def _name(report: OfferReport, language: Language) -> str:
    return f"{said(report.offer.offerer.name, language)} ({report.offer.id})"


def _show_offers(found: Comparison, language: Language, console: Console) -> None:
    phrase = phrases(language)
    heads = ("met", "gates_failed", "valid_until", "capacity")
    table = terminal.table(
        "",
        phrase("report.offerer"),
        *(phrase(f"report.{head}") for head in heads),
    )
    for place, report in enumerate(found.reports, 1):
        met = sum(each.verdict.met for each in report.requirements)
        gates = ", ".join(each.clause.id for each in report.failed_gates)
        offer = report.offer
        until = in_words(offer.valid_until, language) if offer.valid_until else ""
        table.add_row(
            str(place),
            text(_name(report, language)),
            f"{met}/{len(report.requirements)}",
            text(gates or phrase("report.none")),
            text(until),
            "" if offer.capacity is None else str(offer.capacity),
        )
    console.print(table)


def _show_costs(found: Comparison, language: Language, console: Console) -> None:
    phrase = phrases(language)
    heads = ("fee", "day", "hour", "unitemised")
    for each, days in enumerate(at.bought.days for at in found.reports[0].at):
        title = phrase("report.costs")
        if days is not None:
            title += f", {days_in_words(days, language)}"
        table = terminal.table("", *(phrase(f"report.{head}") for head in heads))
        for place, report in enumerate(found.reports, 1):
            at = report.at[each]
            cells = (
                money_in_words(at.bought.fee, report, language),
                day_in_words(at, report, language),
                hour_in_words(at, report, language),
                money_in_words(at.bought.unitemised, report, language),
            )
            table.add_row(str(place), *map(text, cells))
        console.print(text(title, "bold"))
        console.print(table)


def _buys(report: OfferReport, language: Language) -> str:
    """What the fee of the shortest stay buys, item by item."""
    phrase = phrases(language)
    parts = []
    for line in report.at[0].bought.lines:
        service = said(line.item.service, language)
        service = service if line.in_fee else phrase("report.beside", service=service)
        cost, share = money_in_words(line.cost, report, language), share_in_words(line, language)
        parts.append(f"{service} {cost}" + (f" ({share})" if share else ""))
    return "; ".join(parts) or phrase("report.nothing")


def _show_difference(each: Difference, language: Language, console: Console) -> None:
    phrase = phrases(language)
    code = f" ({each.clause.item})" if each.clause.item else ""
    asked = clause_in_words(each.clause, language)
    head = f"{each.clause.id}{code} {title_of(each.clause, language)}"
    if asked:
        head += f". {phrase('report.asked')}: {asked}"
    console.print(text(head))
    for group in each.groups:
        console.print(text(f"    {_given(group, language)}: {_places(group.offers)}"))


def _given(group: Alike, language: Language) -> str:
    phrase = phrases(language)
    if group.verdict is None:
        return phrase("title.O23")
    told = phrase(f"verdict.{group.verdict}")
    offered = clause_in_words(group.offered, language) if group.offered else ""
    return f"{told}, {offered}" if offered else told


def _places(places: Sequence[int]) -> str:
    return ", ".join(str(place + 1) for place in places)
