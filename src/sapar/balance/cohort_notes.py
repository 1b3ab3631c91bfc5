"""A cohort told with every figure that rests on it."""

from dataclasses import replace

from sapar.balance.cohort_facts import CohortFacts
from sapar.balance.disclosure.spots import Path, changed
from sapar.balance.document import Balance, Note
from sapar.values.language import _
from sapar.values.measured import Measured


def told_with(balance: Balance, cohort: CohortFacts) -> Balance:
    """The balance of a cohort: every figure says of how many stays it is, and how like all."""

    def told(_path: Path, figure: Measured) -> Measured:
        if figure.value is None:
            return figure
        return replace(figure, method=f"{figure.method}; {cohort.line}")

    text = _("Cohort: {title}; {line}.").format(title=cohort.title, line=cohort.line)
    found = changed(balance, told)
    return replace(found, cohort=cohort, notes=(*balance.notes, Note("cohort", text)))
