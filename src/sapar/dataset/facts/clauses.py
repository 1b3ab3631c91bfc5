"""The fact `clauses`: how every stay, and every scheme as a whole, was planned."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.planning import events, placed, schemes
from sapar.planning.gate import CLAUSES as GATE
from sapar.planning.measures import OPEN, SHOWN, plans

TOLD = (
    "recorded",
    "with_contractor",
    "clauses",
    *(f"{name}_{party.value}" for party in GATE.values() for name in (SHOWN, OPEN)),
)


def _clauses(source: Source) -> Table:
    planned = events(source)
    whole = plans(planned, schemes(source), "scheme")
    return placed(plans(planned, source.tables["stays"]), whole, source, TOLD)


CLAUSES = Fact(
    name="clauses",
    about="A stay, or a scheme as a whole, where the stay is empty: how it was planned",
    needs=("stays", "planning"),
    uses=("schemes",),
    define=_clauses,
)
"""`KEYS`, recorded (1 if any event is), with_contractor (1 or 0), clauses (how many the record
names), shown_sending and open_sending (how often the sending institution showed that it planned,
and may have on an unknown day), shown_participant, open_participant. One row for every stay and
every scheme, those without a record included."""
