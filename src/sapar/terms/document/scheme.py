"""What the scheme is, who stands behind it, what it is for and who may go."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from sapar.terms.document.codes import CountryCode
from sapar.terms.document.part import Day, Exact, Identifier, Part, Words


class SponsorKind(StrEnum):
    """Who pays: the article asks the same of both."""

    PUBLIC = "public"
    PRIVATE = "private"


class Organisation(Part):
    """An organisation that is named in the terms.

    Attributes:
        name: in its own words, or by language.
        country: ISO 3166-1 alpha-2.
        ror: its identifier in the Research Organization Registry.
        contact: where questions go.
    """

    name: Words
    country: CountryCode | None = None
    ror: Annotated[str, Field(pattern=r"^https://ror\.org/0[a-z0-9]{8}$")] | None = None
    contact: Annotated[str, Field(max_length=320)] | None = None


class Sponsor(Organisation):
    """Who pays, and why.

    Attributes:
        kind: public or private.
        motive: what it wants of the scheme, declared.
    """

    kind: SponsorKind | None = None
    motive: Words | None = None


class Contractor(Organisation):
    """Who runs the scheme for the sponsor or the host.

    Attributes:
        owned_by: tie of ownership to a host, or "none".
    """

    owned_by: Words | None = None


class Length(Part):
    """How long a stay may be.

    Attributes:
        shortest: days of the shortest.
        longest: days of the longest.
    """

    shortest: Annotated[int, Field(strict=True, ge=1, le=4000)]
    longest: Annotated[int, Field(strict=True, ge=1, le=4000)]


class Scheme(Part):
    """The scheme that these are the terms of.

    Attributes:
        id: as in the dataset's table `schemes`.
        first_day: of the scheme.
        last_day: of the scheme.
        stay: length of a stay.
        places: how many stays are paid for.
        countries: of hosts; none for any.
        fields: of study, codes of ISCED-F 2013; none for any.
    """

    id: Identifier
    first_day: Day
    last_day: Day
    stay: Length | None = None
    places: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] | None = None
    countries: tuple[CountryCode, ...] = ()
    fields: tuple[Annotated[str, Field(pattern=r"^[0-9]{2,4}$")], ...] = ()


class AimKind(StrEnum):
    """What an aim is about."""

    TEACHING = "teaching"
    RESEARCH = "research"
    ADMINISTRATION = "administration"
    INTERCULTURAL = "intercultural"
    NETWORK = "network"
    CAPACITY = "capacity"


class Level(StrEnum):
    """Whom an aim is for, as `goals.level` of the dataset."""

    INDIVIDUAL = "individual"
    INSTITUTION = "institution"
    NATIONAL = "national"


class Counts(StrEnum):
    """What an indicator counts."""

    PEOPLE = "people"
    """Heads: how many went."""
    SPENDING = "spending"
    """Money spent."""
    OUTCOME = "outcome"
    """What became better, for whom the aim is."""


class Indicator(Part):
    """How one will see that an aim was reached.

    Attributes:
        text: in words.
        counts: people, spending or an outcome.
        target: to be reached.
        unit: of the target.
        by: day by which.
    """

    text: Words
    counts: Counts | None = None
    target: Exact | None = None
    unit: Annotated[str, Field(max_length=40)] | None = None
    by: Day | None = None


class Aim(Part):
    """What the scheme is for.

    Attributes:
        id: by which other parts name it.
        text: in words.
        kind: what it is about.
        level: whom it is for.
        indicators: how one will see that it was reached.
    """

    id: Identifier
    text: Words
    kind: AimKind | None = None
    level: Level | None = None
    indicators: tuple[Indicator, ...] = ()


class Condition(Part):
    """Who may go: one condition.

    Attributes:
        text: in words.
        shown_by: document that shows it.
    """

    text: Words
    shown_by: Words | None = None
