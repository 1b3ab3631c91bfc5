"""`sapar offer`: what hosts and contractors answer to terms of reference."""

import click

from sapar.cli.subcommands import Members, group_of

OFFER: Members = {
    "new": ("sapar.cli.offer_new:new", "Draft an offer with every clause unanswered."),
    "check": ("sapar.cli.offer_check:check", "Say which requirements an offer fulfils."),
    "compare": ("sapar.cli.offer_compare:compare", "Set offers side by side, unranked."),
}
"""Each subcommand: where it is, and what it does."""


@click.group(cls=group_of(OFFER))
def offer() -> None:
    """Draft, check and compare offers that answer terms of reference."""
