"""What is wrong with a document, with the line and the column of its file."""

from typing import TYPE_CHECKING, Any

from sapar.cli.printable import printable
from sapar.values.problem import AnyProblem
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.terms.files.marks import Mark


def line_of(name: str, problem: AnyProblem, mark: "Mark", language: Language) -> str:
    """One line for people: `needs.yaml:7:5: NE03 …`.

    Args:
        name: of the file, printable.
        problem: that is told.
        mark: where it stands in the file.
        language: that it is told in.
    """
    told = f"{problem.message(language)} ({problem.reason(language)})"
    return f"{name}:{mark.line}:{mark.column}: {problem.code} {printable(told)}"


def fields_of(problem: AnyProblem, mark: "Mark", language: Language) -> dict[str, Any]:
    """The same for programs."""
    return {
        "code": problem.code.value,
        "path": list(problem.path),
        "line": mark.line,
        "column": mark.column,
        "message": problem.message(language),
        "reason": problem.reason(language),
    }
