"""A problem, said in the reader's language."""

import re
from pathlib import Path

from sapar.agreements.needs.problem import Code, Problem
from sapar.values.finding import Finding, Severity
from sapar.values.wording import Language


def test_a_problem_is_a_finding_with_its_place() -> None:
    problem = Problem(Code.WEIGHTS, ("goals",), {"sum": 90})
    assert problem.finding(Language.ENGLISH) == Finding(
        "NE03",
        Severity.ERROR,
        "goals",
        "the weights add up to 90, not to 100",
        "each party has 100 to give, so that weights can be held against each other",
    )
    none = Problem(Code.NO_GOAL, ("goals",))
    assert none.message(Language.RUSSIAN) == "не названо ни одной цели"


def test_a_problem_names_what_was_meant_and_fields_in_words() -> None:
    near = Problem(Code.NO_SUCH_GOAL, ("expectations", 0, "goal"), {"name": "a", "near": "aa"})
    assert near.message(Language.ENGLISH) == "the statement has no goal a; did you mean aa?"
    assert near.place == "expectations.0.goal"
    lacking = Problem(Code.CONTEXT_LACKS, ("context", "law"), {"field": "law"})
    assert lacking.message(Language.KAZAKH) == (
        "жергілікті жағдай сипаттамасында көрсетілмеген: құқықтық талаптар"
    )
    other = Problem(Code.OTHER_LANGUAGE, ("goals", 0, "text"), {"language": "kk"})
    assert other.message(Language.ENGLISH) == (
        "the text is not there in the language of the statement (Kazakh)"
    )


def test_the_reference_explains_every_code(repository: Path) -> None:
    page = (repository / "docs/reference/needs.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (NE\d\d) \| \S", page, re.M) == [each.value for each in Code]
