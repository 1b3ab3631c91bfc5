"""What the database itself refuses about proposals, and what was said to them."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Acceptance, Agreement, GoalConsent, Proposal, Remark, Stay


@pytest.fixture
def agreement(stay: Stay) -> Agreement:
    return Agreement.objects.create(stay=stay, document={})


def proposal(cast, agreement: Agreement, **other: Any) -> Proposal:
    said = {"clause": "desk", "reason": "needs", "party": "participant", "kind": "add"}
    made = {"revision": 1, "digest": "0" * 64, "by": cast.people["lecturer"], "after": {"id": "a"}}
    return Proposal.objects.create(agreement=agreement, **{**said, **made, **other})


@pytest.mark.parametrize(
    "change",
    [
        *({"before": {}}, {"after": None}, {"kind": "amend"}, {"kind": "remove"}),
        *({"state": "settled"}, {"clause": ""}, {"part": "goals"}),
    ],
)
def test_a_proposal_says_what_is_to_change_and_when_it_ended(
    cast, agreement: Agreement, change: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        proposal(cast, agreement, **change)


def test_what_was_proposed_stands_and_ends_once(cast, agreement: Agreement) -> None:
    rows = Proposal.objects.filter(pk=proposal(cast, agreement).pk)
    with pytest.raises(DatabaseError, match="what was proposed stands"), transaction.atomic():
        rows.update(after={"id": "b"})
    assert rows.update(state="settled", ended_at=timezone.now()) == 1
    with pytest.raises(DatabaseError, match="what was proposed stands"), transaction.atomic():
        rows.update(state="refused")
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        rows.delete()


def test_two_counters_never_answer_the_same_proposal(cast, agreement: Agreement) -> None:
    first = proposal(cast, agreement)
    proposal(cast, agreement, counter_to=first)
    with pytest.raises(IntegrityError), transaction.atomic():
        proposal(cast, agreement, counter_to=first)


def test_a_yes_and_a_word_are_kept_as_they_were(cast, agreement: Agreement) -> None:
    said = {"party": "host", "by": cast.people["receiver"]}
    made = proposal(cast, agreement)
    yes = Acceptance.objects.create(proposal=made, digest=made.digest, **said)
    word = Remark.objects.create(agreement=agreement, clause="desk", text="A room?", **said)
    goal = GoalConsent.objects.create(agreement=agreement, goal="g1", mark="0" * 64, **said)
    with pytest.raises(IntegrityError), transaction.atomic():
        Acceptance.objects.create(proposal=made, digest=made.digest, **said)
    for thing in (yes, word, goal):
        with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
            thing.save()
        with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
            thing.delete()
