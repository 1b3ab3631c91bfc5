"""Groups of commands whose members are loaded when they are called."""

from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import entry_points
from typing import ClassVar

import click

from sapar.cli.failures import UnreadError

Members = Mapping[str, tuple[str, str]]
"""Each subcommand: where it is, as in `sapar.cli.balance:balance`, and what it does.

Help is in English, as the docstrings of commands are: it is not marked for translation.
"""


class Subcommands(click.Group):
    """A group that knows the names of its members without loading them."""

    members: ClassVar[Members] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names, in the order in which a newcomer needs them: its own, then those it loads."""
        return [*self.commands, *self.members]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a subcommand; None for an unknown name."""
        if cmd_name not in self.members:
            return super().get_command(ctx, cmd_name)
        module, attribute = self.members[cmd_name][0].split(":")
        command = getattr(import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}:{attribute} is not a command")
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a subcommand; click itself would end a broken pipe with exit code 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise UnreadError from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the subcommands without loading any."""
        own = [(name, each.get_short_help_str()) for name, each in self.commands.items()]
        further = [(name, text) for name, (_where, text) in self.members.items()]
        with formatter.section("Commands"):
            formatter.write_dl([*own, *further])


def group_of(members: Members) -> type[Subcommands]:
    """The class of a group with these members."""
    return type("Group", (Subcommands,), {"members": members})


def further(group: str, under: str = "") -> Members:
    """The members that other packages declare: each a mapping like `Members`, as an entry point.

    Args:
        group: of entry points, as in `sapar.commands`.
        under: command whose subcommands are meant, which are declared as `dataset export`.
    """
    declared = {
        tuple(name.rpartition(" ")[::2]): member
        for point in sorted(entry_points(group=group))
        for name, member in point.load().items()
    }
    return {name: member for (above, name), member in declared.items() if above == under}
