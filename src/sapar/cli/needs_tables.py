"""Needs side by side on a terminal."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.console import Console

from sapar.agreements.mismatch.agenda import AgendaItem, agenda
from sapar.agreements.mismatch.agreement import KendallW
from sapar.agreements.mismatch.found import Mismatch
from sapar.agreements.mismatch.sentences import (
    asking,
    headline,
    own_words,
    sentence,
    subject_in_words,
    title,
)
from sapar.agreements.mismatch.wording import phrases
from sapar.agreements.needs.document import Needs
from sapar.agreements.needs.problems import problems
from sapar.cli import terminal
from sapar.cli.terminal import text
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.wording import party_in_words
from sapar.values.party import Party
from sapar.values.wording import Language


def unfit(needs: Mapping[Party, Needs]) -> dict[str, list[str]]:
    """Codes of what stands in the way of handing in, of each party whose needs are not whole."""
    found = {
        party.value: [each.code.value for each in problems(stated)]
        for party, stated in needs.items()
    }
    return {party: codes for party, codes in found.items() if codes}


def show_mismatch(
    found: Mismatch,
    needs: Mapping[Party, Needs],
    language: Language,
    console: Console,
    *,
    without: bool,
) -> None:
    """Print goals with their weights, how far parties agree, and what to talk about.

    Args:
        found: the mismatch.
        needs: that it was found in.
        language: of the reader.
        console: where to.
        without: whether no terms were given.
    """
    phrase = phrases(language)
    for party, codes in unfit(needs).items():
        name = party_in_words(Party(party), language)
        told = phrase("report.unfit", name=name, codes=", ".join(sorted(set(codes))))
        console.print(text(told))
    if without:
        console.print(text(phrase("report.without")))
    if found.goals:
        _show_goals(found, language, console)
    console.print(text(_agreement(found.agreement, language)))
    console.print()
    items = agenda(found)
    if not items:
        console.print(text(phrase("report.clean")))
        return
    console.print(text(phrase("report.agenda", count=len(items)), "bold"))
    for _code, alike in groupby(items, key=lambda item: item.code):
        _show_kind(list(alike), language, console)


def _show_goals(found: Mismatch, language: Language, console: Console) -> None:
    phrase = phrases(language)
    # Short names: five columns have to find room.
    heads = [catalogue().parties[party][language] for party in found.parties]
    table = terminal.table(
        phrase("report.goal"),
        *heads,
        phrase("report.served"),
        numbers=range(1, len(heads) + 1),
        title=phrase("report.goals"),
    )
    for row in found.goals:
        served = ", ".join(clause.id for clause in row.clauses) or phrase("report.nothing")
        weights = [str(row.weights[party]) for party in found.parties]
        table.add_row(text(subject_in_words(row, language)), *weights, text(served))
    console.print(table)


def _agreement(agreement: KendallW, language: Language) -> str:
    phrase, meaning = phrases(language), agreement.meaning(language)
    w, p = agreement.measured, agreement.p
    if w.value is None or p.value is None or w.coverage is None:
        return phrase("report.none", reason=meaning)
    told = phrase("report.agreement", value=_number(w.value, 2, language), meaning=meaning)
    basis = phrase(
        "report.basis",
        n=w.n,
        coverage=_number(100 * w.coverage, 0, language),
        p=_number(p.value, 3, language),
        method=agreement.method_of_p(language),
    )
    return f"{told} {basis}"


def _number(value: float, places: int, language: Language) -> str:
    written = f"{value:.{places}f}"
    return written if language is Language.ENGLISH else written.replace(".", ",")


def _show_kind(items: Sequence[AgendaItem], language: Language, console: Console) -> None:
    """Things of one kind, then what parties may do about them."""
    for item in items:
        head = f"{item.code} {title(item, language)}. {headline(item, language)}"
        console.print(text(f"{head}: {sentence(item, language)}."))
        note = own_words(item, language)
        if note:
            console.print(text(f"    {note}", "dim"))
    console.print(text(f"    → {asking(items[0], language)}", "dim"))
