"""Tests of the secret link of a calendar."""

import pytest

from sapar_web.access.actor import VISITOR
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.signing.feeds import end_feed, make_feed
from sapar_web.models import Entry, Feed
from sapar_web.queries.signing.calendar import feed_of


def test_another_link_takes_the_place_of_the_one_before(cast) -> None:
    actor = cast.actor("lecturer")
    _first, secret = make_feed(actor, neutral=True)
    made, other = make_feed(actor, neutral=False)
    assert feed_of(secret) is None
    assert feed_of(other) == made
    assert Feed.objects.count() == 2
    assert secret not in str(list(Entry.objects.values()))


def test_a_link_that_ended_leads_nowhere(cast) -> None:
    actor = cast.actor("lecturer")
    _made, secret = make_feed(actor, neutral=True)
    assert (end_feed(actor), end_feed(actor)) == (1, 0)
    assert feed_of(secret) is None
    assert [row.deed for row in Entry.objects.order_by("number")] == ["make_feed", "end_feed"]


def test_a_visitor_has_no_calendar(db: None) -> None:
    with pytest.raises(RefusedError):
        make_feed(VISITOR, neutral=True)
