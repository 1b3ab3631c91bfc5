"""For which party somebody does a deed."""

import pytest

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.models import Membership, Role


def test_who_speaks_for_one_party_need_not_say_so(cast, stay) -> None:
    assert party_for(cast.actor("receiver"), Deed.READ_STAY, stay, stay) == "host"


def test_who_speaks_for_two_says_for_which(cast, stay) -> None:
    Membership.objects.create(
        person=cast.people["receiver"], organisation=cast.sender, role=Role.HEAD
    )
    receiver = cast.actor("receiver")
    for party in ("host", "sending"):
        assert party_for(receiver, Deed.READ_STAY, stay, stay, party) == party
    with pytest.raises(RefusedError, match="those who speak for the sponsor"):
        party_for(receiver, Deed.READ_STAY, stay, stay, "sponsor")


def test_who_looks_after_stays_speaks_for_nobody(cast, stay) -> None:
    for party in ("", "sponsor", "moon"):
        with pytest.raises(RefusedError):
            party_for(cast.actor("observer"), Deed.READ_STAY, stay, stay, party)
