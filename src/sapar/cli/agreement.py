"""`sapar agreement`: what the parties of one stay agree on, as a file."""

import click

from sapar.cli.subcommands import Members, group_of

AGREEMENT: Members = {
    "check": ("sapar.cli.agreement_check:check", "Say what stands in the way of signing."),
    "render": ("sapar.cli.agreement_render:render", "Write it as PDF, Word or a web page."),
    "commitments": (
        "sapar.cli.agreement_commitments:commitments",
        "List who owes what to whom by when, and what is paid.",
    ),
    "calendar": (
        "sapar.cli.agreement_calendar:calendar",
        "Write the dates of one party for calendar programs.",
    ),
    "schema": ("sapar.cli.agreement_schema:schema", "Print its form, for editors."),
}
"""Each subcommand: where it is, and what it does."""


@click.group(cls=group_of(AGREEMENT))
def agreement() -> None:
    """Check and show an agreement, and list what follows from it."""
