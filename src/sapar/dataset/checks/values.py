"""Checks of single values: types, presence, vocabularies, ranges."""

from collections.abc import Iterator

from sapar.dataset.casting import cast, column_names
from sapar.dataset.checks.check import Check, Probe
from sapar.dataset.checks.rows import offending, present_fields
from sapar.dataset.quoting import identifier, literals
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES, Field, Kind
from sapar.dataset.sources import ROW
from sapar.values.finding import Severity
from sapar.values.language import _, mark

_KINDS = {
    Kind.STRING: mark("a text"),
    Kind.NUMBER: mark("a number, with a point before decimals"),
    Kind.INTEGER: mark("a whole number"),
    Kind.BOOLEAN: mark("true or false"),
    Kind.DATE: mark("a date as in 2014-07-31"),
    Kind.YEARMONTH: mark("a month as in 2014-07"),
    Kind.EXACT: mark("a number below 100,000,000,000,000, with a point before decimals"),
}


def _of_another_type(dataset: Dataset) -> Iterator[Probe]:
    for table, field in present_fields(dataset):
        found = dataset.columns[table.name]
        column = column_names(table, found)[field.name]
        typed = cast(field, column, found[column])
        name = identifier(column)
        if typed != name:
            rows = (
                f"SELECT {ROW}, CAST({name} AS VARCHAR) AS value "  # noqa: S608 -- quoted
                f"FROM raw.{identifier(table.name)} WHERE {name} IS NOT NULL AND ({typed}) IS NULL"
            )
            yield Probe(table.name, field.name, _expected(_(_KINDS[field.kind])), rows)


def _required(dataset: Dataset) -> Iterator[Probe]:
    for name in dataset.tables:
        names = column_names(TABLES[name], dataset.columns[name])
        for column in TABLES[name].required:
            expected = _("each row must have it")
            if column not in names:
                yield Probe(name, column, _("the column must be there"))
            else:
                raw = identifier(names[column])
                rows = (
                    f"SELECT {ROW}, NULL AS value "  # noqa: S608 -- quoted
                    f"FROM raw.{identifier(name)} WHERE {raw} IS NULL"
                )
                yield Probe(name, column, expected, rows)


def _odd_word(dataset: Dataset) -> Iterator[Probe]:
    for table, field in present_fields(dataset):
        if field.vocabulary:
            name = identifier(field.name)
            condition = f"{name} NOT IN {literals(field.vocabulary)}"
            expected = _("expected one of {words}").format(words=", ".join(field.vocabulary))
            yield Probe(table.name, field.name, expected, offending(table.name, condition, name))


def _out_of_range(dataset: Dataset) -> Iterator[Probe]:
    for table, field in present_fields(dataset):
        if limits := _limits(field):
            name = identifier(field.name)
            condition = " OR ".join(f"{name} {sign} {bound}" for sign, bound in limits.items())
            yield Probe(
                table.name, field.name, _range(field), offending(table.name, condition, name)
            )


def _blank(dataset: Dataset) -> Iterator[Probe]:
    for table, field in present_fields(dataset):
        if field.kind is Kind.STRING:
            name = identifier(field.name)
            rows = offending(table.name, f"trim({name}) = ''", name)
            yield Probe(table.name, field.name, _("leave out what is not known"), rows)


def _limits(field: Field) -> dict[str, int]:
    limits = {"<": field.minimum, ">": field.maximum}
    return {sign: bound for sign, bound in limits.items() if bound is not None}


def _range(field: Field) -> str:
    if field.maximum is None:
        return _("expected {least} or more").format(least=field.minimum)
    return _("expected {least} to {greatest}").format(least=field.minimum, greatest=field.maximum)


def _expected(what: str) -> str:
    return _("expected {what}").format(what=what)


TYPE = Check(
    "D01",
    Severity.ERROR,
    mark("A value is not of its column's type"),
    mark("It counts as missing in every figure."),
    _of_another_type,
)
REQUIRED = Check(
    "D02",
    Severity.ERROR,
    mark("A required value is missing"),
    mark("Without it the row cannot be told apart, joined or counted."),
    _required,
)
VOCABULARY = Check(
    "D05",
    Severity.ERROR,
    mark("A word is not one of the column's words"),
    mark("Groups are made by these words: a row with another one falls out of every group."),
    _odd_word,
)
RANGE = Check(
    "D11",
    Severity.ERROR,
    mark("A number is out of its range"),
    mark("A length, price or count below zero makes sums meaningless."),
    _out_of_range,
)
BLANK = Check(
    "D14",
    Severity.WARNING,
    mark("A text is empty or blank"),
    mark("What is not known is left out: an empty text would be a group of its own."),
    _blank,
)
