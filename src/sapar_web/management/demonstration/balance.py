"""The invented scheme and the report of its balance, made by the library."""

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balances_of
from sapar.balance.report import render_report
from sapar.cli.version import installed_version
from sapar.dataset.demonstration import write_demonstration
from sapar.dataset.whole_file import write_whole
from sapar.values.wording import Language
from sapar_web.queries.balance.report import invented_report

STAYS = 300
SEED = 2026


def is_there() -> bool:
    """Whether the report was made already, in every language."""
    return all(invented_report(each).exists() for each in Language)


def make() -> None:
    """Make an invented scheme and the report of its six panels, from nothing but its seed."""
    dataset = invented_report(Language.ENGLISH).with_name("scheme")
    write_demonstration(dataset, stays=STAYS, seed=SEED)
    for language, told in balances_of(dataset, selection_from(), Language).items():
        page = render_report(told, version=installed_version(), rules_at=None)
        write_whole(invented_report(language), page)
