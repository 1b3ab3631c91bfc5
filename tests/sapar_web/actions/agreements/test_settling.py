"""A proposal takes effect with the last yes that it needs."""

from tests.sapar_web.talks import PLAN, Talks

from sapar_web.actions.agreements.answering import accept_proposal
from sapar_web.queries.agreements.changes import Change, stands


def test_what_only_its_proposer_and_the_sponsor_are_touched_by_needs_one_yes(talks: Talks) -> None:
    talks.begin()
    made = talks.propose("lecturer", Change(part="return_plan", after={"return_plan": PLAN}))
    for name in ("international", "officer"):
        assert made.state == "open"
        made = accept_proposal(talks.cast.actor(name), proposal=made.key, digest=made.digest)
    assert made.state == "settled"
    found = stands(talks.agreement().document, Change(part="return_plan"))
    assert found["return_plan"] == PLAN
