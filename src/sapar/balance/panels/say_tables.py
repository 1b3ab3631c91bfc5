"""Who had a say, party by party, while stays and schemes were planned and once they ran."""

from sapar.balance.names import party_name
from sapar.balance.panels.kind import Context
from sapar.balance.panels.say_sums import PlanningSums, SaySums
from sapar.balance.panels.table import Column, Row, Table
from sapar.planning.act import Say
from sapar.planning.shares import PARTIES, say_shares
from sapar.planning.stage import Stage
from sapar.planning.voice import column
from sapar.values.language import _, mark
from sapar.values.party import Party

_SAYS = {
    Say.INVITED: mark("Invited"),
    Say.SPOKE: mark("Spoke"),
    Say.CHANGED: mark("Changed"),
    Say.APPROVED: mark("Approved"),
    Say.DECLINED: mark("Declined"),
}


def say_tables(sums: SaySums, context: Context) -> tuple[Table, ...]:
    """The five tables of the panel; none where no planning is recorded at all."""
    planning, running = Stage.PLANNING, Stage.RUNNING
    stays, schemes = sums.stays, sums.schemes
    tables = (
        _by_party("planning", _("Say while stays were planned"), stays, planning, context),
        _by_party("running", _("Say once stays had begun"), stays, running, context),
        _by_party(
            "scheme_planning", _("Say while schemes were planned"), schemes, planning, context
        ),
        _by_party("scheme_running", _("Say once schemes had begun"), schemes, running, context),
        _clauses(sums),
    )
    return tables if any(table.rows for table in tables) else ()


def _by_party(name: str, title: str, sums: PlanningSums, stage: Stage, context: Context) -> Table:
    columns = tuple(Column(say.value, _(heading), "percent") for say, heading in _SAYS.items())
    parties = _parties(sums) if _acted(sums, stage) else ()
    rows = tuple(_row(sums, party, stage, context) for party in parties)
    return Table(name, title, _("Party"), columns, rows, Say.CHANGED.value, "say-stages")


def _acted(sums: PlanningSums, stage: Stage) -> bool:
    """Whether anybody did anything at a stage, or may have: rows of zeros would say no more."""
    counted = {column(say, stage) + end for say in Say for end in ("_so", "_may_be")}
    return any(number for (_who, name), number in sums.voices.items() if name in counted)


def _row(sums: PlanningSums, party: Party, stage: Stage, context: Context) -> Row:
    found = say_shares(sums.record, sums.voice(party), party, stage, sampled=context.sampled)
    return Row(party.value, party_name(party), tuple(found[say] for say in _SAYS))


def _parties(sums: PlanningSums) -> tuple[Party, ...]:
    """Those whose say is shown: nobody without a record, no contractor where there is none."""
    if not sums.record.recorded:
        return ()
    contractor = sums.record.with_contractor > 0
    return tuple(party for party in PARTIES if contractor or party is not Party.CONTRACTOR)


def _clauses(sums: SaySums) -> Table:
    columns = (
        Column("touched", _("Touched"), "percent"),
        Column("changed", _("Changed"), "percent"),
        Column("scheme_touched", _("Touched, schemes"), "percent"),
        Column("scheme_changed", _("Changed, schemes"), "percent"),
    )
    there = {*_parties(sums.stays), *_parties(sums.schemes)}
    named = sums.stays.clauses + sums.schemes.clauses
    rows = tuple(_touched(sums, party) for party in PARTIES if party in there and named)
    return Table(
        "clauses",
        _("Clauses of stays, and of schemes as a whole, that each party touched"),
        _("Party"),
        columns,
        rows,
        "touched",
        "say-clauses",
    )


def _touched(sums: SaySums, party: Party) -> Row:
    stays, schemes = sums.stays.touched(party), sums.schemes.touched(party)
    cells = (
        stays.touched_share,
        stays.changed_share,
        schemes.touched_share,
        schemes.changed_share,
    )
    return Row(party.value, party_name(party), cells)
