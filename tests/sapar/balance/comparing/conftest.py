"""Facts of tables given as rows, and hosts that kept so many of so many promises."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import Frames, frames_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset

Row = dict[str, Any]
Promises = dict[str, list[tuple[int, int]]]


@pytest.fixture
def frames_from(write_dataset: Callable[..., Path]) -> Iterator[Callable[..., Frames]]:
    """Tables given as rows to the facts of all stays."""
    with ExitStack() as opened:

        def make(**tables: list[Row]) -> Frames:
            dataset = opened.enter_context(open_dataset(write_dataset(**tables)))
            return frames_of(facts_of(source_of(dataset)), selection_from(), None)

        yield make


@pytest.fixture
def promised() -> Callable[[Promises], dict[str, list[Row]]]:
    """Tables of hosts: for each stay, how many commitments were kept of how many."""

    def tables(hosts: Promises) -> dict[str, list[Row]]:
        stays: list[Row] = []
        commitments: list[Row] = []
        for host, of_stays in hosts.items():
            for number, (kept, owed) in enumerate(of_stays):
                stay = f"{host}-{number}"
                stays.append({"stay": stay, "host": host, "days": 30.0})
                commitments += [_owed(stay, place, kept) for place in range(owed)]
        deliveries = [
            {"delivery": each["commitment"], "commitment": each["commitment"], "quantity": 2.0,
             "answer": "acknowledged"}
            for each in commitments if each.pop("kept")
        ]  # fmt: skip
        return {"stays": stays, "commitments": commitments, "deliveries": deliveries}

    return tables


def _owed(stay: str, place: int, kept: int) -> Row:
    return {
        "commitment": f"{stay}-{place}", "stay": stay, "item": f"C{place:02}", "owed_by": "host",
        "owed_to": "participant", "quantity": 2.0, "kept": place < kept,
    }  # fmt: skip
