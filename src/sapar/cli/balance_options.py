"""The options of `sapar balance`: what is asked, and how it is shown."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from sapar.balance.defaults import CURRENCY, DRAWS, RELEASE, SEED
from sapar.balance.panels.panel import PanelId

Command = TypeVar("Command", bound=Callable[..., Any])

_QUESTION = (
    click.option("--by", metavar="DIMENSION", help="Group by this (host_country, year, …)."),
    click.option(
        "--where",
        "conditions",
        multiple=True,
        metavar="DIMENSION=VALUE[,VALUE]",
        help="Keep only these stays; may be given several times, and all must hold.",
    ),
    click.option("--weight", metavar="UNIT", help="person_days, people or stays."),
    click.option("--currency", default=CURRENCY, show_default=True, help="Sum money in this."),
    click.option(
        "--groups",
        "group_files",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="FILE.toml",
        help="Country groups of your own, to use after --by and --where.",
    ),
    click.option(
        "--cohort",
        metavar="NAME|FILE.toml",
        help="Keep only the stays that a study speaks of, as in seed-study.",
    ),
    click.option(
        "--release",
        metavar="NAME",
        default=RELEASE,
        show_default=True,
        help="For whom: parties, sponsor or public; withholds what few people make.",
    ),
    click.option("--hosts", is_flag=True, help="Set hosts side by side; in no order of merit."),
    click.option(
        "--seed",
        type=click.IntRange(0),
        default=SEED,
        show_default=True,
        help="Seed of the resampling behind intervals.",
    ),
    click.option(
        "--draws",
        type=click.IntRange(100, 100_000),
        default=DRAWS,
        show_default=True,
        help="Resamples behind each interval.",
    ),
)

_SHOWN = (
    click.option(
        "--compare",
        "other",
        type=click.Path(path_type=Path),
        metavar="DIRECTORY",
        help="Set this other dataset beside it.",
    ),
    click.option(
        "--order",
        metavar="PANEL=WEIGHT[,…]",
        help="Put the groups of --by in one order by these weights, as in say=1,delivery=2.",
    ),
    click.option(
        "--weights",
        type=click.Path(path_type=Path),
        metavar="FILE.toml",
        help="Weights of several parties, each giving an order of its own; with --order.",
    ),
    click.option(
        "--stay",
        metavar="ID",
        help="Show one stay: what was promised, what came of it, what stands open.",
    ),
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "csv"]),
        default="text",
        show_default=True,
        help="What is printed.",
    ),
    click.option(
        "--out",
        "report",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE.html",
        help="Also write the report: one page, no scripts, made to be printed.",
    ),
    click.option(
        "--panel",
        "panels",
        type=click.Choice([*(panel.value for panel in PanelId), "all"]),
        multiple=True,
        help="Print this panel in full; may be given several times.",
    ),
    click.option(
        "--top",
        type=click.IntRange(1),
        default=15,
        show_default=True,
        help="Rows of each printed table that could be long.",
    ),
)


def question_options(command: Command) -> Command:
    """Add what is asked: the arguments of `balance.asking.selection_from`."""
    return _with(command, _QUESTION)


def shown_options(command: Command) -> Command:
    """Add how it is shown: `other`, `order`, `weights`, `stay`, `form`, `report` and others."""
    return _with(command, _SHOWN)


def _with(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    return reduce(lambda made, option: option(made), reversed(options), command)
