"""What the page of the design system shows: invented, and in every language."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from sapar.charts.bars import Bar, bars
from sapar.charts.fitting import fitted
from sapar.charts.heading import Heading
from sapar.charts.legend import Legend
from sapar.charts.points import Point

Rows = Sequence[dict[str, Any]]

HERE = "#record"
"""Where links of the samples lead."""


def ledger() -> Rows:
    """Two sides that owe each other something."""
    return (
        {
            "title": _("The host owes the participant"),
            "now": (
                _owed(_("Mentor"), _("12 hours"), _("kept"), "good"),
                _owed(_("Seminars"), _("8 visits"), _("waiting"), "waiting"),
                _owed(_("Desk"), _("84 days"), _("disputed"), "bad"),
            ),
            "later": (),
        },
        {
            "title": _("The participant owes the host"),
            "now": (),
            "later": (_owed(_("Guest lecture"), _("1 lecture"), _("waiting"), "waiting"),),
        },
    )


def _owed(what: str, owed: str, state: str, kind: str) -> dict[str, Any]:
    return {"what": what, "owed": owed, "mark": {"text": state, "kind": kind}}


def entries() -> Rows:
    """A short record."""
    return (
        {
            "on": date(2026, 3, 2),
            "address": HERE,
            "what": _("Gave a talk or taught a class"),
            "who": _("participant"),
            "mark": {"text": _("waiting"), "kind": "waiting"},
            "files": 1,
        },
        {
            "on": date(2026, 2, 17),
            "address": HERE,
            "what": _("Session with the mentor"),
            "who": _("mentor"),
            "mark": {"text": _("kept"), "kind": "good"},
        },
    )


def charges() -> tuple[str, list[tuple[str, int]]]:
    """A picture of invented amounts, and the same amounts as rows."""
    rows = [(_("Host"), 2400), (_("Contractor"), 900), (_("Participant"), 300)]
    title = _("Who is paid how many euros of the fee")
    told = _("An invented fee of 3600 euros: two thirds stay with the host.")
    drawn = fitted(
        lambda heading, width: bars(
            [Bar(name, Point(float(amount))) for name, amount in rows], heading, Legend(), width
        ),
        Heading("charges", title, told),
    )
    return drawn, rows
