"""The panel of deliveries: what was promised, and what of it is known to have been kept."""

from collections.abc import Callable
from dataclasses import replace

from sapar.balance.panels.delivery_gathering import gather_delivery
from sapar.balance.panels.delivery_sums import NOTHING_DELIVERED, DeliverySums
from sapar.balance.panels.delivery_tables import delivery_tables
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context, PanelKind
from sapar.balance.panels.panel import Panel, PanelId, title_of
from sapar.balance.panels.sampled import unsampled
from sapar.charts.figures import percent
from sapar.deliveries.access import access_shares, charged_in_all
from sapar.deliveries.answers import mean_dispute_rate, mean_unanswered_rate
from sapar.deliveries.met import commitments_met, commitments_met_at_most, met_of_many
from sapar.deliveries.pooling import Kind, pooled
from sapar.deliveries.times.contact import alarm_share, alarms_of, median_longest_gap
from sapar.deliveries.weakest import mean_weakest_link
from sapar.deliveries.whole import Whole, mean_delivered
from sapar.values.language import _
from sapar.values.measured import Measured


def delivery_panel(sums: DeliverySums, context: Context) -> Panel:
    """The figures of some stays; bounds, led by what is known for certain."""
    figures = (*_kept(sums, context), *_doors(sums, context))
    known = {figure.id: figure.measured for figure in figures}
    return Panel(
        id=PanelId.DELIVERY,
        title=title_of(PanelId.DELIVERY),
        answer=_answer(known["delivered"], known["host_duties"], known["home_duties"]),
        headline=figures[0],
        figures=figures,
        tables=delivery_tables(sums, context),
    )


def _kept(sums: DeliverySums, context: Context) -> tuple[Figure, ...]:
    whole, rule = sums.whole, "delivery-whole"
    rates = {name: _rate(sums, whole, context, name) for name in RATES}
    shares = (
        ("weakest_link", _("Delivered of what each stay got least of"), _weakest(sums, whole)),
        ("met", _("Commitments met in full"), _met(sums, whole, context)),
        (
            "met_at_most",
            _("Commitments met if every open claim is true"),
            _plain(_told(sums, whole, commitments_met_at_most), context),
        ),
        (
            "host_duties",
            _("Delivered of what host, contractor and mentor owe"),
            _told(sums, sums.of_host, mean_delivered),
        ),
        (
            "home_duties",
            _("Delivered of what the sending institution owes"),
            _told(sums, sums.of_home, mean_delivered),
        ),
        ("disputed", _("Disputed of what was claimed"), rates["dispute_rates"]),
        (
            "unanswered",
            _("Unanswered of what was claimed"),
            rates["unanswered_rates"],
        ),
    )
    further = (Figure(name, title, found, "percent", rule) for name, title, found in shares)
    return (_delivered(sums, whole), *further)


def delivery_headline(sums: DeliverySums, _context: Context) -> Figure:
    """Bounds of what was delivered of all that was promised."""
    return _delivered(sums, sums.whole)


def _delivered(sums: DeliverySums, whole: Whole) -> Figure:
    found = _told(sums, whole, mean_delivered)
    title = _("Delivered of what was promised")
    return Figure("delivered", title, found, "percent", "delivery-whole")


def _doors(sums: DeliverySums, context: Context) -> tuple[Figure, ...]:
    """Access and contact: what a visitor meets day by day."""
    return (
        Figure(
            "access_granted",
            _("Requests for access granted for nothing"),
            unsampled(access_shares(sums.requests).granted, context),
            "percent",
            "delivery-access",
        ),
        Figure(
            "charges",
            _("Charged for access, {currency}").format(currency=context.currency),
            charged_in_all(sums.charges),
            "cents",
            "delivery-access",
        ),
        Figure(
            "contact_alarm",
            _("Stays in which nobody met the visitor for more than ten working days"),
            unsampled(alarm_share(alarms_of(sums.longest)), context),
            "percent",
            "delivery-contact",
        ),
        Figure(
            "longest_gap",
            _("Longest gap of contact in working days, median stay"),
            median_longest_gap(sums.longest),
            "one",
            "delivery-contact",
        ),
    )


def _told(sums: DeliverySums, whole: Whole, measure: Callable[[Whole], Measured]) -> Measured:
    """A measure of some commitments; none where the dataset records no delivery at all."""
    if sums.unrecorded and whole.commitments:
        return Measured.not_computable(
            _("no delivery is recorded, so nothing tells what was kept"), n=whole.commitments
        )
    return measure(whole)


def _weakest(sums: DeliverySums, whole: Whole) -> Measured:
    return _told(sums, whole, lambda _whole: mean_weakest_link(sums.weakest))


def _met(sums: DeliverySums, whole: Whole, context: Context) -> Measured:
    """Of one stay with Wilson's interval, of the stays of a sample with one that draws stays."""
    if sums.weakest.countable == 1:
        return _told(sums, whole, commitments_met)
    return _drawn(_told(sums, whole, met_of_many), sums.kinds.get("met", ()), context)


RATES = {"dispute_rates": mean_dispute_rate, "unanswered_rates": mean_unanswered_rate}


def _rate(sums: DeliverySums, whole: Whole, context: Context, name: str) -> Measured:
    return _drawn(_told(sums, whole, RATES[name]), sums.kinds.get(name, ()), context)


def _drawn(plain: Measured, kinds: tuple[Kind, ...], context: Context) -> Measured:
    """The figure of all commitments with the interval of the stays drawn again."""
    if plain.value is None or not kinds:
        return plain
    drawn = pooled(kinds, method=plain.method, seed=context.seed, draws=context.draws)
    if drawn.low is None or drawn.high is None:
        return replace(plain, method=drawn.method)
    low, high = min(drawn.low, plain.value), max(drawn.high, plain.value)
    return replace(plain, low=low, high=high, method=drawn.method)


def _plain(measured: Measured, context: Context) -> Measured:
    """Without Wilson's interval, which takes the commitments of a stay for independent."""
    return unsampled(measured, replace(context, sampled=False))


def _answer(whole: Measured, host: Measured, home: Measured) -> str:
    if whole.low is None or whole.high is None:
        return _("What was delivered cannot be told: {reason}.").format(reason=whole.reason)
    if percent(whole.low) == percent(whole.high):
        said = _("{low} of what was promised was delivered").format(low=percent(whole.low))
    else:
        said = _(
            "{low} of what was promised is known to be delivered, and {high} if every open claim "
            "is true"
        ).format(low=percent(whole.low), high=percent(whole.high))
    if host.value is None or home.value is None:
        return _("{said}.").format(said=said)
    return _("{said}; hosts kept {host} of their duties, home institutions {home}.").format(
        said=said, host=percent(host.value), home=percent(home.value)
    )


DELIVERY: PanelKind[DeliverySums] = PanelKind(
    PanelId.DELIVERY, NOTHING_DELIVERED, gather_delivery, delivery_headline, delivery_panel
)
"""What was promised, delivered, opened and waited for."""
