"""The `sapar` command: files in, findings and figures out."""

import sys

import click

from sapar.cli.failures import guarded
from sapar.cli.subcommands import Members, further, group_of
from sapar.cli.version import installed_version

COMMANDS: Members = {
    "terms": ("sapar.cli.terms:terms", "Write, compare and show terms of reference."),
    "check": ("sapar.cli.check:check", "Say where terms of reference are unfair or vague."),
    "offer": ("sapar.cli.offer:offer", "Draft, check and compare offers of hosts."),
    "needs": ("sapar.cli.needs:needs", "Check needs of parties, and compare them."),
    "agreement": (
        "sapar.cli.agreement:agreement",
        "Check and show an agreement, and list what follows from it.",
    ),
    "catalogue": (
        "sapar.cli.catalogue:catalogue",
        "List, show and search what parties may owe each other.",
    ),
    "import": ("sapar.cli.importing:importing", "Make a dataset from published files."),
    "dataset": ("sapar.cli.dataset:dataset", "Check or describe a dataset."),
    "payments": ("sapar.cli.payments:payments", "Read payments of banks."),
    "rates": ("sapar.cli.rates:rates", "Read rates of exchange of central banks."),
    "balance": ("sapar.cli.balance:balance", "Say who gains: money, travel, mutuality."),
    "export": ("sapar.cli.exporting:exporting", "Write a dataset in another format."),
    "demo-data": ("sapar.cli.demo_data:demo_data", "Make an invented dataset of any size."),
    "demo": ("sapar.cli.demo:demo", "Make a small invented dataset to try things on."),
    **further("sapar.commands"),
}
"""Each subcommand: where it is, loaded only when it is called, and what it does."""


@click.group(cls=group_of(COMMANDS), context_settings={"help_option_names": ["-h", "--help"]})
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
