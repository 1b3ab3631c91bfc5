"""Text of unknown origin made safe to print."""


def printable(text: str) -> str:
    """The text on one line, with control characters written out as Python writes them.

    A file may hold codes that would colour, hide or rewrite what a terminal shows. Blanks that
    do not break a line are no such code.
    """
    return "".join(char if _harmless(char) else _escaped(char) for char in text)


def _harmless(char: str) -> bool:
    return char.isprintable() or char in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
