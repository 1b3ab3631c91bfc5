"""A grouping: countries put into named groups by one source at one date."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sapar.standards.standard_file import date_of, table_of, text_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which group each country is in. A country without a group is simply not in it.

    Attributes:
        id: short and stable, used on the command line (`income_group`).
        title: what people read.
        source: who says so.
        date: `YYYY-MM-DD`, on which the source said so or was read.
        members: alpha-2 code to name of the group.
    """

    id: str
    title: str
    source: str
    date: str
    members: Mapping[str, str]

    def groups(self) -> tuple[str, ...]:
        """The names of the groups, in the order in which they first occur."""
        return tuple(dict.fromkeys(self.members.values()))


def grouping_from(
    name: str, entry: Mapping[str, Any], canonical: Callable[[str], str | None], place: str
) -> Grouping:
    """A grouping from its table in a TOML file.

    Args:
        name: the id of the grouping.
        entry: `title`, `source`, `date`, and `members` (group name to list of countries).
        canonical: gives the alpha-2 code of any code or alias, None if unknown.
        place: file and grouping, for messages.

    Raises:
        UnusableError: S04 for a missing or wrong key, S05 for an unknown country, S06 for a
            country in two groups.
    """
    return Grouping(
        id=name,
        title=text_of(entry, "title", place),
        source=text_of(entry, "source", place),
        date=date_of(entry, "date", place),
        members=MappingProxyType(
            _members(table_of(entry, "members", place), canonical, f"{place}.members")
        ),
    )


def _members(
    groups: Mapping[str, Any], canonical: Callable[[str], str | None], place: str
) -> dict[str, str]:
    members: dict[str, str] = {}
    if not groups:
        raise _without_countries(place, _("the grouping has no groups"))
    for group, countries in groups.items():
        for written in _listed(group, countries, place):
            code = _known(written, canonical, group, place)
            _refuse_second(members.setdefault(code, group), group, written, place)
    return members


def _listed(group: str, countries: object, place: str) -> list[str]:
    if not group.strip():
        raise _without_countries(place, _("a group has no name"))
    if isinstance(countries, list) and countries and all(isinstance(c, str) for c in countries):
        return countries
    raise _without_countries(
        place, _("group {group} is not a list of countries").format(group=group)
    )


def _without_countries(place: str, message: str) -> UnusableError:
    return UnusableError("S04", place, message, _('write "Central Asia" = ["KZ", "KG"]'))


def _known(written: str, canonical: Callable[[str], str | None], group: str, place: str) -> str:
    code = canonical(written)
    if code is None:
        raise UnusableError(
            "S05",
            place,
            _("group {group} has {country!r}").format(group=group, country=written),
            _("that is no country code known to Sapar; see docs/reference/countries.md"),
        )
    return code


def _refuse_second(first: str, group: str, written: str, place: str) -> None:
    if first != group:
        raise UnusableError(
            "S06",
            place,
            _("{country} is in {first} and in {group}").format(
                country=written, first=first, group=group
            ),
            _("in one grouping a country is in one group; use a second grouping"),
        )
