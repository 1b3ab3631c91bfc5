"""Why cells of a table are empty: a letter in the cell, the reason under the table."""

import string
from collections.abc import Iterable

from sapar.values.measured import Measured


class Absences:
    """The reasons of one table, each lettered once, in the order in which they are met."""

    def __init__(self, figures: Iterable[Measured]) -> None:
        self._letters: dict[str, str] = {}
        for each in figures:
            if each.reason is not None and each.reason not in self._letters:
                self._letters[each.reason] = _letter(len(self._letters))

    def letter(self, figure: Measured) -> str:
        """The letter of its reason: `a`.

        Raises:
            KeyError: if the figure has no reason, or was not among those of the table.
        """
        return self._letters[figure.reason or ""]

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Each letter with its reason."""
        return tuple((letter, reason) for reason, letter in self._letters.items())


def _letter(number: int) -> str:
    """`a` to `z`, then `aa`, `ab` ..."""
    more, last = divmod(number, len(string.ascii_lowercase))
    return (_letter(more - 1) if more else "") + string.ascii_lowercase[last]
