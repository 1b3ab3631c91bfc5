import pytest

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, granted, may, require
from sapar_web.models import Entry, Scope, Terms


@pytest.fixture
def draft(cast) -> Terms:
    return Terms.objects.create(
        sponsor=cast.ministry, title="Visits", document={}, created_by=cast.people["officer"]
    )


def test_what_is_allowed_says_to_whom(cast, draft: Terms) -> None:
    found = may(cast.actor("officer"), Deed.EDIT_TERMS, draft)
    assert found == Verdict(allowed=True, reason="the sponsor's programme officer")


@pytest.mark.parametrize("name", ["observer", "international", "receiver", "nobody", "visitor"])
def test_what_no_rule_allows_is_refused_and_says_for_whom_it_is(
    cast, draft: Terms, name: str
) -> None:
    found = may(cast.actor(name), Deed.EDIT_TERMS, draft)
    assert found == Verdict(allowed=False, reason="this is for the sponsor's programme officer")


def test_a_state_can_stand_in_the_way(cast, draft: Terms) -> None:
    draft.state = "withdrawn"
    found = may(cast.actor("officer"), Deed.EDIT_TERMS, draft)
    assert found == Verdict(allowed=False, reason="not while it is: withdrawn")


def test_a_token_never_allows_more_than_its_scopes(cast, draft: Terms) -> None:
    officer = cast.actor("officer")
    for scopes, allowed in ((frozenset({Scope.READ}), False), (frozenset({Scope.TERMS}), True)):
        by_token = Actor(officer.person, officer.roles, scopes)
        assert may(by_token, Deed.EDIT_TERMS, draft).allowed is allowed


def test_what_a_token_reaches_is_told_without_a_thing() -> None:
    reads = Actor(scopes=frozenset({Scope.READ}))
    assert granted(reads, Deed.READ_TERMS)
    assert not granted(reads, Deed.EDIT_TERMS)
    assert granted(Actor(), Deed.EDIT_TERMS)


def test_a_token_never_makes_another(cast) -> None:
    officer = cast.actor("officer")
    by_token = Actor(officer.person, officer.roles, frozenset(Scope))
    assert not may(by_token, Deed.MAKE_TOKEN, officer.person).allowed
    assert may(officer, Deed.MAKE_TOKEN, officer.person).allowed


def test_to_require_is_to_raise_the_reason(cast, draft: Terms) -> None:
    require(cast.actor("officer"), Deed.PUBLISH_TERMS, draft)
    with pytest.raises(RefusedError, match="publish_terms: this is for"):
        require(cast.actor("lecturer"), Deed.PUBLISH_TERMS, draft)


def test_a_thing_that_no_rule_speaks_of_is_a_fault_of_the_program(cast) -> None:
    with pytest.raises(TypeError, match="no rule of access speaks of"):
        may(cast.actor("officer"), Deed.EDIT_TERMS, Entry())
