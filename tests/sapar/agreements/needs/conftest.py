"""Invented statements of needs."""

from typing import Any

import pytest

from sapar.agreements.needs.document import Needs

PARTICIPANT: dict[str, Any] = {
    "party": "participant",
    "goals": [
        {"id": "methods", "kind": "research", "level": "individual", "text": "Learn", "weight": 60},
        {"id": "course", "kind": "teaching", "level": "institution", "text": "Teach", "weight": 40},
    ],
    "expectations": [
        {"id": "hours", "of": "mentor", "item": "C02", "text": "Meet", "goal": "methods"}
    ],
    "offers": [{"id": "talk", "to": "host", "item": "C08", "text": "Speak"}],
    "constraints": [{"id": "child", "kind": "family", "text": "I come with my child"}],
}
SENDING: dict[str, Any] = {
    "party": "sending",
    "goals": [
        {"id": "course", "kind": "teaching", "level": "institution", "text": "New", "weight": 100}
    ],
    "context": {"teaching_load": "18 h", "equipment": "None", "language": "Kazakh", "law": "Leave"},
}


@pytest.fixture
def participant() -> Needs:
    return Needs.model_validate(PARTICIPANT)


@pytest.fixture
def sending() -> Needs:
    return Needs.model_validate(SENDING)
