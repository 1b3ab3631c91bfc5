"""`sapar verify`: is the history of this installation whole?"""

import click

from sapar_web.management.starting import site

PAGE = 2_000
"""Entries that are read from the database at a time."""


@click.command()
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Walk the history from its first entry, and name the first that was changed or is missing.

    Ends with exit code 1 at a break.
    """
    with site():
        from sapar_web.history.chain import first_break  # noqa: PLC0415 -- models need `site`
        from sapar_web.models import Entry  # noqa: PLC0415

        entries = Entry.objects.order_by("number")
        found = first_break(entries.iterator(chunk_size=PAGE))
        count = entries.count()
    if found is None:
        click.echo(f"the history holds: {count:,} entries, each tied to the one before")
        return
    click.echo(f"the history breaks at entry {found.number}: {found.reason}")
    ctx.exit(1)
