"""What a stay was for, from the publisher's label of the activity.

Labels since 2020 begin with a code (`HE-STA - Staff mobility for teaching`); older ones are plain
sentences that changed over the years. Patterns are tried from the most to the least specific, so
that a training course is no volunteering and an assignment for teaching no training.
"""

import re

from sapar.exchange.erasmus.cells import MISSING, Cell, State, said

_CODES = {
    "STA": "teaching",
    "STT": "training",
    "SMS": "study",
    "SMP": "traineeship",
    "SMT": "traineeship",
}
_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"preparatory|planning visit|feasibility", "preparation"),
    (r"job.?shadowing|observation", "job_shadowing"),
    (r"volunt|solidarity", "volunteering"),
    (
        r"invited (expert|teacher)|teaching.training assignment|training.teaching assignment",
        "teaching",
    ),
    (r"\bteaching\b|guest lectur", "teaching"),
    (r"youth worker", "training"),
    (r"youth (exchange|participation)|discovereu|transnational youth|structured dialogue", "youth"),
    (r"erasmus ?pro|traineeship|placement|internship|work.based|apprentic", "traineeship"),
    (r"skills? competition", "study"),
    (r"vet learners|vocational (education|training) learners", "traineeship"),
    (r"\bstudies\b|\bstudy\b|learning mobility|mobility of (school )?(pupils|adult)", "study"),
    (r"mobility of learners|(adult|school) (education )?learners|pupils", "study"),
    (r"joint (staff )?training|blended|intensive programme", "training"),
    (r"training|course|staff exchange|staff mobility|networking|seminar|study visit", "training"),
    (r"doctoral|research", "research"),
    (r"newly qualified teacher|teacher education", "teaching"),
)
_COMPILED = tuple((re.compile(pattern), purpose) for pattern, purpose in _PATTERNS)


def purpose(text: str) -> Cell:
    """The purpose of a stay; `other` and `unknown` for a label of no known kind.

    >>> purpose("HE-STA - Staff mobility for teaching").value
    'teaching'
    >>> purpose("Student mobility for traineeships between Programme Countries").value
    'traineeship'
    """
    label = said(text)
    if not label:
        return MISSING
    code, _dash, sentence = label.partition(" - ")
    named = _CODES.get(code.strip().upper().split("-")[-1]) if "-" in code else None
    if named:
        return Cell(named)
    words = (sentence or label).lower() if code.isupper() else label.lower()
    for pattern, found in _COMPILED:
        if pattern.search(words):
            return Cell(found)
    return Cell("other", State.UNKNOWN)
