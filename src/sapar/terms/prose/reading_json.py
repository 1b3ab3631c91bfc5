"""What was read of a document in prose, as JSON."""

import json
from typing import Any

from sapar.terms.prose.block import Place
from sapar.terms.prose.proposal import Proposal
from sapar.terms.prose.survey import Marked, Missing, Survey

FORM = "sapar-reading/1"
"""Name and version of the form; what changes its meaning raises it."""


def json_of_survey(survey: Survey) -> str:
    """The passages with proposals and vague words, and what is missing, as indented JSON."""
    content = {
        "format": FORM,
        "file": survey.name,
        "language": survey.language,
        "decided": False,
        "notes": [
            {
                "code": note.code,
                "severity": note.severity,
                "message": note.message,
                "reason": note.reason,
            }
            for note in survey.notes
        ],
        "passages": [_passage(each) for each in survey.passages],
        "missing": [_missing(each) for each in survey.missing],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _passage(marked: Marked) -> dict[str, Any]:
    passage = marked.passage
    return {
        "number": passage.number,
        "place": _place(passage.place),
        "headings": passage.headings,
        "language": passage.language,
        "lead": passage.lead,
        "text": passage.text,
        "proposals": [_proposal(each) for each in marked.proposals],
        "vague": [
            {"word": found.word, "start": found.start, "end": found.end} for found in marked.vague
        ],
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "item": proposal.item,
        "certainty": proposal.certainty,
        "stance": proposal.stance,
        "why": proposal.why,
        "sentence": proposal.sentence,
        "denied_by": proposal.denied_by,
    }


def _missing(missing: Missing) -> dict[str, Any]:
    commitment = missing.commitment
    return {
        "item": commitment.id,
        "force": commitment.force,
        "title": dict(commitment.title),
        "absence": missing.absence,
        "places": [_place(each) for each in missing.places],
    }


def _place(place: Place) -> dict[str, int]:
    names = ("page", "paragraph", "line", "table", "row")
    return {name: getattr(place, name) for name in names if getattr(place, name)}
