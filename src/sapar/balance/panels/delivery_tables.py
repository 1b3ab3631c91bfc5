"""Deliveries by item, by party, by kind of access, and how long visitors waited."""

from collections.abc import Mapping
from functools import reduce
from operator import add

from sapar.balance.names import party_name
from sapar.balance.panels.delivery_sums import DeliverySums
from sapar.balance.panels.kind import Context
from sapar.balance.panels.sampled import unsampled
from sapar.balance.panels.table import Column, Row, Table
from sapar.deliveries.access import Requests, access_shares
from sapar.deliveries.catalogue import item_label
from sapar.deliveries.met import met_of_many
from sapar.deliveries.times.milestones import MILESTONES
from sapar.deliveries.times.waiting import Waiting, delivered_within, median_wait
from sapar.deliveries.whole import NO_COMMITMENTS, Whole, mean_delivered
from sapar.values.language import _
from sapar.values.measured import Measured

MOST_ITEMS = 60
"""Items in own words may be as many as commitments: only the most frequent are shown."""

WEEK = 7


def delivery_tables(sums: DeliverySums, context: Context) -> tuple[Table, ...]:
    """The four tables of the panel."""
    return (_by_item(sums), _by_party(sums), _access(sums, context), _waiting(sums, context))


def _by_item(sums: DeliverySums) -> Table:
    by_item = _summed(sums, 0)
    largest = sorted(by_item, key=lambda item: (-by_item[item].commitments, item or ""))
    rows = [_row(item, item_label(item or "?"), by_item[item], sums) for item in largest]
    return Table(
        "items", _("By item"), _("Item"), _columns(), tuple(rows[:MOST_ITEMS]), "delivered",
        "delivery-whole",
    )  # fmt: skip


def _by_party(sums: DeliverySums) -> Table:
    by_party = _summed(sums, 1)
    rows = [
        _row(party, party_name(party or "?"), by_party[party], sums)
        for party in sorted(by_party, key=lambda name: (-by_party[name].commitments, name or ""))
    ]
    return Table(
        "parties", _("By party that owes"), _("Party"), _columns(), tuple(rows), "delivered",
        "delivery-whole",
    )  # fmt: skip


def _summed(sums: DeliverySums, place: int) -> Mapping[str | None, Whole]:
    """Commitments by item (0) or by party owing (1)."""
    found: dict[str | None, list[Whole]] = {}
    for duty, whole in sums.duties.items():
        found.setdefault(duty[place], []).append(whole)
    return {key: reduce(add, wholes, NO_COMMITMENTS) for key, wholes in found.items()}


def _columns() -> tuple[Column, ...]:
    return (
        Column("promised", _("Promised"), "whole"),
        Column("delivered", _("Delivered"), "percent"),
        Column("met", _("Met in full"), "percent"),
    )


def _row(key: str | None, label: str, whole: Whole, sums: DeliverySums) -> Row:
    promised = _count(whole.commitments, _("commitments"))
    if sums.unrecorded:
        none = Measured.not_computable(_("no delivery is recorded"), n=whole.commitments)
        return Row(key, label, (promised, none, none))
    return Row(key, label, (promised, mean_delivered(whole), met_of_many(whole)))


def _access(sums: DeliverySums, context: Context) -> Table:
    asked, shares = sums.requests, access_shares(sums.requests)
    kinds = (
        ("granted", _("granted for nothing"), asked.granted, shares.granted),
        ("charged", _("granted for money"), asked.charged, shares.charged),
        ("denied", _("denied"), asked.denied, shares.denied),
        ("pending", _("not decided"), asked.pending, shares.pending),
    )
    rows = tuple(
        Row(key, label, (_outcomes(number, asked), unsampled(share, context)))
        for key, label, number, share in kinds
        if asked.asked
    )
    columns = (
        Column("requests", _("Requests"), "whole"),
        Column("share", _("Share"), "percent"),
    )
    return Table(
        "access", _("Access asked for"), _("What came of it"), columns, rows, "share",
        "delivery-access",
    )  # fmt: skip


def _waiting(sums: DeliverySums, context: Context) -> Table:
    waited = {
        each: Waiting.of(
            (days, delivered, stays)
            for (code, days, delivered), stays in sums.waits.items()
            if code == each.code
        )
        for each in MILESTONES
    }
    rows = tuple(
        Row(
            each.code,
            _(each.title),
            (
                unsampled(median_wait(waiting), context),
                unsampled(delivered_within(waiting, WEEK), context),
            ),
        )
        for each, waiting in waited.items()
        if waiting.stays or waiting.undated
    )
    columns = (
        Column("median", _("Days until half had it"), "whole"),
        Column("within_week", _("Had it within {days} days").format(days=WEEK), "percent"),
    )
    return Table(
        "waiting", _("Days waited"), _("What for"), columns, rows, "median", "delivery-waiting"
    )


def _outcomes(number: int, asked: Requests) -> Measured:
    """Requests with one outcome; where of none it is known what came of it, not even zero."""
    if not asked.known:
        return Measured.not_computable(
            _("of no request is it recorded what came of it"), n=asked.asked
        )
    coverage = asked.known / asked.asked
    return Measured.of(number, n=number, coverage=coverage, method=_("requests"))


def _count(number: int, method: str) -> Measured:
    return Measured.of(number, n=number, coverage=1.0, method=method)
