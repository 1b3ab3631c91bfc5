"""Agreements with what was proposed and said."""

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.answering import remark, withdraw_proposal
from sapar_web.queries.agreements.changes import Change
from sapar_web.queries.agreements.reading import (
    last_version,
    proposals_of,
    readable_agreement,
    readable_proposal,
    remarks_of,
)


def test_open_proposals_come_first_and_remarks_in_their_order(talks: Talks) -> None:
    agreement = talks.begin()
    first, second, third = (talks.longer() for _each in range(3))
    withdraw_proposal(talks.cast.actor("lecturer"), proposal=third.key)
    assert [each.pk for each in proposals_of(agreement)] == [second.pk, first.pk, third.pk]
    for text in ("One.", "Two."):
        remark(
            talks.cast.actor("officer"), stay=talks.stay.key, about=Change(part="money"), text=text
        )
    assert [row["text"] for row in remarks_of(agreement)] == ["One.", "Two."]
    assert last_version(agreement) is None


def test_strangers_read_neither(talks: Talks) -> None:
    talks.begin()
    made, outsider = talks.longer(), talks.cast.actor("outsider")
    with pytest.raises(RefusedError):
        readable_agreement(outsider, talks.stay.key)
    with pytest.raises(RefusedError):
        readable_proposal(outsider, made.key)
    assert readable_proposal(outsider, talks.stay.key) is None
