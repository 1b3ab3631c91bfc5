"""The report of a snapshot: one page without scripts, drawn by the library when it is asked for."""

from functools import partial
from pathlib import Path
from threading import BoundedSemaphore

from django.conf import settings

from sapar.cli.version import installed_version
from sapar.values.wording import Language
from sapar_web.models import Snapshot
from sapar_web.queries.balance.published import Release, balance_from
from sapar_web.queries.kept import Kept
from sapar_web.queries.turns import PATIENCE, turn

AGAIN = 5
"""Seconds after which a reader of a balance who got no turn may ask again."""

_TURN = BoundedSemaphore(1)
_KEPT = Kept[str](16 * 2**20)


def report_of(snapshot: Snapshot, release: Release, language: Language) -> str:
    """The report as HTML.

    Raises:
        BusyError: if others' reports took too long to draw.
    """
    mine = partial(turn, _TURN, PATIENCE, AGAIN)
    key = (snapshot.key, release, language)
    return _KEPT.in_turn(key, lambda: _drawn(snapshot, release, language), mine)


def invented_report(language: Language) -> Path:
    """Where a demonstration keeps the report of its invented scheme."""
    return Path(settings.DEMO_REPORT).with_suffix(f".{language.value}.html")


def _drawn(snapshot: Snapshot, release: Release, language: Language) -> str:
    from sapar.balance.report import render_report  # noqa: PLC0415 -- slow to load

    found = balance_from(snapshot, release, language)
    return render_report(found, version=installed_version(), rules_at=None)
