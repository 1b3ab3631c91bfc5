"""Amendments after the last signature: accepted and signed, declined, taken back."""

import pytest
from tests.sapar_web.actions.agreements.test_freezing import make_ready, within_the_scheme
from tests.sapar_web.signing import Table
from tests.sapar_web.talks import SPEAKERS, Talks

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.answering import withdraw_proposal
from sapar_web.actions.agreements.freezing import open_signing
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.declining import decline_to_sign
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Commitment, Notice, Version
from sapar_web.queries.agreements.changes import Change, stands

HOURS = "mentor-hours"

TOUCHED = ["sponsor", "host", "contractor", "participant", "mentor"]
"""Whom hours with the mentor touch: all but the sending institution."""


def opened(talks: Talks, by: str = "lecturer") -> Table:
    """The table at which the next version lies for signature."""
    agreement = talks.agreement()
    actor = talks.cast.actor(by)
    version = open_signing(actor, stay=talks.stay.key, revision=agreement.revision)
    return Table(talks.cast, talks.stay, version)


@pytest.fixture
def agreed(talks: Talks) -> Talks:
    """A stay of which all have signed the agreement, with a contractor and a mentor."""
    make_ready(talks)
    within_the_scheme(talks)
    table = opened(talks)
    for party in table.version.signers:
        table.sign_as(party, SPEAKERS[party])
    assert table.state() == "active"
    return talks


def hours(talks: Talks, number: str) -> Change:
    clause = stands(talks.agreement().document, Change(HOURS))
    return Change(HOURS, after={**clause, "quantity": number})


def owed(version: Version) -> str:
    return str(Commitment.objects.get(version=version, clause=HOURS).quantity.normalize())


def test_an_amendment_that_all_signed_whom_it_touches_is_in_force_with_its_rows(
    agreed: Talks,
) -> None:
    first = Version.objects.get()
    agreed.settle("lecturer", hours(agreed, "3"))
    table = opened(agreed)
    assert (table.version.number, table.version.why) == (2, "amendment")
    assert table.state() == "amending"
    assert table.version.signers == TOUCHED
    told = set(Notice.objects.filter(kind="sign").values_list("person__email", flat=True))
    assert {"officer@example.org", "receiver@example.org"} <= told
    with pytest.raises(RefusedError, match="not while it is: in force, being amended"):
        agreed.propose("lecturer", hours(agreed, "4"))
    for party in table.version.signers:
        assert not Commitment.objects.filter(version=table.version).exists()
        table.sign_as(party, SPEAKERS[party])
    assert table.state() == "active"
    assert (owed(first), owed(table.version)) == ("21.428571", "32.142857")


def test_until_a_version_is_frozen_the_stay_is_in_force_as_it_was_signed(agreed: Talks) -> None:
    with pytest.raises(UnfitError, match="nothing differs"):
        opened(agreed)
    agreed.settle("lecturer", hours(agreed, "3"))
    agreed.stay.refresh_from_db()
    assert agreed.stay.state == "active"
    assert Version.objects.count() == 1


def test_one_that_somebody_declined_is_dropped_and_another_can_be_proposed(agreed: Talks) -> None:
    agreed.settle("lecturer", hours(agreed, "3"))
    table = opened(agreed)
    table.sign_as("participant", "lecturer")
    receiver, digest = agreed.cast.actor("receiver"), table.version.digest
    decline_to_sign(receiver, key=table.key, digest=digest, reason="Too many.")
    assert table.state() == "active"
    assert agreed.agreement().document == Version.objects.get(number=1).document
    assert owed(Version.objects.get(number=1)) == "21.428571"
    assert not Commitment.objects.filter(version=table.version).exists()
    agreed.settle("lecturer", hours(agreed, "4"))
    again = opened(agreed)
    for party in again.version.signers:
        again.sign_as(party, SPEAKERS[party])
    assert (again.version.number, again.state(), owed(again.version)) == (3, "active", "42.857143")


def test_whoever_opened_it_signs_it_too_and_can_take_it_back(agreed: Talks) -> None:
    agreed.settle("lecturer", hours(agreed, "3"))
    table = opened(agreed, by="international")
    assert set(table.version.signers) == {*TOUCHED, "sending"}
    sender, digest = agreed.cast.actor("international"), table.version.digest
    decline_to_sign(sender, key=table.key, digest=digest, reason="Opened too early.")
    assert table.state() == "active"


def test_a_proposal_that_is_withdrawn_changes_nothing(agreed: Talks) -> None:
    made = agreed.propose("lecturer", hours(agreed, "3"))
    withdraw_proposal(agreed.cast.actor("lecturer"), proposal=made.key)
    agreed.stay.refresh_from_db()
    assert agreed.stay.state == "active"
    with pytest.raises(UnfitError, match="nothing differs"):
        opened(agreed)


def test_a_stay_is_terminated_with_the_amendment_that_waits(agreed: Talks) -> None:
    agreed.settle("lecturer", hours(agreed, "3"))
    table = opened(agreed)
    agreed.stay.refresh_from_db()
    day = agreed.stay.last_day
    terminate_stay(agreed.cast.actor("receiver"), key=table.key, reason="The lab closes.", on=day)
    assert table.state() == "terminated"
    assert owed(Version.objects.get(number=1)) == "21.428571"
