"""What an hour with a mentor costs: as promised, and as delivered."""

from sapar.money.priced_item import PricedItem
from sapar.values.amount import Amount
from sapar.values.language import _
from sapar.values.measured import Measured


def promised_hour(mentoring: PricedItem) -> Measured:
    """Price of an hour as promised: price of the mentoring item / promised hours.

    Args:
        mentoring: the item, its quantities in hours.
    """
    return Measured.of(
        float(mentoring.price.number / mentoring.promised),
        n=1,
        coverage=1.0,
        method=_("price of the mentoring item per promised hour"),
    )


def delivered_hour(mentoring: PricedItem) -> Measured:
    """Price of an hour as delivered: price of the mentoring item / acknowledged hours.

    Contested hours do not count; the interval shows the price if all of them were true. Coverage
    is the acknowledged share of the hours that the host claims.

    Args:
        mentoring: the item, its quantities in hours.

    Returns:
        Money per hour; not computable if no hour was acknowledged.
    """
    method = _("price of the mentoring item per acknowledged hour")
    return _per_hour(mentoring.price, mentoring, method)


def whole_fee_hour(fee: Amount, mentoring: PricedItem) -> Measured:
    """The whole fee per acknowledged hour, for a fee of which mentoring is the point.

    Not the price of mentoring: the fee buys other items too, as `method` says.

    Args:
        fee: the whole fee.
        mentoring: the item, its quantities in hours.
    """
    method = _("whole fee per acknowledged hour: other items of the fee are in it")
    return _per_hour(fee, mentoring, method)


def _per_hour(price: Amount, mentoring: PricedItem, method: str) -> Measured:
    hours, contested = mentoring.acknowledged, mentoring.contested
    if not hours:
        return Measured.not_computable(_none_delivered(mentoring), n=1)
    value = float(price.number / hours)
    return Measured.of(
        value,
        low=float(price.number / (hours + contested)) if contested else None,
        high=value if contested else None,
        n=1,
        coverage=float(hours / (hours + contested)),
        method=method,
    )


def _none_delivered(mentoring: PricedItem) -> str:
    if not mentoring.contested:
        return _("none delivered: no hour was acknowledged")
    reason = _("none acknowledged: {hours} claimed hours are disputed or unanswered")
    return reason.format(hours=mentoring.contested)
