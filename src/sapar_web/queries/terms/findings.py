"""What the check says of terms, in words of the reader."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.checks.checking import check
from sapar.terms.checks.filling import fills
from sapar.terms.checks.report import Report
from sapar.terms.checks.rule import Path, Violation
from sapar.terms.document.terms import Terms as Document
from sapar.values.digest import Digest
from sapar.values.finding import Severity
from sapar.values.wording import Language, said

KEPT = 64
"""Documents whose findings a process keeps."""

LONGEST = 200_000
"""Letters of a document whose findings are kept: some eight times those of the model terms."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in one language.

    Attributes:
        code: of the rule.
        severity: how much it weighs.
        title: what is wrong, in a few words.
        message: what was found.
        explanation: why it matters.
        suggestion: how to mend it.
        path: of the place in the document.
        clause: that it is in; empty outside of clauses.
        fixable: whether the catalogue says what is missing.
    """

    code: str
    severity: Severity
    title: str
    message: str
    explanation: str
    suggestion: str
    path: Path
    clause: str
    fixable: bool


@dataclass(frozen=True, slots=True)
class Gate:
    """One of the six that no terms can do without.

    Attributes:
        code: of the catalogue.
        title: of the commitment.
        holds: whether the terms have it, with an effect.
    """

    code: str
    title: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that the sponsor chose to live with, openly."""

    found: Found
    reason: str
    author: str


@dataclass(frozen=True, slots=True)
class Checked:
    """All that the check says.

    Attributes:
        clean: whether nothing stands in the way of publishing.
        findings: in the order of the document.
        waived: those that the sponsor lives with.
        gates: the six, in the catalogue's order.
        fills: how many fields the catalogue would fill in.
        report: as the rules made it.
        mark: digest of the document and the language: all else here follows from it.
    """

    clean: bool
    findings: Sequence[Found]
    waived: Sequence[Waived]
    gates: Sequence[Gate]
    fills: int
    report: Report
    mark: str

    @property
    def by_clause(self) -> Mapping[str, Sequence[Found]]:
        """Findings of each clause that has some."""
        told: dict[str, list[Found]] = {}
        for each in self.findings:
            if each.clause:
                told.setdefault(each.clause, []).append(each)
        return told

    @property
    def open_gates(self) -> int:
        """How many gates do not hold."""
        return sum(not gate.holds for gate in self.gates)

    @property
    def in_the_way(self) -> Sequence[Found]:
        """Findings that stand in the way of publishing: notes do not."""
        return [each for each in self.findings if each.severity is not Severity.NOTE]

    def of_part(self, part: str) -> Iterator[Found]:
        """Findings of a part outside of clauses, or of a clause."""
        head, _slash, clause = part.partition("/")
        for each in self.findings:
            if (
                (each.clause == clause)
                if clause
                else (not each.clause and each.path[:1] == (head,))
            ):
                yield each


class _Same:
    """A document that is equal to itself alone, which takes no reading of it."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


def checked(document: Document, language: Language) -> Checked:
    """Check a document and tell what was found in a language.

    What is found follows from the document alone. So it is kept for a while, under all that the
    document says, for whoever looks at the same text again; very long ones are checked anew.
    """
    text = _text(_Same(document))
    if len(text) > LONGEST:
        return _checked(document, text, language)
    return _kept(text, language)


@lru_cache(KEPT)
def _text(same: _Same) -> str:
    """All that a document says: to write it down takes a millisecond, and readers share it."""
    return same.document.model_dump_json(exclude_defaults=True)


@lru_cache(KEPT)
def _kept(text: str, language: Language) -> Checked:
    return _checked(Document.model_validate_json(text), text, language)


def _checked(document: Document, text: str, language: Language) -> Checked:
    report = check(document)
    return Checked(
        clean=report.clean,
        findings=[_found(each, language) for each in report.violations],
        waived=[
            Waived(
                _found(each.violation, language),
                said(each.waiver.reason, language),
                each.waiver.author,
            )
            for each in report.waived
        ],
        gates=[Gate(code, _title(code, language), holds) for code, holds in report.gates.items()],
        fills=len(fills(document, report.violations)),
        report=report,
        mark=Digest.of(f"{language} {text}".encode()).text,
    )


def _title(code: str, language: Language) -> str:
    return catalogue().commitments[code].title[language]


def _found(each: Violation, language: Language) -> Found:
    return Found(
        code=each.code,
        severity=each.severity,
        title=each.rule.title(language),
        message=each.message(language),
        explanation=each.rule.explanation(language),
        suggestion=each.suggestion(language),
        path=each.path,
        clause=each.clause or "",
        fixable=each.fixable,
    )
