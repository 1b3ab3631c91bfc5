"""What is wrong with the signs of a YAML file, told to somebody who never learned YAML."""

from yaml import MarkedYAMLError

from sapar.values.language import _, mark

_INDENT = mark("lines that belong together begin below each other; what is within is two blanks in")
_QUOTE = mark('put the text in double quotes, as in title: "Visits: first call"')

_TAB = (
    mark("a tab stands where blanks belong"),
    mark("indent lines with blanks, two for each step"),
)

_STEP = mark("this line does not begin where it should")
_COMMA = (
    mark("a comma or the bracket at the end of a list is missing"),
    mark("a list in one line is written [host, mentor]"),
)

_PROBLEMS = (
    (
        "mapping values are not allowed",
        mark("a colon stands where none can, or this line begins too far to the right"),
        _QUOTE,
    ),
    ("expected <block end>", _STEP, _INDENT),
    ("did not find expected key", _STEP, _INDENT),
    ("did not find expected '-'", _STEP, _INDENT),
    (
        "could not find expected ':'",
        mark("a colon is missing after the name of a field, here or just above"),
        _INDENT,
    ),
    ("expected ',' or", *_COMMA),
    ("node content", *_COMMA),
    ("a tab character", *_TAB),
    ("unexpected end of stream", mark("a quote or bracket is never closed"), _QUOTE),
    ("cannot start any token", mark("a text cannot begin with this sign"), _QUOTE),
    ("sequence entries are not allowed", mark("an item of a list begins where none can"), _INDENT),
)
"""What the library says, in C and in Python, and what is told instead."""


def explained(error: MarkedYAMLError, sign: str) -> tuple[str, str]:
    """Message and way out for what the library says.

    Args:
        error: of the library.
        sign: at which it stopped.
    """
    said = f"{error.problem or ''} {error.context or ''}"
    if sign == "\t" and "cannot start any token" in said:
        return _(_TAB[0]), _(_TAB[1])
    for part, message, reason in _PROBLEMS:
        if part in said:
            return _(message), _(reason)
    message = _("this is not YAML: {problem}").format(problem=f"{said.strip():.100}")
    return message, _(_INDENT)
