"""Weights that a reader gives to panels, from words or from a file, one set for each party."""

import math
from collections.abc import Mapping
from pathlib import Path

from sapar.balance.panels.panel import PanelId
from sapar.standards.standard_file import read_facts
from sapar.values.language import _
from sapar.values.unusable import UnusableError

Weights = Mapping[PanelId, float]
"""Zero or more, and above zero in sum; a panel that is not named is no criterion."""


def weights_from(text: str, place: str = "--order") -> dict[PanelId, float]:
    """The weights of a text as `say=1,delivery=2`.

    Args:
        text: panels and numbers of zero or more.
        place: where it was given, for the message.

    Raises:
        UnusableError: B10 for another form, an unknown panel or one named twice, a number below
            zero, or weights that are all zero.
    """
    found: dict[str, float] = {}
    for part in text.split(","):
        name, sign, number = (word.strip() for word in part.partition("="))
        if not sign or name in found:
            raise _unusable(place, part.strip(), _("expected PANEL=WEIGHT, each panel once"))
        found[name] = _number(place, number)
    return _checked(place, found)


def party_weights(file: Path) -> dict[str, dict[PanelId, float]]:
    """The weights of several parties, by name: a TOML file with a table for each.

    Raises:
        UnusableError: S01 to S03 for a file that cannot be read, B10 for what it cannot mean.
    """
    content = read_facts(file)
    if not content:
        raise _unusable(str(file), "", _("expected a table of weights for each party"))
    found = {}
    for party, weights in content.items():
        place = f"{file}, {party}"
        if not isinstance(weights, dict):
            raise _unusable(place, str(weights), _("expected a table of weights for each party"))
        numbers = {name: _number(place, value) for name, value in weights.items()}
        found[party] = _checked(place, numbers)
    return found


def shares(weights: Weights) -> dict[PanelId, float]:
    """The weights in the order of panels, as shares that sum to one."""
    whole = math.fsum(weights.values())
    return {panel: weights[panel] / whole for panel in PanelId if panel in weights}


def _number(place: str, given: object) -> float:
    try:
        number = math.nan if isinstance(given, bool) else float(str(given))
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number >= 0):
        raise _unusable(place, str(given), _("expected a number of zero or more"))
    return number


def _checked(place: str, weights: Mapping[str, float]) -> dict[PanelId, float]:
    known = ", ".join(PanelId)
    for name in weights:
        if name not in set(PanelId):
            raise _unusable(place, name, _("expected panels: {known}").format(known=known))
    if not math.fsum(weights.values()) > 0:
        raise _unusable(place, "0", _("expected a weight above zero"))
    return {PanelId(name): weight for name, weight in weights.items()}


def _unusable(place: str, given: str, reason: str) -> UnusableError:
    message = _("{given} is no weight").format(given=repr(given))
    return UnusableError("B10", place, message, reason)
