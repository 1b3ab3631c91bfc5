"""Groupings of countries: those that come with Sapar, and those of a user's own file."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import MappingProxyType

from sapar.standards.countries import Countries, load_countries
from sapar.standards.country_facts import CountryFacts
from sapar.standards.grouping import Grouping, grouping_from
from sapar.standards.standard_file import read_facts, table_of
from sapar.values.language import _, mark
from sapar.values.unusable import UnusableError

BUILT_IN: dict[str, str] = {
    "income_group": mark("World Bank income group"),
    "region": mark("World region (M49)"),
    "subregion": mark("World subregion (M49)"),
    "ldc": mark("Least developed countries"),
    "lldc": mark("Landlocked developing countries"),
    "sids": mark("Small island developing States"),
}
"""Id to title of the groupings that come with Sapar; titles are shown with `_`."""

LISTED = frozenset({"ldc", "lldc", "sids"})
"""The groupings that are a list: a country is on it or among the `other`."""


def built_in_groupings() -> dict[str, Grouping]:
    """The groupings that come with Sapar, by id, in the order of `BUILT_IN`."""
    return dict(_built_in())


@cache
def _built_in() -> dict[str, Grouping]:
    countries = load_countries()
    return {name: _from_facts(name, title, countries) for name, title in BUILT_IN.items()}


def _from_facts(name: str, title: str, countries: Countries) -> Grouping:
    group_of = _listed(name) if name in LISTED else _column(name)
    pairs = {
        code: group
        for code, country in countries.facts.items()
        if country.status != "aggregate" and (group := group_of(country)) is not None
    }
    return Grouping(
        name, title, countries.sources[_source(name)], countries.date, MappingProxyType(pairs)
    )


def _source(name: str) -> str:
    return "region" if name == "subregion" else name


def _listed(name: str) -> Callable[[CountryFacts], str | None]:
    return lambda country: name.upper() if getattr(country, name) else "other"


def _column(name: str) -> Callable[[CountryFacts], str | None]:
    def group_of(country: CountryFacts) -> str | None:
        group: str | None = getattr(country, name)
        return group

    return group_of


def load_groupings(path: Path | str) -> dict[str, Grouping]:
    """The groupings of a user's TOML file, by id.

    The form is that of `examples/groups.toml`: a table `grouping.<id>` with `title`, `source`,
    `date` and `members` (name of a group to a list of countries). Countries may be written with
    any code that `Countries.canonical` knows.

    Args:
        path: of the file.

    Raises:
        UnusableError: S01 to S06, naming file, grouping and country.
    """
    file = Path(path)
    tables = table_of(read_facts(file), "grouping", str(file))
    if not tables:
        raise UnusableError(
            "S04",
            str(file),
            _("the file has no grouping"),
            _("a table [grouping.<name>] was expected, as docs/reference/groups.md shows"),
        )
    canonical = load_countries().canonical
    return {
        name: grouping_from(name, _entry(tables, name, file), canonical, f"{file}, grouping.{name}")
        for name in tables
    }


def _entry(tables: dict[str, object], name: str, file: Path) -> dict[str, object]:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise UnusableError(
            "S04",
            f"{file}, grouping",
            _("a grouping has the name {name!r}").format(name=name),
            _("a name is written on the command line: small letters a to z, digits and _"),
        )
    if name in BUILT_IN:
        raise UnusableError(
            "S07",
            f"{file}, grouping.{name}",
            _("{name} is a grouping that comes with Sapar").format(name=name),
            _("give your own grouping another name"),
        )
    return table_of(tables, name, f"{file}, grouping")
