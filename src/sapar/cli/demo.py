"""`sapar demo`: a small invented dataset, its balance and its report, to see what comes out."""

import os
from pathlib import Path

import click

from sapar.cli.demo_data import SEED, shown_progress
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIRECTORY",
    help="Folder for the dataset and the report; made if it is not there.",
)
@click.option(
    "--stays",
    type=int,
    default=300,
    show_default=True,
    metavar="N",
    help="How many stays, from 21 to 10,000,000.",
)
@SEED
def demo(out: Path, stays: int, seed: int) -> None:
    """Make a small invented dataset and show its balance at a glance.

    Writes DIRECTORY/dataset and DIRECTORY/report.html, replacing those of an earlier demo and
    nothing else. Everything in them is invented and says nothing about any real scheme.
    """
    # The table engine takes time to load: not before the options were found sound.
    from sapar.balance.asking import selection_from  # noqa: PLC0415
    from sapar.balance.assembly import balance_of  # noqa: PLC0415
    from sapar.cli.balance_tables import show_glance_of  # noqa: PLC0415
    from sapar.cli.report import write_report  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.dataset.demonstration import write_demonstration  # noqa: PLC0415
    from sapar.dataset.package import DESCRIPTOR  # noqa: PLC0415

    dataset, report = out / "dataset", out / "report.html"
    if not (dataset / DESCRIPTOR).is_file():
        _refuse_other_report(report)
    with shown_progress() as progress:
        write_demonstration(dataset, stays=stays, seed=seed, progress=progress)
    result = balance_of(dataset, selection_from())
    write_report(result, report)
    show_glance_of(result, console())
    _say_where(dataset, report)


def _refuse_other_report(report: Path) -> None:
    """A page without the dataset of an earlier demo beside it is somebody's own."""
    if os.path.lexists(report):
        raise UnusableError(
            "C02",
            str(report),
            _("is there already, and is not of an earlier demo"),
            _("choose another folder, or remove the page"),
        )


def _say_where(dataset: Path, report: Path) -> None:
    click.echo("")
    click.echo(_("Invented dataset: {path}").format(path=dataset))
    click.echo(_("Report: {path}").format(path=report))
    click.echo(_("Try next: sapar balance {path} --by year").format(path=dataset))
