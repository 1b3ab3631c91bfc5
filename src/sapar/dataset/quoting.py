"""Names, texts and paths written into SQL, so that no value can be read as a command."""

from pathlib import Path


def identifier(name: str) -> str:
    """A table or column name in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def literals(texts: tuple[str, ...]) -> str:
    """Texts as the list that stands after IN."""
    return "(" + ", ".join(map(literal, texts)) + ")"


def one_file(path: Path) -> str:
    """A path as a text that the engine reads as one file, even where it looks like a pattern."""
    return literal("".join(f"[{char}]" if char in "*?[" else char for char in str(path)))
