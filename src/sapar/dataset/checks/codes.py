"""Checks of codes against public lists: countries, currencies, fields of study."""

from collections.abc import Iterator

from sapar.dataset.checks.check import Check, Probe
from sapar.dataset.checks.rows import offending, present_fields
from sapar.dataset.quoting import identifier, literals
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import Standard
from sapar.standards.countries import load_countries
from sapar.values.finding import Severity
from sapar.values.language import _, mark


def _unknown_country(dataset: Dataset) -> Iterator[Probe]:
    codes = literals(tuple(sorted(load_countries().codes())))
    for table, name in _columns(dataset, Standard.COUNTRY):
        rows = offending(table, f"{identifier(name)} NOT IN {codes}", identifier(name))
        yield Probe(table, name, _("expected an ISO 3166-1 code of two letters"), rows, hint=_meant)


def _meant(value: str) -> str | None:
    code = load_countries().canonical(value)
    return None if code is None else _("expected {code}").format(code=code)


def _odd_currency(dataset: Dataset) -> Iterator[Probe]:
    for table, name in _columns(dataset, Standard.CURRENCY):
        expected = _("expected an ISO 4217 code of three capitals, as in EUR")
        yield Probe(table, name, expected, _unlike(table, name, "[A-Z]{3}"))


def _odd_field(dataset: Dataset) -> Iterator[Probe]:
    for table, name in _columns(dataset, Standard.FIELD_OF_STUDY):
        expected = _("expected 2 to 4 digits of ISCED-F 2013, or isced97: and 1 to 3 digits")
        rows = _unlike(table, name, "[0-9]{2,4}|isced97:[0-9]{1,3}")
        yield Probe(table, name, expected, rows)


def _unlike(table: str, column: str, pattern: str) -> str:
    name = identifier(column)
    return offending(table, f"NOT regexp_full_match({name}, '{pattern}')", name)


def _columns(dataset: Dataset, standard: Standard) -> Iterator[tuple[str, str]]:
    for table, field in present_fields(dataset):
        if field.standard is standard:
            yield table.name, field.name


COUNTRY = Check(
    "D06",
    Severity.ERROR,
    mark("A country code is not known"),
    mark("The stay or payment belongs to no country group and to no pair of countries."),
    _unknown_country,
)
CURRENCY = Check(
    "D07",
    Severity.ERROR,
    mark("A currency code is not of its form"),
    mark("The amount cannot be summed with others, nor converted."),
    _odd_currency,
)
FIELD_OF_STUDY = Check(
    "D08",
    Severity.ERROR,
    mark("A field of study is not a code"),
    mark("The stay belongs to no field of study."),
    _odd_field,
)
