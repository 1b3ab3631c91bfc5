"""The same text in each language, as a file of the catalogue gives it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sapar.standards.catalogue.commitment import Three
from sapar.standards.standard_file import table_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language


def three_of(entries: Mapping[str, Any], key: str, place: str) -> Three:
    """The text under `key` in each of Sapar's languages.

    Args:
        entries: a table of the file.
        key: under which a table `en`, `kk`, `ru` stands.
        place: file and table, for messages.

    Raises:
        UnusableError: S04 if there is no such table, S08 if a language is missing or blank, or
            if another is there.
    """
    texts = table_of(entries, key, place)
    odd = sorted({*texts} ^ {*Language}) or [each for each in Language if not _is_text(texts[each])]
    if odd:
        raise UnusableError(
            "S08",
            f"{place}, {key}",
            _("the text is not there in each language: {languages}").format(
                languages=", ".join(odd)
            ),
            _("a text in each of {languages} was expected").format(languages=", ".join(Language)),
        )
    return MappingProxyType({each: texts[each].strip() for each in Language})


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
