"""Answers to proposals: all whom it touches, each what they have read, each for themselves."""

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.answering import (
    accept_proposal,
    refuse_proposal,
    remark,
    withdraw_proposal,
)
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Entry, Proposal, Remark
from sapar_web.queries.agreements.changes import Change, stands


def accept(talks: Talks, proposal: Proposal, name: str) -> Proposal:
    return accept_proposal(talks.cast.actor(name), proposal=proposal.key, digest=proposal.digest)


def test_a_proposal_takes_effect_once_all_whom_it_touches_accepted(talks: Talks) -> None:
    talks.begin()
    made = talks.longer()
    assert accept(talks, made, "receiver").state == "open"
    assert talks.agreement().revision == 1
    assert accept(talks, made, "officer").state == "settled"
    agreement = talks.agreement()
    assert agreement.revision == 2
    assert stands(agreement.document, Change("mentor-hours")) == made.after
    assert Entry.objects.filter(deed="settle_proposal").get().told["proposal"] == str(made.key)


def test_a_yes_to_another_text_than_was_read_is_refused(talks: Talks) -> None:
    talks.begin()
    made = talks.longer()
    with pytest.raises(StaleError):
        accept_proposal(talks.cast.actor("receiver"), proposal=made.key, digest="0" * 64)


def test_another_proposal_about_the_same_is_overtaken(talks: Talks) -> None:
    talks.begin()
    first, second = talks.longer(), talks.longer("receiver")
    for name in ("receiver", "officer"):
        accept(talks, first, name)
    second.refresh_from_db()
    assert second.state == "overtaken"
    with pytest.raises(StaleError) as stale:
        accept(talks, second, "officer")
    assert stale.value.theirs == "overtaken by another change"


@pytest.mark.parametrize("name", ["lecturer", "international"])
def test_who_made_it_and_whom_it_does_not_touch_accept_nothing(talks: Talks, name: str) -> None:
    talks.begin()
    with pytest.raises(RefusedError):
        accept(talks, talks.longer(), name)


@pytest.mark.parametrize("name", ["observer", "outsider", "nobody", "mentor"])
def test_who_speaks_for_no_party_answers_nothing(talks: Talks, name: str) -> None:
    talks.begin()
    made = talks.longer()
    actor = talks.cast.actor(name)
    with pytest.raises(RefusedError):
        accept(talks, made, name)
    with pytest.raises(RefusedError):
        refuse_proposal(actor, proposal=made.key, text="No.")
    with pytest.raises(RefusedError):
        withdraw_proposal(actor, proposal=made.key)
    with pytest.raises(RefusedError):
        remark(actor, stay=talks.stay.key, about=Change("mentor-hours"), text="Why?")


def test_a_refusal_says_why_and_ends_it(talks: Talks) -> None:
    talks.begin()
    made, receiver = talks.longer(), talks.cast.actor("receiver")
    with pytest.raises(UnfitError):
        refuse_proposal(receiver, proposal=made.key, text=" ")
    assert refuse_proposal(receiver, proposal=made.key, text="Nobody has time.").state == "refused"
    told = Remark.objects.get()
    assert (told.proposal, told.text, told.party) == (made, "Nobody has time.", "host")
    with pytest.raises(StaleError):
        accept(talks, made, "officer")


def test_only_who_made_it_takes_it_back(talks: Talks) -> None:
    talks.begin()
    made = talks.longer()
    with pytest.raises(RefusedError):
        withdraw_proposal(talks.cast.actor("receiver"), proposal=made.key)
    assert withdraw_proposal(talks.cast.actor("lecturer"), proposal=made.key).state == "withdrawn"


def test_a_remark_stands_under_what_is_there(talks: Talks) -> None:
    talks.begin()
    sender = talks.cast.actor("international")
    said = remark(sender, stay=talks.stay.key, about=Change(part="money"), text=" Who pays? ")
    assert (said.party, said.part, said.text) == ("sending", "money", "Who pays?")
    with pytest.raises(MissingError):
        remark(sender, stay=talks.stay.key, about=Change("no-such"), text="What?")
