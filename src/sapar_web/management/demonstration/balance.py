"""The invented scheme and the report of its balance, made by the library."""

from pathlib import Path

from django.conf import settings

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.report import render_report
from sapar.cli.version import installed_version
from sapar.dataset.demonstration import write_demonstration
from sapar.dataset.whole_file import write_whole

STAYS = 300
SEED = 2026


def is_there() -> bool:
    """Whether the report was made already."""
    return Path(settings.DEMO_REPORT).exists()


def make() -> None:
    """Make an invented scheme and the report of its six panels, from nothing but its seed."""
    report = Path(settings.DEMO_REPORT)
    dataset = report.with_name("scheme")
    write_demonstration(dataset, stays=STAYS, seed=SEED)
    result = balance_of(dataset, selection_from())
    write_whole(report, render_report(result, version=installed_version(), rules_at=None))
