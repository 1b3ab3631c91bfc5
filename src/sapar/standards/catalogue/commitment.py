"""One commitment of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sapar.values.party import Party
from sapar.values.wording import Language

Three = Mapping[Language, str]
"""The same text in each of Sapar's languages."""


EVERYBODY = (Party.SPONSOR, Party.SENDING, Party.HOST, Party.PARTICIPANT)
"""Who owes or is owed what is for all."""


class Force(StrEnum):
    """How much terms of reference need it."""

    GATE = "gate"
    """Terms without it fail."""
    DEFAULT = "default"
    """In the model terms; may be left out with a reason."""
    OPTION = "option"
    """In the catalogue for whoever wants it."""


class Check(StrEnum):
    """How it is shown, as the catalogue's letters say."""

    EXISTS = "E"
    DATE = "D"
    QUANTITY = "Q"
    RATIO = "R"
    ACKNOWLEDGED = "A"
    VERIFIED = "V"
    NOTICE = "N"


class Bound(StrEnum):
    """On which side of its quantity a commitment is kept."""

    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when, where nothing else is agreed; the words of `terms.document.clauses.Due`.

    Attributes:
        days: before or after the moment; None where `latest` says it.
        working: whether working days are counted.
        side: `before` or `after`.
        moment: as in `arrival`.
        earliest: share of the stay after which it may be.
        latest: share of the stay by which it must be.
    """

    days: int | None = None
    working: bool = False
    side: str | None = None
    moment: str | None = None
    earliest: Decimal | None = None
    latest: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """A statement of another framework that it is related to; never a quotation.

    Attributes:
        framework: key of the list of frameworks, as in `MS`.
        item: which of its statements, as in `4`.
        verified: whether somebody held it against the framework's own text.
    """

    framework: str
    item: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Commitment:
    """What one party may owe another.

    Attributes:
        id: stable code: a letter for its section, two digits.
        title: a few words.
        text: the duty as a clause says it. It holds no number: quantity, unit and deadline do,
            so that an edited number never contradicts the sentence beside it, and no language
            has to inflect a word after a number that it does not know.
        explanation: why it is there, and what it asks for, in plain words.
        owed_by: who owes it, in the order of the catalogue.
        owed_to: to whom.
        checks: how it is shown.
        shown: how it is shown, in words.
        unit: of the quantity; None where nothing is counted.
        quantity: number where nothing else is agreed; None where there is none, or where `unit`
            says of what and only those who write the terms can set it.
        bound: whether it is kept with at least or at most that quantity; None without a unit.
        per: what the quantity is for, as in `week`; None for the whole stay.
        deadline: by when, where nothing else is agreed.
        force: gate, default or option.
        sources: sentences of the article, as in `S26`.
        frameworks: related statements elsewhere.
    """

    id: str
    title: Three
    text: Three
    explanation: Three
    owed_by: tuple[Party, ...]
    owed_to: tuple[Party, ...]
    checks: tuple[Check, ...]
    shown: Three
    unit: str | None
    quantity: Decimal | None
    bound: Bound | None
    per: str | None
    deadline: Deadline | None
    force: Force
    sources: tuple[str, ...]
    frameworks: tuple[Framework, ...]

    @property
    def section(self) -> str:
        """Letter of its section: planning, money, provision, rights, return, results."""
        return self.id[0]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All commitments of one version.

    Attributes:
        version: of the catalogue.
        dated: day of that version, `YYYY-MM-DD`.
        sections: title of each section by its letter.
        units: name of each unit by its code.
        forces: what people call each force.
        left_open: what stands in place of a number that only the terms can set, with `{unit}`.
        parties: short names, as a table has room for; `third` is the public.
        everybody: what people call sponsor, sending institution, host and participant together.
        frameworks: name and version of each framework by its key.
        commitments: by code, in the catalogue's order.
    """

    version: str
    dated: str
    sections: Mapping[str, Three]
    units: Mapping[str, Three]
    forces: Mapping[Force, Three]
    left_open: Three
    parties: Mapping[Party, Three]
    everybody: Three
    frameworks: Mapping[str, str]
    commitments: Mapping[str, Commitment]
