import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import mark_of, part_of
from sapar_web.actions.terms.publishing import supersede_terms
from sapar_web.models import Terms


@pytest.fixture
def following(cast, tender) -> Terms:
    """The next version, in which the first clause has another text."""
    officer = cast.actor("officer")
    draft = supersede_terms(officer, key=tender.terms.key)
    part = f"clauses/{draft.document['clauses'][0]['id']}"
    now = part_of(draft.document, part)
    text = {"en": "Tea is served at four.", "kk": "Шай төртте.", "ru": "Чай в четыре."}
    return edit_part(
        officer, key=draft.key, part=part, value={**now, "text": text}, read=mark_of(now)
    )


def test_what_was_changed_is_said_in_words(cast, tender, following) -> None:
    client, page = cast.client("officer"), f"/terms/{following.key}/compare/{tender.terms.key}/"
    with CaptureQueriesContext(connection) as found:
        answer = client.get(page)
    assert len(found) <= 12
    said = [each["sentence"] for each in answer.context["differences"]]
    assert any("Tea is served at four." in each for each in said)
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_version_does_not_differ_from_itself(cast, tender) -> None:
    key = tender.terms.key
    answer = cast.client("visitor").get(f"/terms/{key}/compare/{key}/")
    assert answer.status_code == 200
    assert answer.context["differences"] == []


@pytest.mark.parametrize("name", ["receiver", "nobody", "visitor"])
def test_a_draft_is_compared_by_those_alone_who_may_read_it(cast, tender, following, name) -> None:
    client, draft, shown = cast.client(name), following.key, tender.terms.key
    assert client.get(f"/terms/{draft}/compare/{shown}/").status_code == 404
    assert client.get(f"/terms/{shown}/compare/{draft}/").status_code == 404
