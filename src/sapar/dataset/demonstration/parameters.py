"""The declared numbers that the invented dataset is drawn from (`data/demonstration.toml`)."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from sapar.dataset.demonstration import rules, stay_rules
from sapar.dataset.demonstration.declared import Declared
from sapar.dataset.trouble import told
from sapar.values.language import _
from sapar.values.unusable import UnusableError


class Parameters(Declared):
    """The whole file; see there what each number means."""

    as_of: date
    last_start: date
    small: int
    followed: Annotated[int, Field(ge=1)]
    starts: Annotated[list[stay_rules.Start], Field(min_length=1)]
    schemes: Annotated[list[stay_rules.Scheme], Field(min_length=1, max_length=9)]
    degrees: stay_rules.Degrees
    senders: Annotated[dict[str, stay_rules.Sender], Field(min_length=1)]
    hosts: Annotated[dict[str, stay_rules.Host], Field(min_length=1)]
    institutions: stay_rules.Institutions
    study: stay_rules.Study
    stay: stay_rules.Stay
    dependence: rules.Dependence
    money: rules.Money
    promises: rules.Promises
    items: Annotated[list[rules.Item], Field(max_length=32)]
    access: rules.Access
    planning: rules.Planning
    costs: rules.Costs
    goals: Annotated[list[rules.Goal], Field(max_length=8)]
    answers: rules.Answers
    work: Annotated[list[rules.Work], Field(max_length=16)]
    effort: rules.Effort
    roles: Annotated[list[rules.Role], Field(max_length=16)]
    credit: rules.Credit
    rates: rules.Rates

    def first_day(self, stays: int) -> date:
        """The first day on which one of so many stays may begin."""
        return max(
            (start for start in self.starts if start.from_stays <= stays),
            key=lambda start: start.from_stays,
        ).first

    def schemes_of(self, stays: int) -> list[stay_rules.Scheme]:
        """The schemes that so many stays are spread over."""
        return [scheme for scheme in self.schemes if scheme.from_stays <= stays]


@cache
def load_parameters() -> Parameters:
    """The parameters that ship with the package."""
    text = files("sapar.dataset").joinpath("data/demonstration.toml").read_text(encoding="utf-8")
    return Parameters.model_validate(tomllib.loads(text))


def read_parameters(path: Path) -> Parameters:
    """The parameters in a file of a user's own.

    Raises:
        UnusableError: `W14` if it is not such a file, with the place of the first mistake; `W02`
            if it cannot be read.
    """
    with told(str(path)):
        content = path.read_bytes()
    try:
        raw: dict[str, Any] = tomllib.loads(content.decode("utf-8"))
        return Parameters.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        raise _unusable(f"{path}: {_place(first['loc'])}", first["msg"]) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _unusable(str(path), str(error)) from error


def _place(parts: Sequence[str | int]) -> str:
    """Where in the file, as in `items[3].share`; a list is counted from 1."""
    return "".join(
        f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in parts
    ).removeprefix(".")


def _unusable(place: str, reason: str) -> UnusableError:
    return UnusableError("W14", place, _("not parameters of the invented dataset"), reason)
