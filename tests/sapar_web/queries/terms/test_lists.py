import pytest

from sapar_web.models import State, Terms
from sapar_web.queries.terms.lists import Wanted, own_terms, published_terms


@pytest.fixture
def three(cast):
    return [
        Terms.objects.create(
            sponsor=cast.ministry, title=title, document={}, created_by=cast.people["officer"]
        )
        for title in ("Bridges", "Arches", "Canals")
    ]


def test_own_terms_go_page_by_page_in_either_order(cast, three) -> None:
    who = cast.actor("observer")
    for sort, titles in (("changed", "CAB"), ("title", "ABC")):
        wanted = Wanted(sort=sort)
        found, after = "", None
        for _page in range(3):
            (row,) = own_terms(who, wanted, after=after, limit=1)
            found, after = found + row["title"][0], row["key"]
        assert found == titles
        assert list(own_terms(who, wanted, after=after, limit=1)) == []


def test_terms_are_found_by_state_and_words(cast, three) -> None:
    who = cast.actor("officer")
    found = own_terms(who, Wanted(words="arch"), limit=9)
    assert [row["title"] for row in found] == ["Arches"]
    assert list(own_terms(who, Wanted(state=State.PUBLISHED), limit=9)) == []


def test_drafts_are_in_no_list_of_others(cast, three, tender) -> None:
    assert list(own_terms(cast.actor("outsider"), Wanted(), limit=9)) == []
    found = published_terms(Wanted(sort="published"), limit=9)
    assert [row["key"] for row in found] == [tender.terms.key]
    assert list(published_terms(Wanted(State.DRAFT, sort="published"), limit=9)) == []
