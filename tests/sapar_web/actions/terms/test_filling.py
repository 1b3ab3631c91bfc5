import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import StaleError
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.filling import fill_terms
from sapar_web.models import Entry, Terms


@pytest.fixture
def draft(cast, answers) -> Terms:
    officer = cast.actor("officer")
    begun = draft_terms(officer, organisation=cast.ministry.key, answers=answers)
    return edit_part(officer, key=begun.key, part="clauses/bare", value={"item": "C02"}, read="")


def test_what_the_catalogue_says_is_filled_in_by_one_deed(cast, draft) -> None:
    filled = fill_terms(cast.actor("officer"), key=draft.key, revision=draft.revision)
    clause = next(each for each in filled.document["clauses"] if each["id"] == "bare")
    assert (clause["unit"], clause["per"]) == ("hour", "week")
    assert filled.revision == draft.revision + 1
    last = Entry.objects.order_by("-number").first()
    assert "bare.quantity" in last.told["filled"]


def test_where_nothing_is_missing_nothing_is_written(cast, draft) -> None:
    officer = cast.actor("officer")
    filled = fill_terms(officer, key=draft.key, revision=draft.revision)
    again = fill_terms(officer, key=draft.key, revision=filled.revision)
    assert again.revision == filled.revision


def test_only_what_was_read_is_filled_and_only_by_the_officer(cast, draft) -> None:
    with pytest.raises(StaleError):
        fill_terms(cast.actor("officer"), key=draft.key, revision=draft.revision - 1)
    with pytest.raises(RefusedError):
        fill_terms(cast.actor("observer"), key=draft.key, revision=draft.revision)
