"""Text of unknown origin made safe to print."""


def printable(text: str) -> str:
    """The text on one line, with control characters written out as Python writes them.

    A file may hold codes that would colour, hide or rewrite what a terminal shows.
    """
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
