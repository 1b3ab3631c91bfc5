"""Figures of what the money bought: hours, fees, charges, cost to serve, days against degrees."""

from collections.abc import Mapping

from sapar.balance.panels.figure import Figure
from sapar.balance.panels.kind import Context
from sapar.balance.panels.money_sums import Bought
from sapar.balance.uncertainty import Chance, Drawn, with_interval
from sapar.money.cost_to_serve import from_sums, surplus
from sapar.money.degrees import against_degrees
from sapar.money.double_charges import paid_twice_in_all
from sapar.money.fees import phantom_share_of_budgets, phantom_share_of_fees, unitemised_share
from sapar.money.mentor_hours import delivered_hours, promised_hours, whole_fee_hours
from sapar.money.undelivered import undelivered_value
from sapar.values.language import _
from sapar.values.measured import Measured

NOT_DRAWN = Drawn()

Draws = Mapping[str, Chance]


def bought_figures(sums: Bought, context: Context, drawn: Draws) -> tuple[Figure, ...]:
    """The figures, in one currency.

    Args:
        sums: of some stays.
        context: the currency.
        drawn: what chance can do under `hours`, `service` and `fees`; empty without intervals.
    """
    return (
        *_hours(sums, context, drawn.get("hours", NOT_DRAWN)),
        *_fees(sums, context, drawn.get("fees", NOT_DRAWN)),
        *_service(sums, context, drawn.get("service", NOT_DRAWN)),
        *_degrees(sums, context),
    )


def _hours(sums: Bought, context: Context, drawn: Chance) -> tuple[Figure, ...]:
    promised = with_interval(promised_hours(sums.hours), drawn, ("amount",), ("promised",))
    delivered = with_interval(delivered_hours(sums.hours), drawn, ("amount",), ("acknowledged",))
    told = (
        ("mentor_hour_promised", _("A mentor's hour as promised, {currency}"), promised),
        ("mentor_hour_delivered", _("A mentor's hour as delivered, {currency}"), delivered),
        (
            "mentor_hour_whole_fee",
            _("Whole fee for each mentor's hour delivered, {currency}"),
            whole_fee_hours(sums.fee_hours),
        ),
        (
            "undelivered_mentoring",
            _("Paid for mentoring that is not known to be delivered, {currency}"),
            undelivered_value(sums.hours.priced),
        ),
    )
    return tuple(
        Figure(name, _in(title, context), _told(sums, measured), "cents", "money-mentor-hour")
        for name, title, measured in told
    )


def _fees(sums: Bought, context: Context, drawn: Chance) -> tuple[Figure, ...]:
    rule = "money-phantom"
    phantom = with_interval(phantom_share_of_fees(sums.fees), drawn, ("phantom",), ("fee",))
    return (
        Figure(
            "phantom",
            _("Fees for which nothing was delivered"),
            _told(sums, phantom),
            "percent",
            rule,
        ),
        Figure(
            "phantom_of_budget",
            _("The same money, of all payments for these stays"),
            _told(sums, phantom_share_of_budgets(sums.fees)),
            "percent",
            rule,
        ),
        Figure(
            "unitemised",
            _("Fees that no item accounts for"),
            _told(sums, unitemised_share(sums.fees)),
            "percent",
            rule,
        ),
        Figure(
            "undelivered",
            _in(_("Paid for and not known to be delivered, {currency}"), context),
            _told(sums, undelivered_value(sums.items)),
            "cents",
            rule,
        ),
        Figure(
            "paid_twice",
            _in(_("Charged for what was promised free or paid for, {currency}"), context),
            paid_twice_in_all(sums.twice),
            "cents",
            "money-double-charges",
        ),
    )


def _service(sums: Bought, context: Context, drawn: Chance) -> tuple[Figure, ...]:
    found, rule = from_sums(sums.service, context.currency), "money-cost-to-serve"
    ratio = with_interval(found.marginal.ratio, drawn, ("revenue",), ("cost",))
    return (
        Figure(
            "surplus_marginal",
            _in(_("Host's surplus over marginal cost, {currency}"), context),
            surplus(found.marginal, sums.service),
            "cents",
            rule,
        ),
        Figure(
            "surplus_full",
            _in(_("Host's surplus over full cost, {currency}"), context),
            surplus(found.full, sums.service),
            "cents",
            rule,
        ),
        Figure("cost_ratio", _("Host's revenue over marginal cost"), ratio, "ratio", rule),
    )


def _degrees(sums: Bought, context: Context) -> tuple[Figure, ...]:
    found = against_degrees(sums.short, sums.long, context.currency)
    told = (
        ("day_against_degree", _("A day against one of long studies, all in"), found.all_in),
        (
            "day_against_degree_without_travel",
            _("A day against one of long studies, without travel"),
            found.without_travel,
        ),
        (
            "day_against_degree_living",
            _("A day against one of long studies, living cost only"),
            found.living_only,
        ),
    )
    return tuple(Figure(name, title, each, "ratio", "money-per-day") for name, title, each in told)


def _told(sums: Bought, measured: Measured) -> Measured:
    """Why a figure of deliveries is not there, where the dataset records none of them at all."""
    if measured.computable or not sums.unrecorded:
        return measured
    return Measured.not_computable(_("no delivery is recorded, so nothing tells what was kept"))


def _in(title: str, context: Context) -> str:
    return title.format(currency=context.currency)
