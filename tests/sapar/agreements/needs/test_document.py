"""A statement of needs, and who may read what of it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sapar.agreements.needs.document import (
    Constraint,
    ConstraintKind,
    Expectation,
    Goal,
    Needs,
    Offering,
    visible_to,
)
from sapar.terms.document.digest import canonical
from sapar.terms.document.scheme import AimKind, Level
from sapar.terms.files.schema import schema_text
from sapar.values.party import Party
from sapar.values.wording import Language


def test_a_draft_needs_only_its_party() -> None:
    draft = Needs.model_validate({"party": "sending"})
    assert draft == Needs(party=Party.SENDING)
    assert canonical(draft) == b'{"format":"sapar-needs/1","party":"sending"}'


def test_a_party_writes_in_its_own_language() -> None:
    written = Needs.model_validate(
        {
            "format": "sapar-needs/1",
            "party": "participant",
            "language": "kk",
            "goals": [
                {
                    "id": "methods",
                    "kind": "research",
                    "level": "individual",
                    "text": "Сауалнама әдістерін үйрену",
                    "weight": 60,
                }
            ],
            "expectations": [
                {"id": "hours", "of": "mentor", "item": "C02", "text": "Апта сайын кездесу"}
            ],
            "offers": [{"id": "talk", "to": "host", "text": "Семинарда баяндама жасау"}],
            "constraints": [{"id": "child", "kind": "family", "text": "Баламмен барамын"}],
        }
    )
    assert written == Needs(
        party=Party.PARTICIPANT,
        language=Language.KAZAKH,
        goals=(
            Goal(
                id="methods",
                kind=AimKind.RESEARCH,
                level=Level.INDIVIDUAL,
                text="Сауалнама әдістерін үйрену",
                weight=60,
            ),
        ),
        expectations=(
            Expectation(id="hours", of=Party.MENTOR, item="C02", text="Апта сайын кездесу"),
        ),
        offers=(Offering(id="talk", to=Party.HOST, text="Семинарда баяндама жасау"),),
        constraints=(Constraint(id="child", kind=ConstraintKind.FAMILY, text="Баламмен барамын"),),
    )


@pytest.mark.parametrize("weight", [-1, 101, 33.3, "50", True])
def test_a_weight_is_a_whole_number_of_a_hundred(weight: Any) -> None:
    goal = {"id": "a", "level": "national", "text": "Show it", "weight": weight}
    with pytest.raises(ValidationError):
        Goal.model_validate(goal)


@pytest.mark.parametrize("part", ["goals", "expectations", "offers", "constraints"])
def test_a_statement_is_bounded(part: str) -> None:
    kinds: dict[str, dict[str, Any]] = {
        "goals": {"level": "individual", "weight": 0},
        "expectations": {"of": "host"},
        "offers": {},
        "constraints": {"kind": "visa"},
    }
    entries = [{"id": f"n{n}", "text": "same", **kinds[part]} for n in range(101)]
    assert len(getattr(Needs.model_validate({"party": "host", part: entries[1:]}), part)) == 100
    with pytest.raises(ValidationError):
        Needs.model_validate({"party": "host", part: entries})


def of_participant(*shown: tuple[Party, ...]) -> Needs:
    constraints = tuple(
        Constraint(id=f"c{n}", kind=ConstraintKind.DISABILITY, text="A ramp", shown_to=each)
        for n, each in enumerate(shown)
    )
    return Needs(party=Party.PARTICIPANT, constraints=constraints)


def test_a_constraint_is_shown_to_nobody_until_its_writer_chooses() -> None:
    needs = of_participant(())
    seen = {party: visible_to(needs, party).constraints for party in Party}
    assert seen == {
        party: needs.constraints if party is Party.PARTICIPANT else () for party in Party
    }


def test_a_constraint_is_shown_to_whom_the_writer_names_and_to_no_mentor_for_the_host() -> None:
    needs = of_participant((Party.HOST, Party.SENDING), (Party.SPONSOR,))
    assert [each.id for each in visible_to(needs, Party.HOST).constraints] == ["c0"]
    assert visible_to(needs, Party.MENTOR).constraints == ()


def test_a_copy_does_not_tell_to_whom_else_a_constraint_is_shown() -> None:
    needs = of_participant((Party.HOST, Party.SENDING))
    assert visible_to(needs, Party.HOST).constraints[0].shown_to == (Party.HOST,)


parties = st.sampled_from(Party)


@given(st.lists(st.lists(parties, unique=True).map(tuple), max_size=5), parties, parties)
def test_whoever_reads_a_copy_reads_no_more_than_was_shown_to_them(
    shown: list[tuple[Party, ...]], first: Party, second: Party
) -> None:
    needs = of_participant(*shown)
    copy = visible_to(needs, first)
    assert visible_to(copy, first) == copy
    told = {each.id for each in visible_to(needs, second).constraints}
    assert {each.id for each in visible_to(copy, second).constraints} <= told


def test_the_published_schema_is_that_of_the_code(repository: Path) -> None:
    published = (repository / "docs/reference/needs.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(Needs)
