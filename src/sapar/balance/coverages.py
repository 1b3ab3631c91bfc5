"""What a table says of the coverage of its figures: once, where they are alike."""

from collections.abc import Iterable

from sapar.charts.figures import percent
from sapar.values.language import _
from sapar.values.measured import Measured

_ALIKE = 0.1


class Coverages:
    """The coverage of the figures of one table.

    Where all lie within ten points of each other the table says from where to where; otherwise
    each cell that is not whole says its own.
    """

    def __init__(self, figures: Iterable[Measured]) -> None:
        found = [each.coverage for each in figures if each.computable and each.coverage is not None]
        self._least, self._most = min(found, default=1.0), max(found, default=1.0)

    @property
    def caption(self) -> str:
        """The sentence over the table."""
        if not self._alike:
            return _("Coverage is 100 % where none is given.")
        low, high = percent(self._least), percent(self._most)
        if low == high:
            return _("Coverage {share}.").format(share=low)
        return _("Coverage {low} to {high}.").format(low=low, high=high)

    def told(self, figure: Measured) -> str:
        """What the cell of a figure says; empty where the table has said it."""
        if self._alike or figure.coverage is None or figure.coverage == 1:
            return ""
        return _("coverage {share}").format(share=percent(figure.coverage))

    @property
    def _alike(self) -> bool:
        return self._most - self._least <= _ALIKE
