from collections.abc import Callable
from pathlib import Path
from typing import Any

from sapar.balance.asking import selection_from
from sapar.balance.disclosure.contributing import behind_of
from sapar.balance.disclosure.contributors import Behind, Contributors
from sapar.balance.disclosure.rules import rules_of
from sapar.balance.frames import frames_of
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.source import source_of
from sapar.dataset.reading import open_dataset

LENT: dict[str, Any] = {
    "origin_country": "KZ", "host_country": "DE", "sending": "KZ-1", "host": "DE-1",
    "first_day": "2022-10-03", "people": 1,
}  # fmt: skip
STAYS = [
    LENT | {"stay": "a", "participant": "p"},
    LENT | {"stay": "b", "participant": "p", "first_day": "2023-10-03"},
    LENT | {"stay": "c", "participant": None, "people": None, "sending": "KZ-2"},
    LENT | {"stay": "d", "participant": "q", "host_country": "PL", "people": 30},
]
PAID: dict[str, Any] = {"payer": "sponsor", "payee": "host", "currency": "EUR", "on": "2022-11-01"}
FLOWS = [
    PAID | {"flow": "1", "stay": "a", "amount": 60},
    PAID | {"flow": "2", "stay": "a", "amount": 20},
    PAID | {"flow": "3", "stay": "b", "amount": 20},
    PAID | {"flow": "4", "stay": "d", "amount": 100},
]


def found(folder: Path, release: str = "public", by: str | None = "host_country") -> Behind:
    selection = selection_from(by=by)
    with open_dataset(folder) as dataset:
        frames = frames_of(facts_of(source_of(dataset)), selection)
        dimension = selection.dimension(by) if by else None
        return behind_of(frames, rules_of(release), dimension)


def test_who_stands_behind_a_group(write_dataset: Callable[..., Path]) -> None:
    behind = found(write_dataset(stays=STAYS, flows=FLOWS))
    # Stays a, b, c: three visits, one person with a pseudonym, two institutions, two years.
    assert behind.groups["DE"] == Contributors(3, 3, 1, sending=2, years=2, largest=0.8)
    assert behind.groups["DE"].persons == 1
    assert behind.groups["PL"] == Contributors(1, 30, 1, sending=1, years=1, largest=1.0)
    assert behind.whole == Contributors(4, 33, 2, sending=2, years=2, largest=0.5)
    assert behind.pairs == behind.countries == {("KZ", "DE"): 3, ("KZ", "PL"): 30}


def test_without_payments_no_stay_dominates(write_dataset: Callable[..., Path]) -> None:
    assert found(write_dataset(stays=STAYS)).groups["DE"].largest is None


def test_without_a_grouping_there_is_one_group(write_dataset: Callable[..., Path]) -> None:
    behind = found(write_dataset(stays=STAYS), by=None)
    assert behind.groups == {None: behind.whole}


def test_a_code_that_is_no_country_is_not_known(write_dataset: Callable[..., Path]) -> None:
    stays = [
        *STAYS,
        LENT | {"stay": "e", "host_country": "ZZ"},
        LENT | {"stay": "f", "host_country": None},
    ]
    assert found(write_dataset(stays=stays)).groups[None].stays == 2


def test_for_those_who_hold_the_record_only_pseudonyms_are_looked_for(
    write_dataset: Callable[..., Path],
) -> None:
    assert found(write_dataset(stays=STAYS), "parties") == Behind(Contributors(participants=1))
    nobody = [row | {"participant": None} for row in STAYS]
    assert found(write_dataset(stays=nobody), "parties") == Behind(Contributors())
