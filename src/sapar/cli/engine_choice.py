"""The options by which a command is told what to compute with."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from sapar.dataset.engines.names import ENGINES, LOCAL
from sapar.values.language import _

Command = TypeVar("Command", bound=Callable[..., Any])


def engine_options(command: Command) -> Command:
    """Add `--memory`, `--engine`, `--spark-master`: arguments of these names."""
    return memory_option(_ENGINE(_SPARK_MASTER(command)))


def memory_option(command: Command) -> Command:
    """Add `--memory`: the argument `memory`, as in `2GB`."""
    return _MEMORY(command)


MEMORY = "2GB"
"""As `sapar.dataset.engine.MEMORY_LIMIT`, which a command would have to load the engine for."""

# The largest is a number that 64 bits hold.
_SIZE = re.compile(r"[1-9][0-9]{0,6}(\.[0-9]{1,3})?[KMGT]i?B", re.IGNORECASE)


def _sized(_ctx: click.Context, _param: click.Parameter, given: str) -> str:
    """A size as the table engine reads it."""
    if not _SIZE.fullmatch(given):
        message = _("{given} is no size; expected one as in 2GB").format(given=given)
        raise click.BadParameter(message)
    return given


_MEMORY = click.option(
    "--memory",
    default=MEMORY,
    callback=_sized,
    metavar="SIZE",
    show_default=True,
    help="Memory to use; beyond it the disk is used.",
)
_ENGINE = click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="What computes; the figures are the same.",
)
_SPARK_MASTER = click.option(
    "--spark-master",
    metavar="URL",
    default=LOCAL,
    show_default=True,
    help="Where Spark's machines are told what to do, as in spark://host:7077.",
)
