"""What the Commission's files cannot say, told where a reader would wonder."""

from sapar.dataset.package import Note
from sapar.exchange.erasmus.layouts import Layout
from sapar.values.language import mark

TEXTS = {
    "no-host-fees": mark(
        "Grants are paid to persons. The files record no fee paid to a host: that none is shown "
        "does not mean that none was paid."
    ),
    "no-spending-place": mark("The files do not say in which country the grants were spent."),
    "month-only": mark("Only the month of a stay is known, not its days."),
    "no-money": mark("The files record no money."),
    "aggregated-rows": mark(
        "A row can stand for several people with the same facts: the column people says how many."
    ),
}


def notes_of(layouts: list[Layout]) -> list[Note]:
    """The notes of all layouts of an import, each once."""
    codes = dict.fromkeys(code for layout in layouts for code in layout.notes)
    return [Note(code, TEXTS[code]) for code in codes]
