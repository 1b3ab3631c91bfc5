"""Whether a sentence denies what it speaks of: "no mentor is provided", "за счёт участника"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class _Wording:
    """How one language denies, and how it begins a condition."""

    denies: re.Pattern[str]
    conditional: re.Pattern[str]
    negators: re.Pattern[str]


def denial_in(sentence: str, language: Language) -> str | None:
    """The words by which a sentence denies something; None if it does not.

    A condition denies nothing: "if the mentor is not available, another is named".

    >>> denial_in("No mentor is provided by the host.", Language.ENGLISH)
    'No mentor is provided'
    >>> denial_in("If no mentor is available, another is named.", Language.ENGLISH)
    """
    wording = _wording(language)
    for found in wording.denies.finditer(sentence):
        start = max(sentence.rfind(mark, 0, found.start()) for mark in (",", ":", ";")) + 1
        end = _end_of_part(sentence, found.end())
        if not wording.conditional.search(sentence[start:end]):
            return found.group()
    return None


def negators_in(words: Sequence[str], language: Language) -> tuple[int, ...]:
    """The places of the words that negate, from 0.

    >>> negators_in(("no", "fee", "is", "charged"), Language.ENGLISH)
    (0,)
    """
    negators = _wording(language).negators
    return tuple(place for place, word in enumerate(words) if negators.fullmatch(word))


def _end_of_part(sentence: str, start: int) -> int:
    ends = [at for mark in (",", ";") if (at := sentence.find(mark, start)) >= 0]
    return min(ends, default=len(sentence))


@cache
def _wording(language: Language) -> _Wording:
    entry = read_facts(resources.files("sapar.terms.prose") / "denials.toml")[language]
    return _Wording(
        _whole(entry["denies"]), _whole(entry["conditional"]), _whole(entry["negators"])
    )


def _whole(forms: Sequence[str]) -> re.Pattern[str]:
    joined = "|".join(f"(?:{form})" for form in forms).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
