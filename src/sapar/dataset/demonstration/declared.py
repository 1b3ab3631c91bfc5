"""What every part of the declared numbers is made of."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sapar.dataset.schema.vocabulary import ACTS, DEGREES, LEVELS, PARTIES, WORK

Share = Annotated[float, Field(ge=0, le=1)]
Positive = Annotated[float, Field(gt=0)]
Weight = Annotated[int, Field(ge=0, le=1000)]
Weights = Annotated[dict[str, Weight], Field(min_length=1)]
PartyWord = Literal[PARTIES]  # type: ignore[valid-type] # the words are declared once, in the schema
ActWord = Literal[ACTS]  # type: ignore[valid-type]
LevelWord = Literal[LEVELS]  # type: ignore[valid-type]
WorkWord = Literal[WORK]  # type: ignore[valid-type]
DegreeWord = Literal[DEGREES]  # type: ignore[valid-type]


class Declared(BaseModel):
    """A table of the file: every key is needed, none is unknown, and it cannot change."""

    model_config = ConfigDict(frozen=True, extra="forbid")
