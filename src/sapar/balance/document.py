"""The balance as a value: what `--format json` writes and what every page is drawn from.

The names and units here are the published form `sapar-balance/1`
(docs/reference/balance.schema.json). A field may be added; a rename needs a new number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.balance.cohort_facts import CohortFacts
from sapar.balance.networks import NodeRow, Reciprocity
from sapar.balance.panels.panel import Headline, Panel
from sapar.balance.payments import Money
from sapar.balance.release_facts import ReleaseFacts
from sapar.balance.section import Section
from sapar.balance.volume import Travel
from sapar.dataset.quality import Quality
from sapar.values.wording import Language

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
    """The question as it was put, so that the same figures can be had again.

    Attributes:
        language: that the answer is told in.
    """

    by: str | None
    by_title: str | None
    where: dict[str, tuple[str, ...]]
    weight: str
    currency: str
    seed: int
    draws: int
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Group:
    """One group of stays: its travel and money, and its network or its place in the network.

    Attributes:
        group: the value grouped by; None for stays where it is not known.
        label: for people.
        reciprocity: the network of countries within a stratum (year, field ...).
        node: the balance of a place (country, institution, country group).
        headlines: the first figure of each of the six panels, of its stays.
    """

    group: str | None
    label: str
    travel: Travel
    money: Money
    reciprocity: Reciprocity | None
    node: NodeRow | None
    headlines: tuple[Headline, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """The whole answer: the six panels, and the travel and money behind two of them."""

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
    panels: tuple[Panel, ...] = ()
    release: ReleaseFacts | None = None
    cohort: CohortFacts | None = None
    sections: tuple[Section, ...] = ()
    # What places of the network are called; the published form has their codes.
    names: Annotated[Mapping[str, str], Field(exclude=True)] = field(default_factory=dict)
