"""The countries of the world by code and by name, and the other codes that real files use."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from sapar.standards.country_aliases import CountryAliases, country_aliases, spelled
from sapar.standards.country_facts import CountryFacts, country_facts
from sapar.standards.standard_file import date_of, read_facts, shipped, table_of, text_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@dataclass(frozen=True, eq=False)
class Countries:
    """All countries that Sapar knows, with every code and name that leads to them.

    Attributes:
        facts: alpha-2 code to facts.
        known_as: the codes and names, own and alias, that lead to a country.
        sources: column (`region`, `income_group`, …) to the title of its source.
        date: day on which the facts were read from their sources, `YYYY-MM-DD`.
        version: of the file of facts.
    """

    facts: Mapping[str, CountryFacts]
    known_as: CountryAliases
    sources: Mapping[str, str]
    date: str
    version: str

    def get(self, code: str) -> CountryFacts | None:
        """The facts of an alpha-2 code in capitals, None if there is no such country."""
        return self.facts.get(code)

    def codes(self) -> frozenset[str]:
        """The alpha-2 codes: 249 current ones of ISO 3166-1, AN, XK and XW."""
        return frozenset(self.facts)

    def canonical(self, text: str) -> str | None:
        """The alpha-2 code that a cell of a real file means.

        Case and blanks do not matter. A label after the code (`ES - Spain`) is not read: the
        code decides. A name alone is not a code: see `named`.

        Args:
            text: an alpha-2 or alpha-3 code or an alias (EL, UK, BEFR), with or without a label.

        Returns:
            The code, or None for `XX`, `???`, a blank and everything unknown.
        """
        code = spelled(text)
        if (found := self.known_as.codes.get(code)) is not None:
            return found
        return self.known_as.codes.get(code.partition(" - ")[0])

    def aliases(self) -> dict[str, str]:
        """Every code in capitals (alpha-2, alpha-3, alias) to its alpha-2 code, for joins.

        Labels are not in it: cut ` - …` off first.
        """
        return dict(self.known_as.codes)

    def named(self, name: str) -> str | None:
        """The alpha-2 code of an English name, in any case; None if it is not known."""
        return self.known_as.names.get(spelled(name))

    def names(self) -> dict[str, str]:
        """Every English name in capitals, own and alias, to its alpha-2 code, for joins."""
        return dict(self.known_as.names)


@cache
def load_countries() -> Countries:
    """The countries that come with Sapar; read once."""
    return countries_from(shipped("countries.toml"), shipped("country_aliases.toml"))


def countries_from(facts_file: Traversable, aliases_file: Traversable) -> Countries:
    """Countries from two files of facts.

    Args:
        facts_file: of the form of `countries.toml`.
        aliases_file: of the form of `country_aliases.toml`.

    Raises:
        UnusableError: S01 to S07, naming the file and the key.
    """
    content, place = read_facts(facts_file), facts_file.name
    facts = _facts(content, place)
    return Countries(
        facts=MappingProxyType(facts),
        known_as=country_aliases(read_facts(aliases_file), facts, aliases_file.name),
        sources=MappingProxyType(_sources(content, place)),
        date=date_of(content, "date", place),
        version=text_of(content, "version", place),
    )


def _facts(content: Mapping[str, Any], place: str) -> dict[str, CountryFacts]:
    regions = table_of(content, "regions", place)
    entries = table_of(content, "countries", place)
    facts = {
        code: country_facts(
            code,
            table_of(entries, code, f"{place}, countries"),
            regions,
            f"{place}, countries.{code}",
        )
        for code in entries
    }
    _refuse_shared(facts, place)
    return facts


def _refuse_shared(facts: Mapping[str, CountryFacts], place: str) -> None:
    for key in ("alpha3", "numeric", "name"):
        first: dict[str, str] = {}
        for code, country in facts.items():
            value = getattr(country, key)
            if value is not None and first.setdefault(value, code) != code:
                raise UnusableError(
                    "S06",
                    f"{place}, countries.{code}",
                    _("{key} {value} is that of {other} too").format(
                        key=key, value=value, other=first[value]
                    ),
                    _("a code or name stands for one country"),
                )


def _sources(content: Mapping[str, Any], place: str) -> dict[str, str]:
    sources = table_of(content, "sources", place)
    return {
        key: text_of(
            table_of(sources, key, f"{place}, sources"), "title", f"{place}, sources.{key}"
        )
        for key in sources
    }
