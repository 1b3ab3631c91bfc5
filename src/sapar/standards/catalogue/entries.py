"""One entry of a file of the catalogue, made a commitment."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sapar.standards.catalogue.commitment import Bound, Check, Commitment, Force, Framework
from sapar.standards.catalogue.numbers import deadline_of, quantity_of
from sapar.standards.catalogue.wordings import three_of
from sapar.standards.catalogue.words import known_word, word_of, words_of
from sapar.standards.standard_file import text_of
from sapar.values.language import _
from sapar.values.party import Party
from sapar.values.unusable import UnusableError

PERIODS = ("hour", "day", "week", "month", "quarter", "semester", "year")
"""What a quantity may be for, where it is not for the whole stay."""

KEYS = frozenset(
    {"title", "text", "explanation", "shown", "owed_by", "owed_to", "checks", "unit", "quantity",
     "bound", "per", "due", "force", "sources", "related"}
)  # fmt: skip
"""What an entry may hold."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an entry may refer to.

    Attributes:
        units: codes of units.
        frameworks: keys of frameworks.
    """

    units: Collection[str]
    frameworks: Collection[str]


def commitment_from(
    code: str, entry: Mapping[str, Any], vocabulary: Vocabulary, place: str
) -> Commitment:
    """The commitment of an entry.

    Args:
        code: as in `C02`.
        entry: its table in the file.
        vocabulary: units and frameworks of the same version.
        place: file and table, for messages.

    Raises:
        UnusableError: S04 a key is missing or of the wrong kind, S08 a text lacks a language,
            S09 a word is not known, S10 a number or deadline cannot be used.
    """
    for key in entry:
        known_word(key, sorted(KEYS), place)
    unit = _optional(entry, "unit", vocabulary.units, place)
    bound = _optional(entry, "bound", tuple(Bound), place)
    quantity = quantity_of(entry, place)
    if (unit is None) != (bound is None) or (quantity is not None and unit is None):
        message = _("unit, bound and quantity do not belong together")
        reason = _("what is counted has a unit and a bound; a quantity has both")
        raise UnusableError("S10", place, message, reason)
    return Commitment(
        id=code,
        title=three_of(entry, "title", place),
        text=three_of(entry, "text", place),
        explanation=three_of(entry, "explanation", place),
        owed_by=words_of(entry, "owed_by", Party, place),
        owed_to=words_of(entry, "owed_to", Party, place),
        checks=words_of(entry, "checks", Check, place),
        shown=three_of(entry, "shown", place),
        unit=unit,
        quantity=quantity,
        bound=None if bound is None else Bound(bound),
        per=_optional(entry, "per", PERIODS, place),
        deadline=deadline_of(entry, place),
        force=Force(word_of(entry, "force", tuple(Force), place)),
        sources=tuple(_sources(entry, place)),
        frameworks=tuple(_related(entry, vocabulary.frameworks, place)),
    )


def _optional(entry: Mapping[str, Any], key: str, known: Collection[str], place: str) -> str | None:
    return word_of(entry, key, known, place) if key in entry else None


def _sources(entry: Mapping[str, Any], place: str) -> list[str]:
    given = entry.get("sources", [])
    if isinstance(given, list) and all(isinstance(each, str) and each for each in given):
        return given
    message = _("{key} is {value}").format(key="sources", value=f"{given!r:.60}")
    raise UnusableError("S04", place, message, _("a list of texts was expected, as in S26"))


def _related(entry: Mapping[str, Any], known: Collection[str], place: str) -> list[Framework]:
    given, place = entry.get("related", []), f"{place}, related"
    listed = given if isinstance(given, list) else [given]
    return [_framework(each, known, place) for each in listed]


def _framework(given: object, known: Collection[str], place: str) -> Framework:
    if not isinstance(given, dict) or not isinstance(given.get("verified"), bool):
        message = _("{given} cannot be used").format(given=f"{given!r:.80}")
        reason = _("a table of framework, item and verified (true or false) was expected")
        raise UnusableError("S04", place, message, reason)
    return Framework(
        framework=word_of(given, "framework", known, place),
        item=text_of(given, "item", place),
        verified=given["verified"],
    )
