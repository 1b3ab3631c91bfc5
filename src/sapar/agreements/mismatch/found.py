"""What a comparison of needs found."""

from dataclasses import dataclass

from sapar.agreements.mismatch.agreement import KendallW
from sapar.agreements.mismatch.expectations import Unanswered
from sapar.agreements.mismatch.promises import Unasked
from sapar.agreements.mismatch.rows import Row
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Needs of all parties held against each other and against clauses.

    Attributes:
        parties: who stated needs, in the order of `Party`.
        goals: in line, with the weight that each party gives and the clauses that serve them.
        unserved: rows with a goal that no clause serves; `Row.unserved` says whose.
        agreement: how far parties agree in what matters more.
        parted: rows on which weights differ by `PARTED` points or more, the widest first.
        unanswered: expectations that no clause and no offer answers.
        unasked: promises that nobody expects and that serve no goal.
    """

    parties: tuple[Party, ...]
    goals: tuple[Row, ...]
    unserved: tuple[Row, ...]
    agreement: KendallW
    parted: tuple[Row, ...]
    unanswered: tuple[Unanswered, ...]
    unasked: tuple[Unasked, ...]
