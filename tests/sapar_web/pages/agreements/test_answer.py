"""Answers on the page of an agreement; one that is late is told what became of it."""

from typing import Any

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.models import GoalConsent, Proposal


def base(talks: Talks) -> str:
    return f"/stays/{talks.stay.key}/agreement/"


def read(talks: Talks, name: str) -> str:
    return talks.cast.client(name).get(base(talks)).content.decode()


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


def test_remarks_and_goals_are_for_those_who_speak_for_a_party(talks: Talks) -> None:
    talks.begin()
    said = {"clause": "mentor-hours", "text": "<b>Who</b> pays?"}
    assert talks.cast.client("observer").post(base(talks) + "remark/", said).status_code == 403
    assert talks.cast.client("receiver").post(base(talks) + "remark/", said).status_code == 302
    assert "&lt;b&gt;Who" in read(talks, "lecturer")
    page = read(talks, "receiver")
    marks = [each.split('"')[0] for each in page.split('name="goal" value="')[1:]]
    sent = {"goal": marks, "party": "host"}
    assert talks.cast.client("receiver").post(base(talks) + "goals/", sent).status_code == 302
    assert GoalConsent.objects.filter(party="host").count() == 8
    stale = {"goal": "host-teach=" + "0" * 64}
    assert talks.cast.client("receiver").post(base(talks) + "goals/", stale).status_code == 409


def test_signing_does_not_open_while_something_stands_in_the_way(talks: Talks) -> None:
    agreement = talks.begin()
    client = talks.cast.client("lecturer")
    for revision, status in ((agreement.revision, 422), (0, 409), ("x", 409)):
        answer = client.post(base(talks) + "signing/", {"revision": revision})
        assert answer.status_code == status
        assert "Signing was not opened" in answer.content.decode()
