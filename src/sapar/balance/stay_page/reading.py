"""The record of one stay, read from a dataset."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sapar.balance.rows import rows_of
from sapar.balance.stay_page.answer import answer_of
from sapar.balance.stay_page.journey import journey_of
from sapar.balance.stay_page.outcomes import goals_of
from sapar.balance.stay_page.planning import gate_of, voices_of
from sapar.balance.stay_page.promises import promises_of
from sapar.balance.stay_page.record import FORMAT, Payment, Request, StayRecord
from sapar.balance.stay_page.standing import open_points
from sapar.balance.stay_page.tables import source_of_stay
from sapar.dataset.engine import MEMORY_LIMIT
from sapar.dataset.facts.fact import Source
from sapar.dataset.reading import open_dataset
from sapar.money.items import item_of
from sapar.values.language import _


def stay_record(folder: Path | str, stay: str, *, memory_limit: str = MEMORY_LIMIT) -> StayRecord:
    """The record of a stay.

    Args:
        folder: of the dataset, with its `datapackage.json`.
        stay: identifier of the stay.
        memory_limit: memory for the engine, as in `2GB`; beyond it, it uses the disk.

    Raises:
        UnusableError: B04 if the dataset has no stays, B12 if it has no such stay; P01 and
            following where it cannot be read.
    """
    with open_dataset(folder, memory_limit=memory_limit) as dataset:
        source, package = source_of_stay(dataset, stay), dataset.package
        promises = promises_of(source, package.as_of)
        requests, payments = _requests(source), _payments(source)
        goals = goals_of(source)
        gate = gate_of(source)
        waiting = open_points(promises or (), requests or (), goals or ())
        return StayRecord(
            format=FORMAT,
            title=package.title or package.name or dataset.folder.name,
            demonstration=package.demonstration,
            as_of=package.as_of,
            journey=journey_of(dataset, source),
            answer=answer_of(promises, requests, payments, goals, gate),
            promises=promises,
            requests=requests,
            payments=payments,
            goals=goals,
            voices=voices_of(source),
            gate=gate,
            open=waiting,
        )


def _requests(source: Source) -> tuple[Request, ...] | None:
    if "access" not in source.tables:
        return None
    table = source.tables["access"].sort("asked_on", "request", nulls_last=True)
    return tuple(_request(row) for row in rows_of(table))


def _request(row: Mapping[str, Any]) -> Request:
    names = ("request", "activity", "asked_on", "outcome", "charge", "currency")
    return Request(**{name: row[name] for name in names})


def _payments(source: Source) -> tuple[Payment, ...] | None:
    if "flows" not in source.tables:
        return None
    table = source.tables["flows"].sort("on", "flow", nulls_last=True)
    return tuple(_payment(row) for row in rows_of(table))


def _payment(row: Mapping[str, Any]) -> Payment:
    names = ("flow", "on", "payer", "payee", "item", "amount", "currency", "spent_in")
    title = _(item_of(row["item"]).title) if row["item"] else _("not recorded")
    return Payment(title=title, **{name: row[name] for name in names})
