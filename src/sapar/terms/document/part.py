"""What every part of a document has in common."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from sapar.values.wording import Language

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
"""How one part of a document names another: small letters, digits and hyphens."""

Text = Annotated[str, Field(min_length=1, max_length=20_000)]

Words = Text | Annotated[dict[Language, Text], Field(min_length=1)]
"""A text in the document's first language, or by language."""


class Part(BaseModel):
    """A part of a document: frozen, and without keys that the schema does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def _number(value: Any) -> Any:
    """A truth value is no number, though Python takes it for one."""
    if isinstance(value, bool):
        raise ValueError("a number was expected")  # noqa: TRY004 -- pydantic reports this one
    return value


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


Exact = Annotated[
    Decimal,
    BeforeValidator(_number),
    Field(allow_inf_nan=False, max_digits=18, decimal_places=4),
    PlainSerializer(_plain, return_type=str, when_used="json"),
]
"""A number that is never rounded; in canonical JSON text, `4000` for 4000 and 4000.00 alike."""

Share = Annotated[Exact, Field(ge=0, le=1)]
"""A part of a whole, from 0 to 1."""

Day = Annotated[date, PlainSerializer(date.isoformat, return_type=str, when_used="json")]
