"""What was expected where a type refused a value, in words."""

from collections.abc import Mapping
from difflib import get_close_matches
from re import findall
from typing import Any

from sapar.values.language import _, mark

_KINDS = {
    "string_type": mark("text was expected; put a number that is meant as text in double quotes"),
    "string_too_short": mark("a text was expected"),
    "int_type": mark("a whole number was expected, without quotes and without a point"),
    "int_from_float": mark("a whole number was expected"),
    "bool_type": mark("true or false was expected"),
    "decimal_type": mark("a number was expected"),
    "decimal_parsing": mark("a number was expected, with a point and without blanks: 4000.50"),
    "finite_number": mark("a number was expected"),
    "decimal_max_digits": mark("a number of at most 18 digits was expected"),
    "decimal_whole_digits": mark("a number of at most 14 digits before the point was expected"),
    "decimal_max_places": mark("a number of at most 4 digits after the point was expected"),
    "tuple_type": mark("a list was expected, each item in a line of its own after a hyphen"),
    "dict_type": mark("a group of fields was expected"),
    "model_type": mark("a group of fields was expected, each in a line of its own, two blanks in"),
    "too_short": mark("at least one was expected"),
}
_FORMS = {
    "^[a-z0-9][a-z0-9-]*$": mark("small letters, digits and hyphens, as in mentor-hours"),
    "^[A-F][0-9]{2}$": mark("a code of the catalogue, as in C02; `sapar catalogue` lists them"),
    "^[0-9]{2,4}$": mark('two to four digits in double quotes (ISCED-F 2013), as in "0111"'),
    "^[0-9a-f]{64}$": mark("a SHA-256 digest of 64 digits and letters a to f"),
    "^[A-Z]{1,2}[0-9]{2}$": mark("the code of a rule, as in L07"),
    r"^https://ror\.org/0[a-z0-9]{8}$": mark("an address of ror.org, as in https://ror.org/0…"),
}


def expected_of(refused: Mapping[str, Any]) -> str:
    """What was expected, and where it can be told what was meant.

    Args:
        refused: one error as pydantic tells it.
    """
    kind, context = refused["type"], refused.get("ctx", {})
    if kind in ("enum", "literal_error"):
        return _one_of(str(refused["input"]), findall(r"'([^']*)'", context["expected"]))
    if kind == "string_pattern_mismatch":
        form = _FORMS.get(context["pattern"])
        return context["pattern"] if form is None else _(form)
    if kind in _KINDS:
        return _(_KINDS[kind])
    return _bounded(kind, context) or str(context.get("error", refused["msg"]))


def _one_of(given: str, known: list[str]) -> str:
    near = get_close_matches(given.lower(), known, 1, 0.6)
    listed = _("one of {names} was expected").format(names=", ".join(known))
    return _("did you mean {name}?").format(name=near[0]) + " " + listed if near else listed


def _bounded(kind: str, context: Mapping[str, Any]) -> str | None:
    bounds = {
        "greater_than_equal": (_("{limit} or more was expected"), "ge"),
        "less_than_equal": (_("{limit} or less was expected"), "le"),
        "string_too_long": (_("a text of at most {limit} characters was expected"), "max_length"),
        "too_long": (_("at most {limit} were expected"), "max_length"),
    }
    if kind not in bounds:
        return None
    words, limit = bounds[kind]
    return words.format(limit=context[limit])
