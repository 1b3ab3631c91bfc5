"""The `sapar` command: files in, findings and figures out."""

import sys
from importlib import import_module

import click

from sapar.cli.failures import UnreadError, guarded
from sapar.cli.version import installed_version
from sapar.values.language import _, mark

COMMANDS = {
    "import": ("sapar.cli.importing:importing", mark("Make a dataset from published files.")),
    "dataset": ("sapar.cli.dataset:dataset", mark("Check or describe a dataset.")),
    "balance": ("sapar.cli.balance:balance", mark("Say who gains: money, travel, mutuality.")),
    "export": ("sapar.cli.exporting:exporting", mark("Write a dataset in another format.")),
    "demo-data": ("sapar.cli.demo_data:demo_data", mark("Make an invented dataset of any size.")),
    "demo": ("sapar.cli.demo:demo", mark("Make a small invented dataset to try things on.")),
}
"""Each subcommand: where it is, loaded only when it is called, and what it does."""


class Subcommands(click.Group):
    """The subcommands of `sapar`, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a subcommand; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
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
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(text)) for name, (_where, text) in COMMANDS.items()])


@click.group(cls=Subcommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(installed_version(), prog_name="sapar", message="%(prog)s %(version)s")
def sapar() -> None:
    """Who gains from short academic visits: terms, records and balances shared by all parties."""


def main() -> None:
    """Run the command and end the process with its exit code."""
    sys.exit(guarded(run))


def run() -> int:
    """Run the command on the process's arguments and return its exit code.

    Raises:
        KeyboardInterrupt: if it was stopped.
        UnreadError: if nobody reads its output any more.
    """
    try:
        code = sapar.main(prog_name="sapar", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    return code if isinstance(code, int) else 0
