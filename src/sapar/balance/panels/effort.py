"""The panel of effort and credit: whether credit goes to those who did the work."""

from sapar.balance.panels.effort_gathering import gather_effort
from sapar.balance.panels.effort_sums import NOTHING_DONE, EffortSums
from sapar.balance.panels.effort_tables import benefits_table, hours_table, parties_table
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId, title_of
from sapar.charts.figures import percent
from sapar.effort.hours import NO_WORK
from sapar.effort.pooling import MOST, with_interval
from sapar.effort.recognition import Recognition, recognition
from sapar.effort.segregation import segregation_ratio
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party


def effort_panel(sums: EffortSums, context: Context) -> Panel:
    """The figures of some stays, led by the credit that would have to change hands."""
    found, headline = _recognised(sums), effort_headline(sums, context)
    figures = (
        headline,
        Figure(
            "divergence", _("How far credit lies from work"), _told(found.divergence, sums),
            "ratio", "effort-recognition",
        ),
        Figure(
            "segregation_ratio",
            _("Administration and field work, sending institution to host"),
            _segregation(sums), "ratio", "effort-segregation",
        ),
        Figure("both", _("Stays with work and credit recorded"), _both(sums), "percent"),
    )  # fmt: skip
    return Panel(
        id=PanelId.EFFORT,
        title=title_of(PanelId.EFFORT),
        answer=_answer(headline.measured, found),
        headline=headline,
        figures=figures,
        tables=(parties_table(found), hours_table(sums), benefits_table(sums)),
    )


def effort_headline(sums: EffortSums, context: Context) -> Figure:
    """Credit that would have to change hands."""
    mismatch = _mismatch(_recognised(sums), sums, context)
    title = _("Credit that is not where the work was")
    return Figure("mismatch", title, mismatch, "percent", "effort-recognition")


def _recognised(sums: EffortSums) -> Recognition:
    hours, credits_named = sums.hours_of(both=True), sums.credits_of(both=True)
    return recognition(hours, credits_named, coverage=sums.record.coverage)


def _mismatch(found: Recognition, sums: EffortSums, context: Context) -> Measured:
    told = _told(found.mismatch, sums)
    if not (context.sampled and told.computable and len(sums.drawn) <= MOST and sums.drawn):
        return told
    return with_interval(told, sums.drawn, seed=context.seed, draws=context.draws)


def _told(figure: Measured, sums: EffortSums) -> Measured:
    """A figure of stays with both; if there is none, which of the two is missing."""
    record = sums.record
    if record.with_both:
        return figure
    if not (record.with_effort or record.with_credit):
        reason = _("neither work nor credit is recorded")
    elif not record.with_effort:
        reason = _("credit is recorded, but no work")
    elif not record.with_credit:
        reason = _("work is recorded, but no credit")
    else:
        reason = _("no stay has both work and credit recorded")
    return Measured.not_computable(reason, n=record.stays, coverage=0.0)


def _segregation(sums: EffortSums) -> Measured:
    hours = sums.hours_of(both=False)
    return segregation_ratio(hours.get(Party.SENDING, NO_WORK), hours.get(Party.HOST, NO_WORK))


def _both(sums: EffortSums) -> Measured:
    record = sums.record
    if not (record.with_effort or record.with_credit):
        return _told(Measured.not_computable(_("nothing is recorded")), sums)
    method = _("share of stays with an entry of work and a credit")
    return Measured.of(record.coverage, n=record.stays, coverage=1.0, method=method)


def _answer(mismatch: Measured, found: Recognition) -> str:
    if mismatch.value is None:
        return _("Whether credit followed work cannot be told: {reason}.").format(
            reason=mismatch.reason
        )
    said = _("{share} of the credit is not where the work was").format(
        share=percent(mismatch.value)
    )
    work, credit = found.effort.get(Party.SENDING), found.credit.get(Party.SENDING)
    if work is None or credit is None or work.value is None or credit.value is None:
        return _("{said}.").format(said=said)
    return _(
        "{said}: the sending institution did {work} of the hours and has {credit} of the credit."
    ).format(said=said, work=percent(work.value), credit=percent(credit.value))


EFFORT: PanelKind[EffortSums] = PanelKind(
    PanelId.EFFORT, NOTHING_DONE, gather_effort, effort_headline, effort_panel
)
"""Hours by party and kind of work, credit by role, and the two held against each other."""
