"""Whether a block of text is plainly a table: the same count of separators on every line."""

_ALL = bytes(range(256))


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
    marks = text.translate(None, _ALL.replace(separator, b"").replace(b"\n", b""))
    rows = len(marks) // width
    if not rows or marks != (separator * (width - 1) + b"\n") * rows:
        return None
    return rows, max(map(len, text.split(b"\n")))
