"""Columns of the same make that many tables have."""

from sapar.dataset.schema.field import Field, Kind, Standard
from sapar.dataset.schema.vocabulary import PARTIES


def key(name: str, description: str) -> Field:
    """A column of a primary key: each row must fill it."""
    return Field(name, description, required=True)


def reference(name: str, table: str, description: str, *, required: bool = False) -> Field:
    """A column whose values are rows of another table."""
    return Field(name, description, references=table, required=required)


def party(name: str, description: str, *, required: bool = True) -> Field:
    """A column that names one of the parties."""
    return Field(name, description, required=required, vocabulary=PARTIES)


def word(name: str, words: tuple[str, ...], description: str, *, required: bool = False) -> Field:
    """A column that takes only certain words."""
    return Field(name, description, required=required, vocabulary=words)


def country(name: str, description: str) -> Field:
    """A column of ISO 3166-1 alpha-2 codes."""
    return Field(name, description, standard=Standard.COUNTRY)


def currency(description: str = "ISO 4217 code of the amount's currency") -> Field:
    """The column `currency`."""
    return Field("currency", description, standard=Standard.CURRENCY)


def amount(name: str, description: str) -> Field:
    """A column of money, zero or more, in the row's `currency`, kept to four decimals."""
    return Field(name, description, Kind.EXACT, minimum=0, unit="currency")


def day(name: str, description: str) -> Field:
    """A column of calendar days."""
    return Field(name, description, Kind.DATE)


def number(name: str, description: str, unit: str | None = None) -> Field:
    """A column of numbers, zero or more."""
    return Field(name, description, Kind.NUMBER, minimum=0, unit=unit)
