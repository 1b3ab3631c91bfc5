"""Who had a say in a stay, and whether the clauses of the gate hold."""

from collections.abc import Mapping
from typing import Any

from sapar.balance.rows import rows_of
from sapar.balance.stay_page import record
from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.voices import VOICES
from sapar.planning.act import Say
from sapar.planning.gate import gate
from sapar.planning.stage import Stage
from sapar.planning.voice import Voice, column
from sapar.values.party import Party


def voices_of(source: Source) -> tuple[record.Voice, ...] | None:
    """What each party did in the planning of the stay, then in that of its scheme.

    None without a table of planning.
    """
    if "planning" not in source.tables:
        return None
    found = (_voice(row) for row in rows_of(VOICES.define(source)))
    order = {party.value: place for place, party in enumerate(Party)}
    return tuple(sorted(found, key=lambda each: (each.whole, order[each.party])))


def gate_of(source: Source) -> tuple[record.Gate, ...]:
    """The verdict on each clause of the gate; none without a table of planning."""
    if "planning" not in source.tables:
        return ()
    rows = (row for row in rows_of(VOICES.define(source)) if row["stay"] is not None)
    verdicts = gate({Party(row["party"]): Voice.of_row(row) for row in rows}).verdicts
    return tuple(
        record.Gate(each.clause, each.party.value, each.passed, each.reason) for each in verdicts
    )


def _voice(row: Mapping[str, Any]) -> record.Voice:
    counts = {say: sum(int(row[column(say, stage)]) for stage in Stage) for say in Say}
    return record.Voice(
        party=row["party"],
        whole=row["stay"] is None,
        invited=counts[Say.INVITED],
        spoke=counts[Say.SPOKE],
        changed=counts[Say.CHANGED],
        approved=counts[Say.APPROVED],
        declined=counts[Say.DECLINED],
    )
