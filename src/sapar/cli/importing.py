"""`sapar import`: published files into a dataset, with a report of what became of every row."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from sapar.cli.quality_tables import show_quality
from sapar.cli.terminal import console
from sapar.dataset.quality import Quality
from sapar.values.language import _, ngettext


@click.group("import")
def importing() -> None:
    """Make a dataset from published files."""


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    decorators = (
        click.option(
            "--out",
            required=True,
            type=click.Path(path_type=Path),
            metavar="DIR",
            help=_("Folder to make the dataset in."),
        ),
        click.option("--replace", is_flag=True, help=_("Replace the dataset that is there.")),
        click.option(
            "--table-format",
            type=click.Choice(["parquet", "csv"]),
            default="parquet",
            show_default=True,
            help=_("Form of the tables."),
        ),
    )
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


@importing.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_options
def erasmus(files: tuple[Path, ...], out: Path, **options: Any) -> None:
    """Read FILES of the European Commission on staff and learner mobility.

    They may be .csv, .csv.gz, .zip or .xlsx, of one or several layouts: which one, and the
    encoding, is recognised. The report is printed and kept beside the tables as quality.json;
    rows that cannot be used are in refused.csv.
    """
    # The engine takes time to load: not before the options were found sound.
    from sapar.exchange.erasmus.importing import import_erasmus  # noqa: PLC0415

    with _shown(files) as progress:
        quality = import_erasmus(files, out, progress=progress, **options)
    _report(quality, out)


@importing.command()
@click.argument("file", type=click.Path(path_type=Path))
@_options
def pajek(file: Path, out: Path, **options: Any) -> None:
    """Read FILE, a Pajek network of countries whose weights are people."""
    from sapar.exchange.pajek_dataset import import_pajek  # noqa: PLC0415

    stays = import_pajek(file, out, **options)
    words = ngettext(
        "one arc kept as a stay in {out}", "{stays} arcs kept as stays in {out}", stays
    )
    console().print(words.format(stays=stays, out=out))


def _report(quality: Quality, out: Path) -> None:
    screen = console()
    show_quality(quality, screen)
    screen.print(_("Dataset: {out}").format(out=out), soft_wrap=True)


@contextmanager
def _shown(files: tuple[Path, ...]) -> Iterator[Callable[[int], None]]:
    """A progress bar on the error stream; nothing where that is no terminal."""
    from rich.console import Console  # noqa: PLC0415 -- as the engine
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    screen = Console(stderr=True)
    sizes = [file.stat().st_size for file in files if file.is_file()]
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    total = sum(sizes) if len(sizes) == len(files) else None
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(_("Reading"), total=total)
        yield lambda count: bar.advance(task, count)
