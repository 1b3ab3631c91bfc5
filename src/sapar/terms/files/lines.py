"""Lines of a text that was written again with some changes: those that did not change stay."""

from difflib import SequenceMatcher


def merged(text: str, before: str, after: str) -> str:
    r"""A text with the changes that two other writings of it differ by.

    A program that writes a file again breaks and indents lines in its own way. Between what it
    writes before a change and after it there is only the change.

    Args:
        text: as a person wrote it.
        before: as the program writes it.
        after: as the program writes it with the changes.

    >>> merged("a:   1\nc: 3 \n", "a: 1\nc: 3\n", "a: 1\nb: 2\nc: 3\n")
    'a:   1\nb: 2\nc: 3 \n'
    """
    lines, old, new = (each.splitlines(keepends=True) for each in (text, before, after))
    places, kept = _places(lines, old), []
    for change, start, end, new_start, new_end in SequenceMatcher(None, old, new).get_opcodes():
        if change == "equal":
            kept += lines[places[start] : places[end]]
        else:
            kept += new[new_start:new_end]
    return "".join(kept)


def _places(lines: list[str], old: list[str]) -> list[int]:
    """For each line that the program wrote, and the end, where the person has it."""
    bare, theirs = ([each.rstrip() for each in side] for side in (old, lines))
    places = []
    for _change, start, end, first, last in SequenceMatcher(None, bare, theirs).get_opcodes():
        places += [min(first + step, last) for step in range(end - start)]
    return [0, *places[1:], len(lines)]
