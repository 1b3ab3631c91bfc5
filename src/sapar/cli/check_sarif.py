"""What the check of terms of reference found, as SARIF 2.1.0: for editors and code review."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sapar.cli.check_choice import page_of
from sapar.cli.check_json import filled
from sapar.cli.check_result import Checked
from sapar.cli.version import installed_version
from sapar.terms.checks.report import Waived
from sapar.terms.checks.rule import Rule, Violation
from sapar.terms.document.digest import digest_of
from sapar.values.digest import Digest
from sapar.values.finding import Severity
from sapar.values.wording import Language, said

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}


def sarif(checked: Checked, language: Language) -> str:
    """A log of one run; what was waived is in it, as suppressed, with reason and author."""
    return json.dumps(_log(checked, language), ensure_ascii=False, indent=2) + "\n"


def _log(checked: Checked, language: Language) -> dict[str, Any]:
    places = {rule.code: place for place, rule in enumerate(checked.rules)}
    found = [_result(checked, each, places, language) for each in checked.report.violations]
    waived = [_suppressed(checked, each, places, language) for each in checked.report.waived]
    driver = {
        "name": "sapar",
        "semanticVersion": installed_version(),
        "rules": [_rule(rule, language) for rule in checked.rules],
    }
    if driver["semanticVersion"] == "unknown":
        del driver["semanticVersion"]
    run = {
        "tool": {"driver": driver},
        "language": language.value,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(checked.file)}}],
        "results": [*found, *waived],
        "properties": _properties(checked),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    mending = rule.remedy(language)
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title(language)},
        "fullDescription": {"text": rule.explanation(language)},
        "help": {
            "text": f"{mending} ({page_of(rule)})",
            "markdown": f"{mending} (`{page_of(rule)}`)",
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"sources": list(rule.sources), "gate": rule.gate},
    }


def _result(
    checked: Checked, violation: Violation, places: Mapping[str, int], language: Language
) -> dict[str, Any]:
    mark = checked.marks.at(violation.path)
    name = ".".join(map(str, violation.path))
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(checked.file), "index": 0},
            "region": {"startLine": mark.line, "startColumn": mark.column},
        }
    }
    if name:
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    message = f"{violation.message(language)}. {violation.suggestion(language)}"
    return {
        "ruleId": violation.code,
        "ruleIndex": places[violation.code],
        "level": _LEVELS[violation.severity],
        "message": {"text": message},
        "locations": [location],
        "partialFingerprints": {"sapar/1": _fingerprint(violation)},
        "properties": {"clause": violation.clause, "fixable": violation.fixable},
    }


def _suppressed(
    checked: Checked, waived: Waived, places: Mapping[str, int], language: Language
) -> dict[str, Any]:
    waiver = waived.waiver
    reason = said(waiver.reason, language, checked.terms.languages)
    why = f"{reason} ({waiver.author}, {waiver.on.isoformat()})"
    suppression = {"kind": "inSource", "status": "accepted", "justification": why}
    result = _result(checked, waived.violation, places, language)
    return result | {"suppressions": [suppression]}


def _fingerprint(violation: Violation) -> str:
    """The same for the same finding, wherever in the file its clause stands."""
    steps = violation.path if violation.clause is None else (violation.clause, *violation.path[2:])
    values = sorted((name, str(value)) for name, value in violation.place.values.items())
    told = [violation.code, list(map(str, steps)), violation.place.says, values]
    return str(Digest.of(json.dumps(told, ensure_ascii=False).encode()))


def _properties(checked: Checked) -> dict[str, Any]:
    asymmetry = checked.report.asymmetry
    told = {
        "digest": str(digest_of(checked.terms)),
        "clean": checked.report.clean,
        "gates": dict(checked.report.gates),
        "asymmetry": asymmetry.value.value,
        "asymmetryWeighted": asymmetry.weighted.value,
    }
    return told if checked.filled is None else told | {"filled": filled(checked)}


def _uri(file: Path) -> str:
    """The file as a reference of RFC 3986: relative as the user named it, or absolute."""
    if file.is_absolute():
        return file.as_uri()
    root = Path(file.absolute().anchor)
    return (root / file).as_uri().removeprefix(root.as_uri()).lstrip("/")
