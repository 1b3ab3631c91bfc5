"""`sapar needs`: what each party needs of a stay, and what commitments leave out of it."""

import click

from sapar.cli.subcommands import Members, group_of

NEEDS: Members = {
    "check": ("sapar.cli.needs_check:check", "Say what a statement of needs lacks."),
    "compare": ("sapar.cli.needs_compare:compare", "Set needs side by side, with an agenda."),
}
"""Each subcommand: where it is, and what it does."""


@click.group(cls=group_of(NEEDS))
def needs() -> None:
    """Check statements of needs, and hold them against each other and against terms."""
