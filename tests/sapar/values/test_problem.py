"""One thing that is wrong with a document."""

from enum import StrEnum

import pytest

from sapar.values.finding import Finding, Severity
from sapar.values.problem import AnyProblem
from sapar.values.wording import Language


class Code(StrEnum):
    LATE = "XX01"


class Late(AnyProblem):
    def message(self, language: Language) -> str:
        return f"{language}: {self.values['days']} days late"

    def reason(self, language: Language) -> str:
        return f"{language}: in time was expected"


def test_a_problem_is_a_finding_at_its_place() -> None:
    found = Late(Code.LATE, ("clauses", 2, "due"), {"days": 3})
    assert found.place == "clauses.2.due"
    assert found.finding(Language.KAZAKH) == Finding(
        Code.LATE, Severity.ERROR, "clauses.2.due", "kk: 3 days late", "kk: in time was expected"
    )


def test_what_says_nothing_is_no_problem() -> None:
    with pytest.raises(TypeError):
        AnyProblem(Code.LATE, ())  # type: ignore[abstract]
