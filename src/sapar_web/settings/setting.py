"""One setting: how it is named, read and explained."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sapar.values.unusable import UnusableError

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A value that an installation decides, from the environment.

    Attributes:
        name: of the variable.
        default: as text, as the environment would hold it; None where there is none.
        help: what it means, in a sentence.
        read: text into the value; raises ValueError with what was expected.
        secret: whether the value must not be shown.
    """

    name: str
    default: str | None
    help: str
    read: Callable[[str], Any] = str
    secret: bool = False

    def value(self, environment: Mapping[str, str]) -> Any:
        """The value in an environment; an empty variable counts as none.

        Raises:
            UnusableError: SET if the text cannot be used; an odd value stops the start.
        """
        text = environment.get(self.name, "").strip() or self.default
        if text is None:
            return None
        try:
            return self.read(text)
        except ValueError as error:
            shown = "(secret)" if self.secret else repr(text)
            raise UnusableError("SET", self.name, f"{shown} cannot be used", str(error)) from None


def truth(text: str) -> bool:
    """Yes or no."""
    if text.lower() in TRUE | FALSE:
        return text.lower() in TRUE
    raise ValueError("yes or no was expected")


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number between two others."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            raise ValueError(f"a whole number from {least} to {most} was expected")
        return int(text)

    return read


def one_of(*choices: str) -> Callable[[str], str]:
    """One of some words."""

    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(f"one of {', '.join(choices)} was expected")
        return text

    return read


def listed(text: str) -> list[str]:
    """Words with commas between."""
    return [word.strip() for word in text.split(",") if word.strip()]


def readable(text: str) -> Path:
    """The path of a file that this process may read."""
    path = Path(text)
    try:
        with path.open("rb"):
            return path
    except OSError:
        raise ValueError("the path of a file that can be read was expected") from None
