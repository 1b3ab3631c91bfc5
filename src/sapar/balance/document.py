"""The balance as a value: what `--format json` writes and what every page is drawn from.

The names and units here are the published form `sapar-balance/1`
(docs/reference/balance.schema.json). A field may be added; a rename needs a new number.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from sapar.balance.networks import NodeRow, Reciprocity
from sapar.dataset.quality import Quality
from sapar.values.amount import Amount
from sapar.values.measured import Measured

FORMAT: Final = "sapar-balance/1"


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader must know: a stable code, the text, and the rule's page if it has one."""

    code: str
    text: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class DatasetFacts:
    """Which dataset was read.

    Attributes:
        title: as the dataset names itself.
        record: `register` if complete, so that there is no sampling interval; else `sample`.
        demonstration: whether the data are invented.
        sources: where the data come from, in the words of the dataset.
        rows: number of rows of each table that is there.
    """

    title: str
    record: str
    demonstration: bool
    sources: tuple[str, ...]
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """The question as it was put, so that the same figures can be had again."""

    by: str | None
    by_title: str | None
    where: dict[str, tuple[str, ...]]
    weight: str
    currency: str
    seed: int
    draws: int


@dataclass(frozen=True, slots=True)
class Travel:
    """How much travel there was.

    Attributes:
        rows: rows of `stays`; a row may stand for several people.
        visits: people who travelled, each visit counted once.
        person_days: days abroad summed over people.
        days_per_visit: person-days for each visit whose days are known.
        within_node: share of visits whose origin and host are one node (country, institution).
    """

    rows: int
    visits: Measured
    person_days: Measured
    days_per_visit: Measured
    within_node: Measured


@dataclass(frozen=True, slots=True)
class PartySum:
    """What one party paid or received, in total and as a share of all.

    Attributes:
        amount: None where none of its payments has an amount in the currency asked for.
    """

    party: str
    amount: Decimal | None
    share: Measured


@dataclass(frozen=True, slots=True)
class ItemSum:
    """What was paid for one item (fee, travel, subsistence ...).

    Attributes:
        amount: None where none of its payments has an amount in the currency asked for.
    """

    item: str
    title: str
    amount: Decimal | None
    rows: int


@dataclass(frozen=True, slots=True)
class AidTrade:
    """Payments between the two countries of a stay, sending to host against host to sending."""

    to_host: Decimal
    to_sending: Decimal
    balance: Measured
    trend: Measured


@dataclass(frozen=True, slots=True)
class Money:
    """Who paid, who received, where it was spent, and what a day cost.

    Attributes:
        total: sum of all flows in the currency asked for, less the items set apart; None where
            no money is recorded.
        rows: flows behind it, those with an amount.
        unconverted: flows left out for want of an amount or of an exchange rate.
        items: the total by item, largest first.
        apart: items that are shown but in no total, share or price (see docs/rules).
        payers: share of the total by who paid; payees: by who received.
        retention: share spent in the host country, with the participant's living cost;
            `retention_without_living` without it.
        per_person_day: money for each person-day, of stays where both are known;
            `per_visit` for each visit.
        aid_trade: balance of payments between home and host countries.
    """

    currency: str
    total: Amount | None
    rows: int
    unconverted: int
    items: tuple[ItemSum, ...]
    apart: tuple[ItemSum, ...]
    payers: tuple[PartySum, ...]
    payees: tuple[PartySum, ...]
    retention: Measured
    retention_without_living: Measured
    per_person_day: Measured
    per_visit: Measured
    aid_trade: AidTrade


@dataclass(frozen=True, slots=True)
class Group:
    """One group of stays: its travel and money, and its network or its place in the network.

    Attributes:
        group: the value grouped by; None for stays where it is not known.
        label: for people.
        reciprocity: the network of countries within a stratum (year, field ...).
        node: the balance of a place (country, institution, country group).
    """

    group: str | None
    label: str
    travel: Travel
    money: Money
    reciprocity: Reciprocity | None
    node: NodeRow | None


@dataclass(frozen=True, slots=True)
class Balance:
    """The answer to: who travels to whom, who pays, who receives, and is it mutual?"""

    format: Literal["sapar-balance/1"]
    question: str
    answer: tuple[str, str]
    dataset: DatasetFacts
    asked: Asked
    travel: Travel
    money: Money
    reciprocity: Reciprocity
    groups: tuple[Group, ...]
    quality: Quality | None
    notes: tuple[Note, ...]
