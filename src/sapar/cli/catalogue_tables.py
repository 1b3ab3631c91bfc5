"""Commitments on a terminal: the list, and everything about one."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from sapar.cli import terminal
from sapar.cli.catalogue_words import clause_of, due_of, quantity_of, sides_in_words
from sapar.cli.terminal import text
from sapar.standards.catalogue.commitment import Catalogue, Commitment, Framework
from sapar.terms.wording import shown_in_words
from sapar.values.language import _, ngettext
from sapar.values.wording import Language


def show_list(
    commitments: Sequence[Commitment], catalogue: Catalogue, language: Language, console: Console
) -> None:
    """Print a table of commitments, and how to go on.

    Args:
        commitments: in their order.
        catalogue: that they are from.
        language: of the texts.
        console: where to.
    """
    if not commitments:
        console.print(text(_("No commitment fulfils all of this; leave out one of the options.")))
        return
    console.print(_table(commitments, catalogue, language))
    count = ngettext("{n} commitment", "{n} commitments", len(commitments))
    words = _("{count} of catalogue {version}. All about one: sapar catalogue show {code}").format(
        count=count.format(n=len(commitments)), version=catalogue.version, code=commitments[0].id
    )
    console.print(text(words, "dim"))


def _table(commitments: Sequence[Commitment], catalogue: Catalogue, language: Language) -> Table:
    heads = (_("Code"), _("Commitment"), _("Who owes whom"), _("How much, or by when"), _("Force"))
    made = terminal.table(*heads)
    for column in (0, len(heads) - 1):
        made.columns[column].no_wrap = True
    section = ""
    for each in commitments:
        if each.section != section:
            section = each.section
            made.add_row(text(section, "bold"), text(catalogue.sections[section][language], "bold"))
        made.add_row(*map(text, _cells(each, catalogue, language)))
    return made


def _cells(commitment: Commitment, catalogue: Catalogue, language: Language) -> tuple[str, ...]:
    return (
        commitment.id,
        commitment.title[language],
        _("{by} → {to}").format(
            by=sides_in_words(commitment.owed_by, catalogue, language),
            to=sides_in_words(commitment.owed_to, catalogue, language),
        ),
        quantity_of(commitment, catalogue, language) or due_of(commitment, language),
        catalogue.forces[commitment.force][language],
    )


def show_entry(
    commitment: Commitment, catalogue: Catalogue, language: Language, console: Console
) -> None:
    """Print everything about one commitment.

    Args:
        commitment: of the catalogue.
        catalogue: that it is from.
        language: of the texts.
        console: where to.
    """
    console.print(text(f"{commitment.id} {commitment.title[language]}", "bold"))
    console.print(text(commitment.text[language]))
    console.print()
    made = Table.grid(padding=(0, 2))
    made.add_column(no_wrap=True)
    made.add_column(overflow="fold")
    for label, value in _facts(commitment, catalogue, language):
        if value:
            made.add_row(text(label, "dim"), text(value))
    console.print(made)
    console.print()


def _facts(
    commitment: Commitment, catalogue: Catalogue, language: Language
) -> Iterator[tuple[str, str]]:
    yield _("Why"), commitment.explanation[language]
    yield _("Owed by"), sides_in_words(commitment.owed_by, catalogue, language)
    yield _("Owed to"), sides_in_words(commitment.owed_to, catalogue, language)
    yield _("How much"), quantity_of(commitment, catalogue, language)
    yield _("By when"), due_of(commitment, language)
    yield _("Shown by"), commitment.shown[language]
    yield _("Kind of proof"), shown_in_words(clause_of(commitment).shown_by, language)
    yield _("Force"), catalogue.forces[commitment.force][language]
    yield _("Section"), catalogue.sections[commitment.section][language]
    yield _("Article"), ", ".join(commitment.sources)
    for place, each in enumerate(commitment.frameworks):
        yield "" if place else _("Related to"), _related(each, catalogue)


def _related(framework: Framework, catalogue: Catalogue) -> str:
    item = framework.item
    item = _("no. {n}").format(n=item) if item.isdigit() else item
    told = f"{catalogue.frameworks[framework.framework]}: {item}"
    return told if framework.verified else _("{related} (unverified)").format(related=told)
