"""`sapar catalogue`: the commitments that parties of a stay may owe each other."""

from typing import TYPE_CHECKING

import click

from sapar.cli.language_option import LANGUAGES, speak
from sapar.cli.subcommands import Members, group_of
from sapar.values.language import _
from sapar.values.party import Party
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.standards.catalogue.commitment import Commitment

MEMBERS: Members = {
    "show": ("sapar.cli.catalogue_entries:show", "Say everything about commitments."),
    "search": ("sapar.cli.catalogue_search:search", "Find commitments by words."),
    "export": ("sapar.cli.catalogue_export:export", "Write the catalogue as CSV or JSON."),
}
"""Each subcommand: where it is, and what it does."""

FILTERS = ("section", "force", "party")
"""Options that choose what is listed."""


@click.group(cls=group_of(MEMBERS), invoke_without_command=True)
@click.option(
    "--language",
    type=LANGUAGES,
    help="Language of the catalogue; English where none is given.",
    callback=speak,
)
@click.option(
    "--section",
    type=click.Choice([*"ABCDEF"], case_sensitive=False),
    help="Only this section.",
)
@click.option(
    "--force",
    type=click.Choice(["gate", "default", "option"]),
    help="Only what terms fail without, what the model terms hold, or what may be added.",
)
@click.option(
    "--party",
    type=click.Choice([each.value for each in Party]),
    help="Only what this party owes, or is owed.",
)
@click.pass_context
def catalogue(
    ctx: click.Context,
    language: str | None,
    section: str | None,
    force: str | None,
    party: str | None,
) -> None:
    """List the commitments of the catalogue, or show, search or export them."""
    if ctx.invoked_subcommand is None:
        _list(Language(language or Language.ENGLISH), section, force, party)
        return
    given = [f"--{name}" for name in FILTERS if ctx.params[name] is not None]
    if given:
        raise click.UsageError(
            _("{options} chooses what is listed; {command} does not list").format(
                options=", ".join(given), command=ctx.invoked_subcommand
            )
        )


def _list(language: Language, section: str | None, force: str | None, party: str | None) -> None:
    # The words of terms take time to load: not before the options were found sound.
    from sapar.cli.catalogue_tables import show_list  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.standards.catalogue.loading import catalogue as shipped  # noqa: PLC0415

    def chosen(commitment: "Commitment") -> bool:
        sides = {*commitment.owed_by, *commitment.owed_to}
        return (
            section in (None, commitment.section)
            and force in (None, commitment.force)
            and (party is None or party in sides)
        )

    entries = shipped()
    found = [each for each in entries.commitments.values() if chosen(each)]
    show_list(found, entries, language, console())


def language_of(ctx: click.Context, given: str | None) -> Language | None:
    """The language of a subcommand: its own option, or that of `sapar catalogue` before it."""
    outer = ctx.parent.params.get("language") if ctx.parent else None
    wanted = given or outer
    return None if wanted is None else Language(wanted)


LANGUAGE = click.option(
    "--language",
    type=LANGUAGES,
    help="Language of the catalogue.",
    callback=speak,
)
"""The option of a subcommand."""
