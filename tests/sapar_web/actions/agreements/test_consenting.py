"""A yes to goals counts for what was read: all that are named, or none."""

import pytest
from tests.sapar_web.talks import Talks

from sapar.terms.document.digest import digest_of
from sapar_web.actions.agreements.consenting import consent_to_goals
from sapar_web.actions.refusals import MissingError, StaleError
from sapar_web.models import GoalConsent
from sapar_web.queries.agreements.documents import agreement_document


def test_one_stale_goal_and_none_is_accepted(talks: Talks) -> None:
    document, host = agreement_document(talks.begin()), talks.cast.actor("receiver")
    marks = {goal.id: digest_of(goal).text for goal in document.goals}
    with pytest.raises(StaleError):
        consent_to_goals(host, stay=talks.stay.key, goals={**marks, "host-ties": "0" * 64})
    with pytest.raises(MissingError):
        consent_to_goals(host, stay=talks.stay.key, goals={**marks, "no-such": "0" * 64})
    assert not GoalConsent.objects.exists()
