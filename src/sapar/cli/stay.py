"""The record of one stay as `sapar balance --stay` shows it."""

from pathlib import Path

import click

from sapar.balance.published import to_json
from sapar.balance.stay_page.page import render_stay
from sapar.balance.stay_page.reading import stay_record
from sapar.cli.engine_choice import MEMORY
from sapar.cli.output_file import write_file
from sapar.cli.report import rules_at
from sapar.cli.stay_tables import show_stay
from sapar.cli.terminal import console
from sapar.cli.version import installed_version
from sapar.values.language import _
from sapar.values.unusable import UnusableError


def print_stay(
    directory: Path, stay: str, form: str, page: Path | None, memory: str = MEMORY
) -> None:
    """Print a stay, and write its page if one is asked for.

    Args:
        directory: of the dataset.
        stay: identifier of the stay.
        form: `text` or `json`.
        page: where the page goes.
        memory: for the table engine, as in `2GB`.

    Raises:
        UnusableError: B12 for an unknown stay, B13 for another form, C01 if the page cannot be
            written; as `stay_record` where the dataset cannot be read.
    """
    if form not in ("text", "json"):
        message = _("a stay has no form {form}").format(form=form)
        raise UnusableError("B13", "--format", message, _("expected text or json"))
    record = stay_record(directory, stay, memory_limit=memory)
    if page is not None:
        html = render_stay(record, version=installed_version(), rules_at=rules_at(page))
        write_file(html, page, folders=True)
    if form == "json":
        click.echo(to_json(record))
    else:
        show_stay(record, console())
