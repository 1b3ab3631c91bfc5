"""The catalogue as JSON and as comma-separated values, in all languages."""

import csv
import json
from io import StringIO
from typing import Any, Final

from sapar.standards.catalogue.commitment import Catalogue, Commitment, Deadline, Framework
from sapar.values.formula import defused
from sapar.values.wording import Language

TEXTS: Final = ("title", "text", "explanation", "shown")
"""What is there in each language."""

_DEADLINE: Final = ("days", "working", "side", "moment", "earliest", "latest")


def to_json(catalogue: Catalogue) -> str:
    """One document: version, date, sections, units, frameworks, commitments. Numbers are text."""
    document = {
        "version": catalogue.version,
        "dated": catalogue.dated,
        "sections": {key: dict(three) for key, three in catalogue.sections.items()},
        "units": {key: dict(three) for key, three in catalogue.units.items()},
        "forces": {key: dict(three) for key, three in catalogue.forces.items()},
        "frameworks": dict(catalogue.frameworks),
        "commitments": [_entry(each) for each in catalogue.commitments.values()],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _entry(commitment: Commitment) -> dict[str, Any]:
    return {
        "id": commitment.id,
        "section": commitment.section,
        "force": commitment.force,
        **{field: dict(getattr(commitment, field)) for field in TEXTS},
        "owed_by": list(commitment.owed_by),
        "owed_to": list(commitment.owed_to),
        "checks": list(commitment.checks),
        "unit": commitment.unit,
        "quantity": None if commitment.quantity is None else str(commitment.quantity),
        "bound": commitment.bound,
        "per": commitment.per,
        "due": None if commitment.deadline is None else _due(commitment.deadline),
        "sources": list(commitment.sources),
        "related": [
            {"framework": each.framework, "item": each.item, "verified": each.verified}
            for each in commitment.frameworks
        ],
    }


def _due(deadline: Deadline) -> dict[str, Any]:
    """What a clause would say: nothing that is not there."""
    told = {name: getattr(deadline, name) for name in _DEADLINE}
    given = {name: value for name, value in told.items() if value is not None}
    if deadline.latest is not None:
        del given["working"]
    return {name: given[name] if name in _DEADLINE[:4] else str(given[name]) for name in given}


def to_csv(catalogue: Catalogue) -> str:
    """A heading, then a line for each commitment; lists are parted by blanks."""
    lines = [_cells(each, catalogue) for each in catalogue.commitments.values()]
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(lines[0] if lines else ())
    writer.writerows([defused(cell) for cell in line.values()] for line in lines)
    return out.getvalue()


def _cells(commitment: Commitment, catalogue: Catalogue) -> dict[str, str]:
    entry = _entry(commitment)
    due = entry["due"] or {}
    return {
        "catalogue": catalogue.version,
        **{name: entry[name] for name in ("id", "section", "force")},
        **{
            f"{field}_{language}": getattr(commitment, field)[language]
            for field in TEXTS
            for language in Language
        },
        **{name: " ".join(entry[name]) for name in ("owed_by", "owed_to", "checks")},
        **{name: entry[name] or "" for name in ("unit", "quantity", "bound", "per")},
        **{f"due_{name}": _written(due.get(name)) for name in _DEADLINE},
        "sources": " ".join(commitment.sources),
        "related": "; ".join(map(_related, commitment.frameworks)),
    }


def _written(value: object) -> str:
    return "" if value is None else str(value).lower()


def _related(framework: Framework) -> str:
    told = f"{framework.framework}: {framework.item}"
    return told if framework.verified else f"{told} (unverified)"
