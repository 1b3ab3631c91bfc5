"""What people gave made into a document, or told why it does not fit."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from sapar.terms.calls.problem import Problem
from sapar.values.wording import Language
from sapar_web.actions.offers.signs import refuse_signs, texts_in
from sapar_web.actions.refusals import UnfitError

Document = TypeVar("Document", bound=BaseModel)

LONGEST = 5_000
"""Characters of a reason."""


def fitting(kind: type[Document], form: Mapping[str, Any]) -> Document:
    """The document of a form.

    Raises:
        UnfitError: if it does not fit, by field.
    """
    try:
        document = kind.model_validate(form)
    except ValidationError as error:
        found: dict[str, list[str]] = {}
        for each in error.errors(include_url=False, include_context=False, include_input=False):
            found.setdefault(".".join(map(str, each["loc"])), []).append(each["msg"])
        raise UnfitError(found) from None
    for text in texts_in(document.model_dump(mode="json")):
        refuse_signs(text, "")
    return document


def refuse(problems: Iterable[Problem]) -> None:
    """Go on only without problems.

    Raises:
        UnfitError: with each problem where it is, in the language of whoever asks.
    """
    language, found = _language(), dict[str, list[str]]()
    for each in problems:
        sentence = f"{each.message(language)} ({each.reason(language)})"
        found.setdefault(each.place, []).append(sentence)
    if found:
        raise UnfitError(found)


def reason_of(text: str, field: str = "reason") -> str:
    """A reason without blanks around it.

    Raises:
        UnfitError: if there is none, too much, or signs that turn or hide text.
    """
    told = text.strip()
    if not told or len(told) > LONGEST:
        raise UnfitError({field: [_("say why, in at most 5,000 characters")]})
    refuse_signs(told, field)
    return told


def _language() -> Language:
    code = (get_language() or "en").partition("-")[0]
    return Language(code) if code in set(Language) else Language.ENGLISH
