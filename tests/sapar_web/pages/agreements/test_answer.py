"""Whoever answers too late reads what became of it, and keeps what they wrote."""

from typing import Any

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.models import GoalConsent, Proposal


@pytest.fixture
def withdrawn(talks: Talks) -> Proposal:
    """A proposal that was taken back after others had read it."""
    talks.begin()
    made = talks.longer()
    talks.cast.client("lecturer").post(f"/stays/proposals/{made.key}/withdraw/")
    return made


@pytest.mark.parametrize(
    ("deed", "sent"),
    [("accept", {"digest": "read"}), ("refuse", {"text": "Too <b>many</b>."}), ("withdraw", {})],
)
def test_a_late_answer_is_told_what_became_of_the_proposal(
    talks: Talks, withdrawn: Proposal, deed: str, sent: dict[str, Any]
) -> None:
    client = talks.cast.client("lecturer" if deed == "withdraw" else "receiver")
    answer = client.post(f"/stays/proposals/{withdrawn.key}/{deed}/", sent)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Somebody was first: the proposal has ended, withdrawn." in text
    assert "Who owes what to whom" in text
    assert ("Too &lt;b&gt;many&lt;/b&gt;." in text) is (deed == "refuse")


def test_a_goal_that_was_changed_meanwhile_is_not_accepted(talks: Talks) -> None:
    talks.begin()
    address = f"/stays/{talks.stay.key}/agreement/goals/"
    answer = talks.cast.client("receiver").post(address, {"goal": f"host-teach={'0' * 64}"})
    assert answer.status_code == 409
    assert "the text that you read was changed" in answer.content.decode()
    assert not GoalConsent.objects.exists()
