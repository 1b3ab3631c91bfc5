"""`sapar terms`: terms of reference as files."""

import click

from sapar.cli.subcommands import Members, group_of

TERMS: Members = {}
"""Each subcommand: where it is, and what it does."""


@click.group(cls=group_of(TERMS))
def terms() -> None:
    """Write, compare, show and export terms of reference."""
