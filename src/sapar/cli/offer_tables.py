"""The check of an offer on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.terms.offers.answers import Requirement
from sapar.terms.offers.checking import AtLength, OfferReport
from sapar.terms.offers.found import Found
from sapar.terms.offers.publishing import clause_in_words
from sapar.terms.offers.summary import (
    day_in_words,
    hour_in_words,
    hours_in_words,
    money_in_words,
    share_in_words,
)
from sapar.terms.offers.wording import (
    days_in_words,
    mending,
    phrases,
    sentence,
    title_of_found,
)
from sapar.terms.wording import title_of
from sapar.values.wording import Language, said


def show_check(report: OfferReport, language: Language, console: Console) -> None:
    """Print what holds, what is wrong, and what the fee buys.

    Args:
        report: of the check.
        language: of the reader.
        console: where to.
    """
    phrase = phrases(language)
    name = said(report.offer.offerer.name, language)
    console.print(text(phrase("report.offer", name=f"{name} ({report.offer.id})"), "bold"))
    for line in verdict_lines(report, language):
        console.print(text(line))
    console.print()
    if report.requirements:
        _headed(phrase("report.requirements"), _requirements(report, language), console)
    if report.found:
        console.print(text(phrase("report.findings"), "bold"))
        for found in report.found:
            _show_found(found, language, console)
        console.print()
    if report.offer.money is None:
        console.print(text(phrase("report.nothing")))
        return
    for at in report.at:
        _show_costs(at, report, language, console)


def verdict_lines(report: OfferReport, language: Language) -> Sequence[str]:
    """How many requirements hold, in a sentence or two."""
    phrase = phrases(language)
    asked = len(report.requirements)
    met = sum(each.verdict.met for each in report.requirements)
    lines = [phrase("report.met_of", met=met, n=asked)]
    if met == asked and not report.holds:
        lines.append(phrase("report.other_faults"))
    if report.failed_gates:
        gates = ", ".join(each.clause.id for each in report.failed_gates)
        lines.append(phrase("report.gates", clauses=gates))
    return lines


def _headed(title: str, table: Table, console: Console) -> None:
    console.print(text(title, "bold"))
    console.print(table)


def _requirements(report: OfferReport, language: Language) -> Table:
    phrase = phrases(language)
    heads = ("clause", "title", "verdict", "offered")
    table = terminal.table(*(phrase(f"report.{head}") for head in heads))
    for each in report.requirements:
        code = f" ({each.clause.item})" if each.clause.item else ""
        table.add_row(
            text(each.clause.id + code),
            text(title_of(each.clause, language)),
            text(phrase(f"verdict.{each.verdict}")),
            text("; ".join(_why(each, language))),
        )
    return table


def _why(each: Requirement, language: Language) -> Sequence[str]:
    """What is offered, or what is wrong with it."""
    phrase = phrases(language)
    if each.verdict.met and each.offered is not None:
        return [clause_in_words(each.offered, language) or phrase("report.same")]
    lines = [f"{found.code} {sentence(found, language)}" for found in each.found]
    if each.answer is not None and each.answer.reason is not None:
        lines.append(phrase("report.reason", reason=said(each.answer.reason, language)))
    return lines


def _show_found(found: Found, language: Language, console: Console) -> None:
    about = ", ".join(each for each in (found.clause, found.item) if each)
    head = f"{found.code} {title_of_found(found, language)}" + (f" [{about}]" if about else "")
    mend = phrases(language)("report.mend", mend=mending(found, language))
    console.print(text(f"{head}: {sentence(found, language)}"))
    console.print(text(f"    {mend}", "dim"))


def _show_costs(at: AtLength, report: OfferReport, language: Language, console: Console) -> None:
    phrase, bought = phrases(language), at.bought
    title = phrase("report.buys")
    if bought.days is not None:
        title = phrase("report.buys_days", days=days_in_words(bought.days, language))
    heads = ("item", "clauses", "price", "share")
    table = terminal.table(*(phrase(f"report.{head}") for head in heads), numbers=(2, 3))
    for line in bought.lines:
        service = said(line.item.service, language)
        service = service if line.in_fee else phrase("report.beside", service=service)
        amount, share = money_in_words(line.cost, report, language), share_in_words(line, language)
        table.add_row(text(service), text(", ".join(line.clauses)), text(amount), text(share))
    rows = (("unitemised", bought.unitemised), ("fee", bought.fee))
    for name, number in rows:
        amount = money_in_words(number, report, language)
        table.add_row(text(phrase(f"report.{name}")), "", text(amount), "")
    _headed(title, table, console)
    named = {"hours": hours_in_words, "hour": hour_in_words, "day": day_in_words}
    for name, told in named.items():
        console.print(text(f"{phrase(f'report.{name}')}: {told(at, report, language)}"))
    console.print()
