"""The options by which a command is told what to compute with."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from sapar.dataset.engines.names import ENGINES, LOCAL
from sapar.values.language import _

Command = TypeVar("Command", bound=Callable[..., Any])


def engine_options(command: Command) -> Command:
    """Add `--engine` and `--spark-master`: the arguments `engine` and `spark_master`."""
    return _ENGINE(_SPARK_MASTER(command))


_ENGINE = click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help=_("What computes; the figures are the same."),
)
_SPARK_MASTER = click.option(
    "--spark-master",
    metavar="URL",
    default=LOCAL,
    show_default=True,
    help=_("Where Spark's machines are told what to do, as in spark://host:7077."),
)
