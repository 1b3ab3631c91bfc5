"""The mismatch as plain values."""

import json

from tests.sapar.agreements.mismatch.conftest import CLAUSES

from sapar.agreements.mismatch.finding import mismatch
from sapar.agreements.mismatch.publishing import published
from sapar.agreements.needs.document import Needs
from sapar.values.party import Party
from sapar.values.wording import Language


def test_the_worked_example_as_json(example: dict[Party, Needs]) -> None:
    content = published(mismatch(example, CLAUSES), Language.ENGLISH)
    assert json.loads(json.dumps(content, allow_nan=False)) == content
    assert list(content) == ["format", "language", "parties", "goals", "agreement", "agenda"]
    assert content["parties"] == ["sponsor", "sending", "host", "participant"]
    assert content["goals"][3] == {
        "kind": "capacity",
        "level": "national",
        "name": "capacity, for the country",
        "weights": {"sponsor": 50, "sending": 20, "host": 0, "participant": 0},
        "range": 50,
        "goals": [
            {"party": "sponsor", "id": "goals-0", "weight": 50, "clauses": []},
            {"party": "sending", "id": "goals-2", "weight": 20, "clauses": []},
        ],
        "clauses": [],
    }
    w = content["agreement"]
    assert (round(w["w"]["value"], 4), w["strength"], w["lack"]) == (0.0987, "very_weak", None)
    assert content["agenda"][0] == {
        "code": "MI01",
        "key": "MI01.capacity.national",
        "parties": ["sponsor", "sending"],
        "weight": 50,
        "title": "Goal that nothing serves",
        "about": "capacity, for the country",
        "message": "no commitment serves it; named by: sponsor and sending institution",
        "suggestion": "add a clause that serves it, or change one; or agree openly that this stay "
        "will not",
        "note": None,
    }


def test_without_a_figure_it_says_why() -> None:
    content = published(mismatch({}, ()), Language.KAZAKH)
    assert content["agreement"] == {
        "w": {
            "value": None,
            "n": 0,
            "coverage": None,
            "method": None,
            "reason": "fewer than two parties stated their needs",
        },
        "p": content["agreement"]["w"],
        "parties": 0,
        "goals": 0,
        "strength": None,
        "lack": "parties",
        "meaning": "қажеттіліктерін мәлімдеген тараптар екеуден аз",
    }
