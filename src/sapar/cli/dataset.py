"""`sapar dataset`: is a dataset sound, and what does it hold?"""

import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import click

from sapar.cli.engine_choice import engine_options, memory_option
from sapar.cli.form_option import FORM
from sapar.cli.subcommands import further, group_of
from sapar.values.language import _

if TYPE_CHECKING:
    from sapar.dataset.checking import CheckReport

DIRECTORY = click.argument("directory", type=click.Path(path_type=Path))


@click.group(cls=group_of(further("sapar.commands", "dataset")))
def dataset() -> None:
    """Check or describe a dataset."""


@dataset.command()
@DIRECTORY
@FORM
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=100,
    show_default=True,
    help="How many findings of each check are listed; all are counted.",
)
@memory_option
@click.pass_context
def check(ctx: click.Context, directory: Path, form: str, limit: int, memory: str) -> None:
    """Check the dataset in DIRECTORY against its schema.

    Ends with exit code 1 if there is an error; warnings and notes do not count. Codes and their
    meaning: docs/reference/dataset.md.
    """
    # The table engine takes time to load: not before the options were found sound.
    from sapar.cli.check_tables import print_report  # noqa: PLC0415
    from sapar.dataset.checking import check_dataset  # noqa: PLC0415
    from sapar.dataset.reading import open_dataset  # noqa: PLC0415

    with open_dataset(directory, memory_limit=memory) as opened:
        report = check_dataset(opened, limit=limit)
    if form == "json":
        _print_json(_as_json(report))
    else:
        print_report(report)
    ctx.exit(0 if report.sound else 1)


@dataset.command()
@DIRECTORY
@FORM
@memory_option
def describe(directory: Path, form: str, memory: str) -> None:
    """Say what the dataset in DIRECTORY holds: tables, columns, gaps, ranges."""
    from sapar.cli.description_tables import print_description  # noqa: PLC0415
    from sapar.dataset.describing import describe as described  # noqa: PLC0415
    from sapar.dataset.reading import open_dataset  # noqa: PLC0415

    with open_dataset(directory, memory_limit=memory) as opened:
        description = described(opened)
    if form == "json":
        _print_json(asdict(description))
    else:
        print_description(description)


@dataset.command()
@DIRECTORY
@engine_options
@click.option("--force", is_flag=True, help="Make them although they are fresh.")
def prepare(directory: Path, memory: str, engine: str, spark_master: str, *, force: bool) -> None:
    """Join once what every question to the dataset in DIRECTORY needs.

    The facts are written into DIRECTORY/facts. A balance makes them too where they are missing or
    where a file has changed since.
    """
    from sapar.cli.preparing import show_prepared, shown_progress  # noqa: PLC0415
    from sapar.dataset.engines.opening import opened  # noqa: PLC0415
    from sapar.dataset.facts.folder import prepare as prepared  # noqa: PLC0415
    from sapar.dataset.reading import open_dataset  # noqa: PLC0415

    with open_dataset(directory, memory_limit=memory) as found, shown_progress() as progress:
        begun = perf_counter()
        with closing(opened(found, engine, spark_master)) as running:
            done = prepared(found, running, force=force, progress=progress)
        seconds = perf_counter() - begun
    show_prepared(done, seconds)


def _as_json(report: "CheckReport") -> dict[str, Any]:
    return {
        "sound": report.sound,
        "checks": [
            {
                "code": outcome.check.code,
                "severity": outcome.check.severity,
                "title": _(outcome.check.title),
                "explanation": _(outcome.check.explanation),
                "total": outcome.total,
                "findings": [asdict(violation) for violation in outcome.violations],
            }
            for outcome in report.outcomes
        ],
    }


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))
