"""What `sapar dataset prepare` shows: a bar while it works, then what it made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sapar.cli.terminal import console, table
from sapar.dataset.facts.folder import Prepared
from sapar.values.language import _


def show_prepared(done: Prepared, seconds: float) -> None:
    """Say what was made, with its rows, or that nothing had to be."""
    screen = console()
    if done.reason is None:
        screen.print(_("Already prepared: {folder}").format(folder=done.folder), soft_wrap=True)
        return
    listed = table(_("Fact"), _("Rows"), numbers={1})
    for name, rows in done.rows.items():
        listed.add_row(name, f"{rows:,}")
    screen.print(listed)
    told = _("Prepared in {seconds} s ({reason}): {folder}")
    screen.print(
        told.format(seconds=f"{seconds:.1f}", reason=done.reason, folder=done.folder),
        soft_wrap=True,
    )


@contextmanager
def shown_progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on the error stream that moves with each fact; nothing where that is no terminal."""
    from rich.console import Console  # noqa: PLC0415 -- only this command needs it
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    screen = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(_("Preparing"), total=None)

        def advance(name: str, made: int, every: int) -> None:
            description = _("Preparing {fact}").format(fact=name)
            bar.update(task, description=description, completed=made, total=every)

        yield advance
