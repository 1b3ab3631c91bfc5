"""The option by which a command is told whether people or programs read what it prints."""

import click

FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What is printed.",
)
"""Of a command that prints text if nobody says otherwise."""
