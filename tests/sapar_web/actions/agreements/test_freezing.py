"""Signing opens when nothing stands in the way, on what was read, once."""

from datetime import date

import pytest
from tests.sapar_web.talks import CALLED, LEVELS, PLAN, SPEAKERS, Talks

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.consenting import consent_to_goals
from sapar_web.actions.agreements.freezing import open_signing
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.stays.naming import name_mentor
from sapar_web.models import GoalConsent, Version
from sapar_web.queries.agreements.changes import Change, stands
from sapar_web.queries.agreements.documents import agreement_document, kept_agreement

FIRST, LAST = date(2027, 10, 4), date(2027, 12, 17)


def make_ready(talks: Talks) -> None:
    """Levels for every goal, a plan, contacts, a mentor, and everybody's yes."""
    talks.stay.contractor = talks.cast.contractor
    talks.stay.save()
    agreement = talks.begin()
    talks.stay.refresh_from_db()
    talks.stay.mentor = talks.cast.people["mentor"]
    talks.stay.save()
    name_mentor(talks.stay, talks.cast.people["mentor"])
    for goal in agreement_document(agreement).goals:
        part = f"goals/{goal.id}"
        now = stands(talks.agreement().document, Change(part=part))
        talks.settle("lecturer", Change(part=part, after={**now, "levels": LEVELS}))
    talks.settle("lecturer", Change(part="return_plan", after={"return_plan": PLAN}))
    talks.settle("receiver", Change(part="contacts", after={"contacts": CALLED}))


def within_the_scheme(talks: Talks) -> None:
    """Put the stay into the days that the model terms allow."""
    agreement = talks.agreement()
    document = agreement_document(agreement).model_copy(
        update={"first_day": FIRST, "last_day": LAST}
    )
    agreement.document = kept_agreement(document)
    agreement.save()


def test_all_that_stands_in_the_way_is_said(talks: Talks) -> None:
    agreement = talks.begin()
    with pytest.raises(UnfitError) as unfit:
        open_signing(talks.cast.actor("lecturer"), stay=talks.stay.key, revision=agreement.revision)
    codes = {sentence.split(":")[0] for sentence in unfit.value.problems[""]}
    assert {"AG02", "AG03", "AG10", "AG11", "AG12"} <= codes
    assert not Version.objects.exists()


def test_a_changed_goal_is_accepted_by_those_who_accepted_the_change(talks: Talks) -> None:
    talks.begin()
    part = "goals/host-teach"
    now = stands(talks.agreement().document, Change(part=part))
    talks.settle("lecturer", Change(part=part, after={**now, "levels": LEVELS}))
    said = GoalConsent.objects.filter(goal="host-teach").values_list("party", "by__email")
    four = ("sponsor", "sending", "host", "participant")
    assert dict(said) == {party: f"{SPEAKERS[party]}@example.org" for party in four}


def test_a_version_is_frozen_with_those_who_must_sign_it(talks: Talks) -> None:
    make_ready(talks)
    within_the_scheme(talks)
    agreement = talks.agreement()
    lecturer = talks.cast.actor("lecturer")
    with pytest.raises(StaleError):
        open_signing(lecturer, stay=talks.stay.key, revision=agreement.revision - 1)
    version = open_signing(lecturer, stay=talks.stay.key, revision=agreement.revision)
    assert (version.number, version.why) == (1, "signing")
    assert version.signers == list(SPEAKERS)
    talks.stay.refresh_from_db()
    assert talks.stay.state == "signing"
    with pytest.raises(RefusedError, match="not while it is: waiting for signatures"):
        open_signing(lecturer, stay=talks.stay.key, revision=agreement.revision)
    with pytest.raises(RefusedError, match="not while it is: waiting for signatures"):
        talks.longer()


def test_a_yes_to_a_goal_counts_for_what_was_read(talks: Talks) -> None:
    talks.begin()
    with pytest.raises(StaleError) as stale:
        consent_to_goals(
            talks.cast.actor("receiver"), stay=talks.stay.key, goals={"host-teach": "0" * 64}
        )
    assert stale.value.theirs["id"] == "host-teach"
    talks.consent("host")
    talks.consent("host")
    assert GoalConsent.objects.count() == 8
    with pytest.raises(RefusedError):
        consent_to_goals(talks.cast.actor("observer"), stay=talks.stay.key, goals={})
