"""Whether a block of text is plainly a table: the same count of separators on every line."""

import numpy as np

_LINE_FEED = 10


def rows_of(text: bytes, width: int, separator: bytes) -> tuple[int, int] | None:
    r"""How many rows a block without quotes has, and the length of its longest line.

    Args:
        text: whole lines, each ended by a line feed.
        width: fields in a row.
        separator: one ASCII character.

    Returns:
        The two numbers; None if any line has another count of fields.

    >>> rows_of(b"a;b\nc;d\n", 2, b";"), rows_of(b"a;b\nc\nd;e;f\n", 2, b";")
    ((2, 3), None)
    """
    letters = np.frombuffer(text, np.uint8)
    places = np.flatnonzero((letters == _LINE_FEED) | (letters == separator[0]))
    if len(places) % width or not len(places):
        return None
    stops = letters[places].reshape(-1, width)
    if not ((stops[:, -1] == _LINE_FEED).all() and (stops[:, :-1] == separator[0]).all()):
        return None
    ends = places[width - 1 :: width]
    return len(stops), int(np.diff(ends, prepend=-1).max()) - 1
