from uuid import uuid4

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.models import Entry, State, Terms


def test_a_draft_is_begun_and_history_says_so(cast, answers) -> None:
    terms = draft_terms(cast.actor("officer"), organisation=cast.ministry.key, answers=answers)
    assert (terms.state, terms.version, terms.revision) == (State.DRAFT, 1, 1)
    assert (terms.sponsor, terms.title) == (cast.ministry, "Short visits (invented)")
    assert terms.created_by == cast.people["officer"]
    assert "planning" not in terms.document
    last = Entry.objects.order_by("-number").first()
    assert (last.deed, last.object) == ("draft_terms", terms.key)


@pytest.mark.parametrize("name", ["observer", "international", "lecturer", "nobody", "visitor"])
def test_only_an_officer_of_the_organisation_begins_terms(cast, answers, name) -> None:
    with pytest.raises(RefusedError):
        draft_terms(cast.actor(name), organisation=cast.ministry.key, answers=answers)
    assert Terms.objects.count() == 0


def test_an_officer_begins_none_for_another_organisation(cast, answers) -> None:
    officer = cast.actor("officer")
    with pytest.raises(RefusedError):
        draft_terms(officer, organisation=cast.host.key, answers=answers)
    with pytest.raises(MissingError):
        draft_terms(officer, organisation=uuid4(), answers=answers)
    assert Terms.objects.count() == 0
