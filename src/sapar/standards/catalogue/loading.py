"""The catalogue of commitments that comes with Sapar, read from its files once."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from sapar.standards.catalogue.commitment import Catalogue, Commitment, Force, Three
from sapar.standards.catalogue.entries import Vocabulary, commitment_from
from sapar.standards.catalogue.wordings import three_of
from sapar.standards.catalogue.words import Word
from sapar.standards.standard_file import date_of, read_facts, shipped, table_of, text_of
from sapar.values.language import _
from sapar.values.party import Party
from sapar.values.unusable import UnusableError

HEAD = "catalogue.toml"
"""The file of version, date, sections, units and frameworks; each section has its own beside it."""


@cache
def catalogue() -> Catalogue:
    """The catalogue that comes with Sapar; read at the first call."""
    return load_catalogue(shipped("catalogue"))


def load_catalogue(folder: Traversable) -> Catalogue:
    """A catalogue from a folder: `catalogue.toml`, and one file for each of its sections.

    Args:
        folder: a path, or a folder inside the package.

    Raises:
        UnusableError: S01 to S04, S08 to S11, naming file and commitment.
    """
    file = folder / HEAD
    head = read_facts(file)
    place = str(file)
    sections = _texts(head, "sections", place)
    units = _texts(head, "units", place)
    frameworks = table_of(head, "frameworks", place)
    vocabulary = Vocabulary(tuple(units), tuple(frameworks))
    files = [(section, folder / f"{section}.toml") for section in sections]
    found = [each for section, path in files for each in _commitments(section, path, vocabulary)]
    return Catalogue(
        version=text_of(head, "version", place),
        dated=date_of(head, "date", place),
        sections=sections,
        units=units,
        forces=_named(head, "forces", Force, place),
        left_open=three_of(head, "left_open", place),
        parties=_named(head, "parties", Party, place),
        everybody=three_of(head, "everybody", place),
        frameworks=MappingProxyType(
            {key: text_of(frameworks, key, f"{place}, frameworks") for key in frameworks}
        ),
        commitments=MappingProxyType({each.id: each for each in found}),
    )


def _texts(head: Mapping[str, Any], key: str, place: str) -> Mapping[str, Three]:
    tables = table_of(head, key, place)
    return MappingProxyType({name: three_of(tables, name, f"{place}, {key}") for name in tables})


def _named(head: Mapping[str, Any], key: str, kind: type[Word], place: str) -> Mapping[Word, Three]:
    tables = table_of(head, key, place)
    return MappingProxyType({each: three_of(tables, each, f"{place}, {key}") for each in kind})


def _commitments(section: str, file: Traversable, vocabulary: Vocabulary) -> Iterator[Commitment]:
    entries = read_facts(file)
    expected = [f"{section}{number:02}" for number in range(1, len(entries) + 1)]
    if not re.fullmatch("[A-Z]", section) or list(entries) != expected:
        raise UnusableError(
            "S11",
            str(file),
            _("the commitments of section {section} are not numbered one by one").format(
                section=section
            ),
            _("expected {section}01, {section}02 and so on, in this order").format(section=section),
        )
    for code in entries:
        entry = table_of(entries, code, str(file))
        yield commitment_from(code, entry, vocabulary, f"{file}, {code}")
