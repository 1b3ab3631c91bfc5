"""What is owed in a stay, with what became of it."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from sapar.balance.rows import rows_of
from sapar.balance.stay_page.record import Promise
from sapar.dataset.facts.commitments import COMMITMENTS
from sapar.dataset.facts.fact import Source
from sapar.deliveries.bounds import delivered_share
from sapar.deliveries.catalogue import item_title
from sapar.deliveries.quantities import Quantities
from sapar.values.language import _
from sapar.values.measured import Measured


def promises_of(source: Source, as_of: date | None) -> tuple[Promise, ...] | None:
    """Every promise of a stay, in the order in which it is due; None without a table of them.

    Args:
        source: the tables of the stay (`tables.source_of_stay`).
        as_of: last day of the record.
    """
    if "commitments" not in source.tables:
        return None
    units = {row["commitment"]: row["unit"] for row in rows_of(source.tables["commitments"])}
    rows = rows_of(COMMITMENTS.define(source))
    found = (_promise(row, units[row["commitment"]], as_of) for row in rows)
    return tuple(sorted(found, key=lambda each: (str(each.due or "~"), each.commitment)))


def quantities_of(promise: Promise) -> Quantities:
    """What became of a promise, for the measures; nothing claimed where nothing is recorded."""
    return Quantities(
        promised=promise.promised,
        acknowledged=promise.acknowledged or 0,
        disputed=promise.disputed or 0,
        unanswered=promise.unanswered or 0,
        rejected=promise.rejected or 0,
        claims=promise.claims or 0,
        unmeasured=promise.unmeasured or 0,
    )


def _promise(row: Mapping[str, Any], unit: str | None, as_of: date | None) -> Promise:
    item, due = row["item"], row["due"]
    sums = None
    if row["claims"] is not None:
        sums = Quantities(**{each.name: row[each.name] for each in fields(Quantities)})
    return Promise(
        commitment=row["commitment"],
        item=item,
        title=item_title(item),
        owed_by=row["owed_by"],
        owed_to=row["owed_to"],
        unit=unit,
        due=due,
        later=bool(as_of and due and due > as_of),
        promised=row["promised"],
        acknowledged=sums.delivered if sums else None,
        disputed=sums.disputed if sums else None,
        unanswered=sums.unanswered if sums else None,
        rejected=sums.rejected if sums else None,
        claims=row["claims"],
        unmeasured=row["unmeasured"],
        delivered=_delivered(sums),
        price=row["price"],
        currency=row["currency"],
    )


def _delivered(sums: Quantities | None) -> Measured:
    if sums is None:
        return Measured.not_computable(_("no delivery is recorded in these data"))
    return delivered_share(sums)
