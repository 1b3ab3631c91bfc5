"""What a reader of the figures must know: method, limits, and what the data cannot say."""

from sapar.balance.document import Note
from sapar.balance.names import unit_name
from sapar.values.language import _, mark

RECORD = {
    "register": mark("The data are a complete register, so no sampling interval is given."),
    "sample": mark(
        "The data are a sample, so figures carry a 95 % interval where one can be drawn. Where a "
        "part of them is unknown, the interval holds what the figure could be instead; the method "
        "says which."
    ),
}


def method_notes(weight: str, record: str) -> tuple[Note, ...]:
    """Notes that hold for every dataset of that record, `register` or `sample`."""
    return (
        Note("record", _(RECORD[record])),
        *((_pull(),) if record == "sample" else ()),
        Note(
            "weight",
            _(
                "The network counts {weight}; a row that stands for several people counts for each."
            ).format(weight=unit_name(weight)),
            "reciprocity-mutuality",
        ),
        Note(
            "nulls",
            _(
                "Rho holds what is returned against a null model, that is, against travel drawn by "
                "chance under some rule: 0 is as much as there, 1 is all, below 0 is less. Which "
                "rule decides, so each one is named. The expected-flow matrix is a deterministic "
                "baseline, not a random graph."
            ),
            "reciprocity-nulls",
        ),
        Note(
            "apart",
            _(
                "Support for special needs follows a person's need, not the visit: it is shown "
                "apart and is in no total, share or price."
            ),
            "money-shares",
        ),
    )


def _pull() -> Note:
    return Note(
        "sampling-pull",
        _(
            "A small sample looks less mutual than what it comes from. Intervals of r undo that "
            "pull, so they may lie above the figure itself."
        ),
        "reciprocity-mutuality",
    )


def no_stays_note() -> Note:
    """What a dataset without the table `stays` cannot say."""
    return Note(
        "no-stays",
        _("The dataset has no table of stays, so nothing that rests on them can be told."),
    )
