"""What the check of terms of reference found, as JSON of a stable form."""

import json
from typing import Any

from sapar.cli.check_choice import page_of
from sapar.cli.check_result import Checked
from sapar.terms.checks.rule import Violation
from sapar.terms.document.digest import digest_of
from sapar.values.finding import Severity
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.wording import Language, said

FORMAT = "sapar-check/1"
"""Name and version of the form; fields may be added, none goes or changes without another."""


def as_json(checked: Checked, language: Language) -> str:
    """The report; its form is told in docs/reference/checks.md."""
    report = checked.report
    content = {
        "format": FORMAT,
        "file": str(checked.file),
        "document": {
            "id": checked.terms.id,
            "version": checked.terms.version,
            "digest": str(digest_of(checked.terms)),
        },
        "language": language.value,
        "clean": report.clean,
        "rules": [rule.code for rule in checked.rules],
        "gates": dict(report.gates),
        "asymmetry": _asymmetry(checked),
        "counts": {each.value: report.count(each) for each in Severity}
        | {"waived": len(report.waived)},
        "findings": [finding(checked, each, language) for each in report.violations],
        "waived": [
            finding(checked, each.violation, language)
            | {
                "waiver": {
                    "reason": said(each.waiver.reason, language, checked.terms.languages),
                    "author": each.waiver.author,
                    "on": each.waiver.on.isoformat(),
                }
            }
            for each in report.waived
        ],
        "filled": filled(checked),
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def finding(checked: Checked, violation: Violation, language: Language) -> dict[str, Any]:
    """One finding."""
    mark = checked.marks.at(violation.path)
    return {
        "code": violation.code,
        "severity": violation.severity.value,
        "title": violation.rule.title(language),
        "message": violation.message(language),
        "suggestion": violation.suggestion(language),
        "clause": violation.clause,
        "path": list(violation.path),
        "line": mark.line,
        "column": mark.column,
        "fixable": violation.fixable,
        "gate": violation.rule.gate,
        "sources": list(violation.rule.sources),
        "page": page_of(violation.rule),
    }


def filled(checked: Checked) -> list[dict[str, Any]] | None:
    """What was filled in; None where that was not asked."""
    if checked.filled is None:
        return None
    return [
        {"clause": each.clause, "path": list(each.path), "value": each.plain}
        for each in checked.filled
    ]


def _asymmetry(checked: Checked) -> dict[str, Any]:
    found = checked.report.asymmetry
    return {
        "participant": found.participant,
        "host": found.host,
        "value": _figure(found.value),
        "weighted": _figure(found.weighted),
    }


def _figure(measured: Measured) -> dict[str, Any]:
    return {
        "value": measured.value,
        "n": measured.n,
        "coverage": measured.coverage,
        "method": _(measured.method),
        "reason": measured.reason,
    }
