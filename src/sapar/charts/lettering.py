"""Text in a picture: made safe, measured without a font, and set on several lines.

A server cannot know which font the reader has. Widths are therefore those of a wide face (DejaVu
Sans), so that no label is cut whatever face draws it.
"""
# ruff: noqa: RUF001 -- letters of several alphabets, which may look alike, are measured

import unicodedata

SIZE = 13.0
LINE = 16.0

_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_EMS = (
    (0.34, " ijlIІіЇї.,:;'`|!"),
    (0.45, 'frtJ()[]{}-/\\"г'),
    (0.86, "ADGHNOQRUVXCK&wЖжшщюыЫАДНПХЦЧЪЭЯҚҒӨҢҮҰҺ+−=<>~±→←"),
    (1.09, "mMW@%—…ШЩЮФМЁ№"),
)
_WIDTHS = {letter: ems for ems, letters in _EMS for letter in letters}
_MARKS = frozenset({"Mn", "Me", "Cf"})


def clean(text: str) -> str:
    """One line of text that XML can carry: no control, format or unassigned characters.

    Characters that turn the direction of writing go too, since one label could turn its
    neighbours. Joiners stay, which some scripts need. Any run of blanks becomes one blank.
    """
    kept = (
        character if _printable(character) else " "
        for character in unicodedata.normalize("NFC", text)
    )
    return " ".join("".join(kept).split())


def text_width(text: str, size: float = SIZE) -> float:
    """How wide a line of text may get, in pixels, at a font size in pixels."""
    return size * sum(_ems(character) for character in text)


def wrapped(text: str, room: float, size: float = SIZE) -> tuple[str, ...]:
    """The text, cleaned, on as many lines as needed to fit `room` pixels.

    Breaks only between words: a word wider than the room keeps its own line, whole. An empty text
    gives one empty line.
    """
    lines = [""]
    for word in clean(text).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def widest(lines: tuple[str, ...], size: float = SIZE) -> float:
    """Width of the widest of some lines, in pixels; 0 for none."""
    return max((text_width(line, size) for line in lines), default=0.0)


def _printable(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) not in _UNPRINTABLE


def _ems(character: str) -> float:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.category(character) in _MARKS:
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.3
    return 0.79 if character.isupper() else 0.65
