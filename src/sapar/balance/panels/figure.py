"""One figure of a panel, with all that is needed to show it anywhere."""

from dataclasses import dataclass

from sapar.balance.wording import FORMS
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value under its name.

    Attributes:
        id: stable name, unique in its panel.
        title: for people.
        measured: the value with its interval and coverage, or why there is none.
        form: how it is written: a name in `wording.FORMS`.
        rule: its page in `docs/rules`, without the ending; None where it is a plain sum.

    Raises:
        ValueError: if the form is not known.
    """

    id: str
    title: str
    measured: Measured
    form: str = "ratio"
    rule: str | None = None

    def __post_init__(self) -> None:
        if self.form not in FORMS:
            raise ValueError(f"figure {self.id}: no form is called {self.form!r}")
