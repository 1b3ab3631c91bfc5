"""Other codes and names for countries, each leading to one alpha-2 code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

from sapar.standards.country_facts import CountryFacts
from sapar.standards.standard_file import table_of, text_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError


@dataclass(frozen=True)
class CountryAliases:
    """Spellings, as `spelled` gives them, to alpha-2 codes.

    Attributes:
        codes: alpha-2, alpha-3 and alias codes.
        names: English names, own and alias.
    """

    codes: Mapping[str, str]
    names: Mapping[str, str]


def spelled(text: str) -> str:
    """Text in composed capitals with single blanks between words and none at the ends.

    Blanks include the non-breaking one (U+00A0). Letters are composed (Unicode NFC) after they
    are raised, since the small form of the Turkish İ is two signs.
    """
    return " ".join(normalize("NFC", text.upper()).split())


def country_aliases(
    content: Mapping[str, Any], facts: Mapping[str, CountryFacts], place: str
) -> CountryAliases:
    """All spellings: those of the countries themselves, then the aliases of a file.

    Args:
        content: of the form of `country_aliases.toml`.
        facts: alpha-2 code to facts.
        place: name of the file, for messages.

    Raises:
        UnusableError: S04 for a key of the wrong kind, S05 if an alias leads to no country,
            S07 if it would take the place of another country's code or name.
    """
    codes = {code: code for code in facts}
    codes |= {country.alpha3: code for code, country in facts.items() if country.alpha3}
    names = {spelled(country.name): code for code, country in facts.items()}
    for kind, known in (("codes", codes), ("names", names)):
        for where, alias, code in _entries(content, kind, place):
            _refuse_unknown(facts, where, alias, code)
            _refuse_taken(known, where, alias, code)
            known[spelled(alias)] = code
    return CountryAliases(MappingProxyType(codes), MappingProxyType(names))


def _entries(content: Mapping[str, Any], kind: str, place: str) -> Iterator[tuple[str, str, str]]:
    uses = table_of(content, "uses", place)
    for use in uses:
        where = f"{place}, uses.{use}"
        entry = table_of(uses, use, where)
        text_of(entry, "where", where)
        for alias in table_of(entry, kind, where) if kind in entry else ():
            yield f"{where}.{kind}", alias, text_of(entry[kind], alias, f"{where}.{kind}")


def _refuse_unknown(facts: Mapping[str, CountryFacts], where: str, alias: str, code: str) -> None:
    if code not in facts:
        raise UnusableError(
            "S05",
            where,
            _("{alias} leads to {code}, which is no country").format(alias=alias, code=code),
            _("an alias leads to a code of countries.toml"),
        )


def _refuse_taken(known: Mapping[str, str], where: str, alias: str, code: str) -> None:
    taken = known.get(spelled(alias), code)
    if taken != code:
        raise UnusableError(
            "S07",
            where,
            _("{alias} already stands for {taken}").format(alias=alias, taken=taken),
            _("an alias never takes the place of another country's code or name"),
        )
