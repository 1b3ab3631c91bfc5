"""One column of a table, as declared."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds; the first six are also the types of Data Package 2.0.

    `EXACT` is a number kept to four decimals (amounts, days, people), so that a sum does not
    depend on the order of its rows. Data Package calls it a number.
    """

    STRING = "string"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    YEARMONTH = "yearmonth"
    EXACT = "exact"

    @property
    def engine_type(self) -> str:
        """The type of the table engine that holds it."""
        return _ENGINE_TYPES[self]

    @property
    def package_type(self) -> str:
        """The type that a Data Package descriptor names."""
        return "number" if self is Kind.EXACT else self.value


_ENGINE_TYPES = {
    Kind.STRING: "VARCHAR",
    Kind.NUMBER: "DOUBLE",
    Kind.INTEGER: "BIGINT",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
    Kind.YEARMONTH: "VARCHAR",
    Kind.EXACT: "DECIMAL(18,4)",
}


class Standard(StrEnum):
    """A public list that the values of a column come from."""

    COUNTRY = "country"
    CURRENCY = "currency"
    FIELD_OF_STUDY = "field-of-study"


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, what it holds and what it may hold.

    Attributes:
        name: the column's name, fixed.
        description: what it says, in a sentence.
        kind: what it holds.
        required: whether each row must have it.
        vocabulary: the only values allowed; empty where any is.
        standard: the public list its values come from, if any.
        references: the table whose one-column primary key its values must be found in.
        minimum: the least value allowed.
        maximum: the greatest value allowed.
        unit: of a number.
    """

    name: str
    description: str
    kind: Kind = Kind.STRING
    required: bool = False
    vocabulary: tuple[str, ...] = ()
    standard: Standard | None = None
    references: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    unit: str | None = None
