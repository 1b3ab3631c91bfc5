"""What the rules say, in each of Sapar's languages: one file for each family of rules."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.values.wording import Language

_FAMILIES = (
    *("gates", "duties", "fairness", "prices", "payment", "home"),
    *("numbers", "references", "languages", "waivers"),
)
_SHARED = "shared"


def text_of(code: str, key: str, language: Language) -> str:
    """One text of a rule: its own, or one that several share.

    Args:
        code: of the rule.
        key: `title`, `why`, `mend`, or the name of one of its sentences.
        language: of the reader.

    Raises:
        KeyError: for a text that is not there.
    """
    own = _texts()[code]
    texts: Mapping[Language, str] = own[key] if key in own else _texts()[_SHARED][key]
    return texts[language]


def phrase(key: str, language: Language, **values: object) -> str:
    """A phrase that stands around findings, with its places filled in."""
    text: str = _phrases()[key][language]
    return text.format(**values)


@cache
def codes() -> frozenset[str]:
    """The codes of all rules."""
    return frozenset(_texts()) - {_SHARED}


@cache
def _texts() -> Mapping[str, Any]:
    return {
        code: texts for family in (*_FAMILIES, _SHARED) for code, texts in _file(family).items()
    }


@cache
def _phrases() -> Mapping[str, Any]:
    return _file("report")


def _file(name: str) -> Mapping[str, Any]:
    return read_facts(resources.files("sapar.terms.checks.texts") / f"{name}.toml")
