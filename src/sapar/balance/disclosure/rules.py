"""The rules of a release, read from `balance/data/releases.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from sapar.values.language import _, mark
from sapar.values.unusable import UnusableError


@dataclass(frozen=True, slots=True)
class Rules:
    """What a figure must rest on before it is released.

    Attributes:
        name: of the release.
        title: for people.
        people: least number of people behind a figure; 0 withholds nothing.
        response: least share (0 to 1) of those asked who answered, for opinions.
        sending: least number of sending institutions behind opinions.
        years: least number of intakes (years of start) behind opinions.
        band: width (0 to 1) of the bands in which shares of opinions are told; 0 tells them whole.
        dominance: largest share (0 to 1) of a sum of money that one stay may make.
        new: least number of stays, other than none, by which two releases may differ.
        opinions: panels whose figures rest on what people answered.

    Raises:
        ValueError: if a share is not from 0 to 1, or a number below zero.
    """

    name: str
    title: str
    people: int
    response: float
    sending: int
    years: int
    band: float
    dominance: float
    new: int
    opinions: tuple[str, ...]

    def __post_init__(self) -> None:
        if any(not 0 <= share <= 1 for share in (self.response, self.band, self.dominance)):
            raise ValueError(f"release {self.name}: expected shares from 0 to 1")
        if any(number < 0 for number in (self.people, self.sending, self.years, self.new)):
            raise ValueError(f"release {self.name}: expected numbers of zero or more")

    @property
    def withholds(self) -> bool:
        """Whether anything can be withheld at all."""
        return self.people > 0


HOLDERS = "parties"
"""The release that withholds nothing: for those who hold the record anyway."""


def release_names() -> tuple[str, ...]:
    """The releases there are, from the narrowest circle of readers to the widest."""
    return tuple(_releases())


def rules_of(name: str) -> Rules:
    """The rules of the release of that name.

    Raises:
        UnusableError: B06 if there is no such release.
    """
    found = _releases().get(name)
    if found is None:
        raise UnusableError(
            "B06",
            "--release",
            _("{given} is not known").format(given=repr(name)),
            _("expected one of {known}").format(known=", ".join(_releases())),
        )
    return found


def not_people() -> tuple[str, ...]:
    """How the paths of figures begin that rest on something else than people."""
    return tuple(_declared()["not_people"])


@cache
def _releases() -> Mapping[str, Rules]:
    return {
        name: Rules(name=name, **entries | {"opinions": tuple(entries["opinions"])})
        for name, entries in _declared().items()
        if isinstance(entries, dict)
    }


@cache
def _declared() -> dict[str, Any]:
    file = resources.files("sapar.balance") / "data" / "releases.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


TITLES = (
    mark("The holders' own copy"),
    mark("For the sponsor"),
    mark("For the public"),
)
"""The titles declared in the file, here so that they are found for translation."""
