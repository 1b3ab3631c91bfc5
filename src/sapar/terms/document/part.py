"""What every part of a document has in common, and the kinds of values that parts hold."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final
from unicodedata import normalize

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainSerializer,
    Tag,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from sapar.values.language import _
from sapar.values.wording import Language

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
"""How one part of a document names another: small letters, digits and hyphens."""


def refusal(reason: str) -> PydanticCustomError:
    """The error of a value that a type refuses, with what was expected."""
    return PydanticCustomError("refused", "{error}", {"error": reason})


def _one_form(text: str) -> str:
    """Letters that can be typed in two ways, and ends of lines, in one way on every machine."""
    return normalize("NFC", text.replace("\r\n", "\n"))


Text = Annotated[str, Field(min_length=1, max_length=20_000), AfterValidator(_one_form)]


def _kind_of_words(value: Any) -> str:
    return "languages" if isinstance(value, Mapping) else "text"


Words = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[dict[Language, Text], Field(min_length=1), Tag("languages")],
    Discriminator(_kind_of_words),
]
"""A text in the document's first language, or by language."""


class Part(BaseModel):
    """A part of a document: frozen, and without keys that the schema does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def _number(value: Any) -> Any:
    """A truth value is no number, though Python takes it for one."""
    if isinstance(value, bool):
        raise refusal(_("a number was expected"))
    return value


def _plain(value: Decimal) -> str:
    return format(value.normalize() if value else Decimal(), "f")


Exact = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(allow_inf_nan=False, max_digits=18, decimal_places=4),
    PlainSerializer(_plain, return_type=str, when_used="json"),
]
"""A number that is never rounded; in canonical JSON text, `4000` for 4000 and 4000.00 alike."""

Share = Annotated[Exact, Field(ge=0, le=1)]
"""A part of a whole, from 0 to 1."""

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: Any) -> Any:
    """Only a day written as a day: pydantic itself would take a number for seconds since 1970."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise refusal(_("a day was expected as year-month-day, as in 2027-09-01"))
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise refusal(_("the calendar has no such day")) from None


Day = Annotated[
    date,
    BeforeValidator(_day),
    PlainSerializer(date.isoformat, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day of the calendar, `2027-09-01`."""
