import click
from click.testing import CliRunner

from sapar.cli.balance_options import question_options, shown_options


@click.command()
@question_options
@shown_options
def asked(**options: object) -> None:
    """Print what was asked."""
    for name in sorted(options):
        click.echo(f"{name}={options[name]}")


def test_what_is_not_said_has_its_default() -> None:
    assert CliRunner().invoke(asked, []).stdout.splitlines() == [
        "by=None", "cohort=None", "conditions=()", "currency=EUR", "draws=1000", "form=text",
        "group_files=()", "hosts=False", "order=None", "other=None", "panels=()", "release=parties",
        "report=None", "seed=1", "stay=None", "top=15", "weight=None", "weights=None",
    ]  # fmt: skip


def test_conditions_may_be_given_several_times() -> None:
    words = ["--where", "year=2019", "--where", "purpose=teaching"]
    assert "conditions=('year=2019', 'purpose=teaching')" in CliRunner().invoke(asked, words).stdout
