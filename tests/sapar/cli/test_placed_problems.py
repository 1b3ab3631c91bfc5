"""What is wrong with a document, at its place in the file."""

from sapar.agreements.needs.problem import Code, Problem
from sapar.cli.placed_problems import fields_of, line_of
from sapar.terms.files.marks import Mark
from sapar.values.wording import Language

PROBLEM = Problem(Code.NO_GOAL, ("goals",))
MARK = Mark(7, 5)


def test_people_read_a_line_that_begins_with_the_place() -> None:
    line = line_of("needs.yaml", PROBLEM, MARK, Language.ENGLISH)
    said, why = PROBLEM.message(Language.ENGLISH), PROBLEM.reason(Language.ENGLISH)
    assert line == f"needs.yaml:7:5: NE02 {said} ({why})"


def test_programs_read_the_same_in_fields() -> None:
    assert fields_of(PROBLEM, MARK, Language.RUSSIAN) == {
        "code": "NE02",
        "path": ["goals"],
        "line": 7,
        "column": 5,
        "message": PROBLEM.message(Language.RUSSIAN),
        "reason": PROBLEM.reason(Language.RUSSIAN),
    }
