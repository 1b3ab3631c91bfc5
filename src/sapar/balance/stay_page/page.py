"""A stay's own page: one file without scripts, for all four parties alike."""

from collections.abc import Sequence

from sapar.balance.names import party_name
from sapar.balance.stay_page.record import Promise, StayRecord
from sapar.balance.templates import render_page
from sapar.charts.axis import Axis
from sapar.charts.points import Point
from sapar.charts.strip import strip
from sapar.deliveries.states import HOST_SIDE
from sapar.values.language import _, mark
from sapar.values.party import Party

_SIDES = (
    (mark("What the host's side owes"), tuple(party.value for party in HOST_SIDE)),
    (mark("What the home institution owes"), (Party.SENDING.value,)),
    (mark("What the sponsor owes"), (Party.SPONSOR.value,)),
    (mark("What the participant owes"), (Party.PARTICIPANT.value,)),
)

_WIDTH = 148.0


def render_stay(record: StayRecord, *, version: str, rules_at: str | None = None) -> str:
    """The page as HTML text, everything in it.

    Args:
        record: of the stay.
        version: of the program, named at the foot.
        rules_at: address of the folder `docs/rules`, seen from the page; None names the pages
            without a link.
    """
    return render_page(
        "stay.html",
        record=record,
        journey=record.journey,
        ledger=_ledger(record.promises or ()),
        bars={each.commitment: _bar(each) for each in record.promises or ()},
        outcomes={name: _(words) for name, words in OUTCOMES.items()},
        version=version,
        rules_at=rules_at,
    )


OUTCOMES = {
    "granted": mark("granted for nothing"),
    "charged": mark("granted for money"),
    "denied": mark("denied"),
    "pending": mark("not decided"),
}
"""What came of a request, for people."""


def _ledger(promises: Sequence[Promise]) -> list[tuple[str, list[Promise]]]:
    """Promises by the side that owes them; a party outside the four last, under its own name."""
    known = {party for _title, parties in _SIDES for party in parties}
    sides = [(_(title), parties) for title, parties in _SIDES]
    others = dict.fromkeys(each.owed_by for each in promises if each.owed_by not in known)
    sides += [(_("What {party} owes").format(party=party_name(each)), (each,)) for each in others]
    found = [
        (title, [each for each in promises if each.owed_by in parties]) for title, parties in sides
    ]
    return [(title, owed) for title, owed in found if owed]


def _bar(promise: Promise) -> str:
    """The delivered share from what is certain to what is possible; empty where none is known."""
    if not promise.delivered.computable:
        return ""
    axis = Axis(0, 1, write=lambda number: f"{number * 100:.0f}\N{NO-BREAK SPACE}%")
    return strip(Point.of(promise.delivered), axis, bounds=True, width=_WIDTH)
