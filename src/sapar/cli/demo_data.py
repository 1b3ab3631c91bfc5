"""`sapar demo-data`: an invented dataset of any size, to test and to measure on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from sapar.values.language import _

SEED = click.option(
    "--seed",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="Another seed invents other stays.",
)


@click.command("demo-data")
@click.option(
    "--stays",
    type=int,
    required=True,
    metavar="N",
    help="How many stays, from 21 to 10,000,000.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIRECTORY",
    help="Folder for the dataset; made if it is not there.",
)
@SEED
@click.option(
    "--parameters",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="What is drawn from, in place of the parameters of the program.",
)
@click.option(
    "--format",
    "table_format",
    type=click.Choice(["parquet", "csv"]),
    default="parquet",
    show_default=True,
    help="Form of the tables.",
)
def demo_data(out: Path, parameters: Path | None, **options: Any) -> None:
    """Make an invented dataset of any size, with truths to be found in it.

    Replaces an earlier invented dataset in DIRECTORY and nothing else. What was planted in it is
    listed in its file planted.json. Nothing in it says anything about any real scheme.
    """
    # The table engine takes time to load: not before the options were found sound.
    from sapar.dataset.demonstration import write_demonstration  # noqa: PLC0415
    from sapar.dataset.demonstration.parameters import read_parameters  # noqa: PLC0415

    own = None if parameters is None else read_parameters(parameters)
    with shown_progress() as progress:
        write_demonstration(out, parameters=own, progress=progress, **options)
    click.echo(_("Invented dataset: {path}").format(path=out))


@contextmanager
def shown_progress() -> Iterator[Callable[[int], None]]:
    """A progress bar on the error stream; nothing where that is no terminal."""
    from rich.console import Console  # noqa: PLC0415 -- as the engine
    from rich.progress import Progress  # noqa: PLC0415

    screen = Console(stderr=True)
    with Progress(console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task = bar.add_task(_("Inventing"), total=100)
        yield lambda parts: bar.advance(task, parts)
