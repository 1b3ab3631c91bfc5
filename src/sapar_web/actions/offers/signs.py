"""Signs that no offer needs: they hide or turn the text beside them, or cannot be kept at all."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from sapar.terms.files.content import FORBIDDEN
from sapar_web.actions.refusals import UnfitError


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a value as JSON has it, names of fields too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from (str(name), *texts_in(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_in(each)


def refuse_signs(text: str, field: str) -> None:
    """Go on only if a text has no such sign.

    Args:
        text: that somebody wrote.
        field: in which.

    Raises:
        UnfitError: if it has one.
    """
    found = FORBIDDEN.search(text)
    if found is not None:
        sentence = _("a sign that hides or turns text, or is none: U+{code}")
        raise UnfitError({field: [sentence.format(code=f"{ord(found.group()):04X}")]})
