"""Invented needs of four parties, and clauses of an invented draft."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import strategies as st

from sapar.agreements.needs.document import Needs
from sapar.terms.document.clauses import Clause
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.party import Party


def needs_of(**stated: dict[str, Any]) -> dict[Party, Needs]:
    """Needs by the name of their party; names and texts that nobody reads are filled in."""
    made = {}
    for party, parts in stated.items():
        filled = {
            part: [
                {"id": f"{part}-{place}", "text": "invented", **each}
                for place, each in enumerate(entries)
            ]
            for part, entries in parts.items()
        }
        made[Party(party)] = Needs.model_validate({"party": party, **filled})
    return made


def goal(kind: str | None, level: str, weight: int, **more: Any) -> dict[str, Any]:
    """A goal."""
    return {"kind": kind, "level": level, "weight": weight, **more}


def clause(item: str | None, by: str, to: str = "participant", **more: Any) -> Clause:
    """A clause, named after its commitment."""
    content = {"id": (item or "own").lower(), "item": item, "owed_by": [by], "owed_to": [to]}
    return Clause.model_validate(content | more)


def four() -> dict[Party, Needs]:
    """The needs of the worked example in docs/rules."""
    return needs_of(
        sponsor={
            "goals": [
                goal("capacity", "national", 50),
                goal("research", "individual", 30),
                goal("teaching", "institution", 20),
            ]
        },
        sending={
            "goals": [
                goal("teaching", "institution", 60),
                goal("network", "institution", 20),
                goal("capacity", "national", 20),
            ],
            "expectations": [{"of": "host", "item": "E08"}],
        },
        host={
            "goals": [goal("research", "individual", 60), goal("network", "institution", 40)],
            "offers": [{"to": "participant", "item": "C05"}],
        },
        participant={
            "goals": [
                goal("research", "individual", 50, id="methods"),
                goal("teaching", "institution", 30),
                goal("network", "institution", 20),
            ],
            "expectations": [
                {"of": "mentor", "item": "C02", "goal": "methods"},
                {"of": "sponsor", "item": "B10"},
            ],
        },
    )


CLAUSES = (clause("C02", "mentor"), clause("E03", "sending"), clause("C09", "mentor"))
"""Clauses of the worked example."""


@pytest.fixture
def example() -> dict[Party, Needs]:
    """The needs of the worked example."""
    return four()


ITEMS = ("A02", "B10", "C02", "C05", "C08", "C09", "E03", "E08", "F05", None)
parties = st.sampled_from(Party)
items = st.sampled_from(ITEMS)
goals = st.builds(
    goal,
    st.sampled_from([*map(str, AimKind), None]),
    st.sampled_from(list(map(str, Level))),
    st.integers(0, 100),
)


@st.composite
def statements(draw: st.DrawFn) -> dict[Party, Needs]:
    """Needs of some parties, fit to be handed in or not."""
    stated: dict[str, dict[str, Any]] = {}
    for party in draw(st.sets(parties, max_size=4)):
        wanted: Sequence[dict[str, Any]] = draw(st.lists(goals, max_size=4))
        names = [f"goals-{place}" for place in range(len(wanted))]
        expectation = st.fixed_dictionaries(
            {"of": parties, "item": items, "goal": st.sampled_from([*names, None])}
        )
        offer = st.fixed_dictionaries({"to": parties | st.none(), "item": items})
        stated[party] = {
            "goals": wanted,
            "expectations": draw(st.lists(expectation, max_size=3)),
            "offers": draw(st.lists(offer, max_size=3)),
        }
    return needs_of(**stated)


clauses = st.lists(st.builds(clause, items, parties, parties), max_size=6)
