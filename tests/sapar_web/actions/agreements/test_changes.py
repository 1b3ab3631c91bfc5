"""Changes as deeds take them."""

import pytest
from tests.sapar_web.talks import LEVELS, Talks

from sapar_web.actions.agreements.changes import digest_of_change, now_of, proposal_of
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Proposal
from sapar_web.queries.agreements.changes import Change
from sapar_web.queries.agreements.documents import agreement_document


def test_what_stands_there_or_that_there_is_no_such_part(talks: Talks) -> None:
    agreement = talks.begin()
    assert now_of(agreement, Change("mentor-hours"))["item"] == "C02"
    assert now_of(agreement, Change("no-such")) is None
    with pytest.raises(MissingError):
        now_of(agreement, Change(part="parties"))


def test_what_does_not_fit_is_said_by_its_place(talks: Talks) -> None:
    document = agreement_document(talks.begin())
    goal = {"id": "new", "owner": "host", "level": "individual", "text": "x", "levels": LEVELS[:2]}
    row = Proposal(kind="add", part="goals/new", after=goal, reason="need", party="host")
    with pytest.raises(UnfitError) as unfit:
        proposal_of(document, row)
    assert any(place.endswith("levels") for place in unfit.value.problems)


def test_a_digest_names_all_that_is_proposed() -> None:
    said = {"kind": "add", "clause": "a", "after": {"id": "a"}, "reason": "need", "party": "host"}
    first, other = Proposal(**said), Proposal(**{**said, "text": "Why."})
    assert digest_of_change(first) == digest_of_change(Proposal(**said))
    assert digest_of_change(first) != digest_of_change(other)
