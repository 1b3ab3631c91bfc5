"""Terms of reference in a file, read, mended if asked, and checked."""

from dataclasses import dataclass
from pathlib import Path

from sapar.cli.output_file import write_file
from sapar.terms.checks import Rule
from sapar.terms.checks.checking import check
from sapar.terms.checks.filling import Fill, fills
from sapar.terms.checks.report import Report
from sapar.terms.document.terms import Terms
from sapar.terms.files.editing import Change, changed
from sapar.terms.files.marks import Marks
from sapar.terms.files.reading import read_terms


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and what was found in it.

    Attributes:
        file: as the user named it.
        terms: the document.
        marks: where in the file its parts are.
        rules: that were asked.
        report: what they found.
        filled: what was filled into the file; None where that was not asked.
    """

    file: Path
    terms: Terms
    marks: Marks
    rules: tuple[Rule, ...]
    report: Report
    filled: tuple[Fill, ...] | None = None


def checked(file: Path, rules: tuple[Rule, ...], filled: tuple[Fill, ...] | None = None) -> Checked:
    """Read and check a file.

    Raises:
        UnusableDocumentError: if it cannot be read, with all that is wrong.
    """
    read = read_terms(file)
    report = check(read.document, rules)
    return Checked(file, read.document, read.marks, rules, report, filled)


def mended(file: Path, rules: tuple[Rule, ...]) -> Checked:
    """Fill into a file what the catalogue says, and check what comes of it.

    The file is written whole or not at all, with its comments; one that needs nothing is left
    untouched.

    Raises:
        UnusableDocumentError: if it cannot be read, with all that is wrong.
        UnusableError: C01 if it cannot be written.
    """
    before = checked(file, rules)
    found = fills(before.terms, before.report.violations)
    if found:
        changes = [Change(each.path, each.value) for each in found]
        write_file(changed(file, Terms, changes), file)
    return checked(file, rules, found)
