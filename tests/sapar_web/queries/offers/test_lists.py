from datetime import timedelta

import pytest

from sapar_web.models import Terms
from sapar_web.models.offer import today
from sapar_web.queries.offers.lists import decided_terms, open_terms, own_offers, place_of


def published(cast, title: str, days: int, state: str = "published") -> Terms:
    return Terms.objects.create(
        sponsor=cast.ministry,
        title=title,
        document={},
        state=state,
        canonical="{}",
        digest="0" * 64,
        offers_until=today() + timedelta(days=days),
        created_by=cast.people["officer"],
    )


def test_open_terms_come_by_last_day_page_by_page(cast) -> None:
    for title, days in (("C", 3), ("A", 0), ("B", 3), ("D", 9), ("past", -1)):
        published(cast, title, days)
    published(cast, "withdrawn", 3, "withdrawn")
    whole = open_terms(limit=9)
    assert [row["offers_until"] for row in whole] == sorted(row["offers_until"] for row in whole)
    assert {row["title"] for row in whole} == {"A", "B", "C", "D"}
    paged, after = [], None
    while page := open_terms(after=after, limit=1):
        paged += page
        after = place_of(page[-1])
    assert paged == whole
    assert [row["title"] for row in open_terms(words="d", limit=9)] == ["D"]


@pytest.mark.parametrize("place", ["", "x", "2027-01-01", "2027-01-01.x", "'; DROP TABLE"])
def test_a_place_that_is_none_is_the_first_page(cast, place: str) -> None:
    published(cast, "A", 1)
    assert [row["title"] for row in open_terms(after=place, limit=9)] == ["A"]


def test_a_sponsor_sees_its_own_terms_before_and_after_the_last_day(cast) -> None:
    for title, days in (("past", -1), ("open", 3)):
        published(cast, title, days)
    told = [row["title"] for row in decided_terms(cast.actor("officer"), limit=9)]
    assert told == ["past", "open"]
    assert decided_terms(cast.actor("receiver"), limit=9) == []


def test_members_see_the_offers_of_their_own_organisation_alone(cast, tender) -> None:
    mine = tender.begun()
    tender.begun("outsider", cast.stranger)
    for name in ("receiver", "mentor"):
        rows = own_offers(cast.actor(name), limit=9)
        assert [row["key"] for row in rows] == [mine.key]
    for name in ("officer", "nobody", "visitor"):
        assert own_offers(cast.actor(name), limit=9) == []


def test_own_offers_are_chosen_by_state_and_paged(cast, tender) -> None:
    mine = tender.submitted()
    actor = cast.actor("receiver")
    assert own_offers(actor, state="draft", limit=9) == []
    assert [row["key"] for row in own_offers(actor, state="submitted", limit=9)] == [mine.key]
    assert own_offers(actor, after=mine.key, limit=9) == []
