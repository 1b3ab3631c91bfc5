"""Who had a say, over many stays: in what share of them was a party asked, heard, followed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sapar.planning.act import Say
from sapar.planning.stage import Stage
from sapar.planning.tally import Tally
from sapar.planning.voice import column
from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.party import Party

PARTIES = (Party.SENDING, Party.PARTICIPANT, Party.HOST, Party.CONTRACTOR, Party.SPONSOR)
"""Those whose say is shown, the two that are easily left out first."""

METHODS = {
    (Say.INVITED, Stage.PLANNING): mark("share in which the party was invited to plan"),
    (Say.SPOKE, Stage.PLANNING): mark("share in which the party spoke while it was planned"),
    (Say.CHANGED, Stage.PLANNING): mark("share in which the party changed something in the plan"),
    (Say.APPROVED, Stage.PLANNING): mark("share in which the party approved the plan"),
    (Say.DECLINED, Stage.PLANNING): mark("share in which the party declined while it was planned"),
    (Say.INVITED, Stage.RUNNING): mark("share in which the party was invited once it ran"),
    (Say.SPOKE, Stage.RUNNING): mark("share in which the party spoke once it ran"),
    (Say.CHANGED, Stage.RUNNING): mark("share in which the party changed something once it ran"),
    (Say.APPROVED, Stage.RUNNING): mark("share in which the party approved something once it ran"),
    (Say.DECLINED, Stage.RUNNING): mark("share in which the party declined once it ran"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Of how many stays, or schemes, planning is recorded; a row of `counts.measures.plan_counts`.

    Attributes:
        units: all of them.
        recorded: those with any event of planning.
        with_contractor: all that have a contractor: one is named, or has acted.
        recorded_with_contractor: those of them with any event.
    """

    units: int
    recorded: int
    with_contractor: int
    recorded_with_contractor: int

    def tally(self, party: Party, so: int = 0, may_be: int = 0) -> Tally:
        """How many are so, out of those that have the party: not all have a contractor."""
        if party is Party.CONTRACTOR:
            units, recorded = self.with_contractor, self.recorded_with_contractor
        else:
            units, recorded = self.units, self.recorded
        return Tally(units=units, recorded=recorded, so=so, may_be=may_be)


def say_shares(
    record: Record,
    counts: Mapping[str, Any] | None,
    party: Party,
    stage: Stage,
    *,
    sampled: bool = True,
) -> dict[Say, Measured]:
    """The share of stays in which a party had each kind of say at a stage.

    Args:
        record: of the stays that are spoken of.
        counts: the row of `counts.measures.voice_counts` for the party; None where it has no row,
            since nothing of it is recorded.
        party: whose say it is.
        stage: planning or running.
        sampled: as in `Tally.share`.

    Returns:
        A share with its Wilson interval for each kind of say. A stay with a record that is silent
        on the party counts as one without its say; a stay without any record lowers coverage.

    Raises:
        ValueError: if the stage is the unknown one.
    """
    if stage is Stage.UNKNOWN:
        raise ValueError("a share is of the planning or the running stage")
    row, names = counts or {}, {say: column(say, stage) for say in Say}
    return {
        say: record.tally(party, row.get(f"{name}_so", 0), row.get(f"{name}_may_be", 0)).share(
            method=_(METHODS[say, stage]), sampled=sampled
        )
        for say, name in names.items()
    }
