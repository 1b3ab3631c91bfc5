"""What the check of terms of reference found, as text: by clause, each with its place."""

from collections.abc import Iterator
from itertools import groupby

from sapar.cli.check_result import Checked
from sapar.cli.printable import printable
from sapar.terms.checks import RULES
from sapar.terms.checks.filling import Fill
from sapar.terms.checks.rule import Violation
from sapar.terms.checks.texts import phrase
from sapar.terms.wording.clauses import title_of
from sapar.values.finding import Severity
from sapar.values.wording import Language, said


def as_text(checked: Checked, language: Language) -> str:
    """The findings, what was waived, what was filled in, and the sum.

    Text of the file is made safe to print: nothing in it can write to the terminal.
    """
    lines = [
        *_filled(checked, language),
        *_findings(checked, language),
        *_waived(checked, language),
        *_sum(checked, language),
    ]
    return "".join(f"{printable(line)}\n" for line in lines)


def _findings(checked: Checked, language: Language) -> Iterator[str]:
    titles = {clause.id: title_of(clause, language) for clause in checked.terms.clauses}
    for clause, violations in groupby(checked.report.violations, key=lambda each: each.clause):
        title = titles.get(clause or "", "")
        yield phrase("whole", language) if clause is None else f"{clause}: {title}"
        for violation in violations:
            yield f"  {_told(checked, violation, language)}"
            suggestion = violation.suggestion(language)
            if violation.fixable:
                suggestion += f" ({phrase('fixable', language)})"
            yield f"      {suggestion}"
        yield ""


def _told(checked: Checked, violation: Violation, language: Language) -> str:
    mark = checked.marks.at(violation.path)
    place = f"{checked.file}:{mark.line}:{mark.column}"
    severity = phrase(violation.severity, language)
    return f"{place}: {severity} {violation.code}: {violation.message(language)}"


def _waived(checked: Checked, language: Language) -> Iterator[str]:
    if checked.report.waived:
        yield phrase("waived", language)
        for each in checked.report.waived:
            waiver = each.waiver
            reason = said(waiver.reason, language, checked.terms.languages)
            yield f"  {_told(checked, each.violation, language)}"
            yield "      " + phrase(
                "decided", language, reason=reason, author=waiver.author, on=waiver.on.isoformat()
            )
        yield ""


def _filled(checked: Checked, language: Language) -> Iterator[str]:
    if checked.filled is None:
        return
    if not checked.filled:
        yield phrase("nothing_filled", language)
    else:
        yield phrase("filled", language)
        yield from (f"  {_of(fill)}" for fill in checked.filled)
    yield ""


def _of(fill: Fill) -> str:
    value = fill.plain
    if isinstance(value, dict):
        value = [f"{name}: {part}" for name, part in value.items()]
    return f"{fill.clause}: {fill.field}: {value if isinstance(value, str) else ', '.join(value)}"


def _sum(checked: Checked, language: Language) -> Iterator[str]:
    report = checked.report
    if len(checked.rules) < len(RULES):
        codes = ", ".join(rule.code for rule in checked.rules)
        yield phrase("asked", language, codes=codes)
    if report.gates:
        held = sum(report.gates.values())
        failed = ", ".join(code for code, holds in report.gates.items() if not holds)
        gates = phrase("gates", language, held=held, all=len(report.gates))
        yield gates + (phrase("failed", language, codes=failed) if failed else "")
    yield _asymmetry(checked, language)
    counts = {each.value: report.count(each) for each in Severity}
    yield phrase("counts", language, **counts, waived=len(report.waived))
    if report.clean:
        yield phrase("clean", language)


def _asymmetry(checked: Checked, language: Language) -> str:
    found = checked.report.asymmetry
    value, weighted = found.value.value, found.weighted.value
    if value is None or weighted is None:
        return phrase("no_asymmetry", language)
    return phrase(
        "asymmetry",
        language,
        value=f"{value:.3f}",
        weighted=f"{weighted:.3f}",
        participant=found.participant,
        host=found.host,
    )
