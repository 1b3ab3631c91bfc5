import pytest
from django.test import RequestFactory
from django.utils.translation import override

from sapar.values.wording import Language
from sapar_web.models import State
from sapar_web.pages.language import language
from sapar_web.pages.terms.reading import (
    BY_ASKING,
    FROM_CATALOGUE,
    STATE_TONES,
    clause_rows,
    shown_finding,
    shown_terms,
)
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked


@pytest.mark.parametrize(("code", "say"), [("kk", "kk"), ("ru", "ru"), ("en-gb", "en")])
def test_the_language_of_the_page_is_one_of_three(code, say) -> None:
    with override(code):
        assert language() == Language(say)


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("officer", {"edit", "invite", "discard", "publish", "drafting"}),
        ("observer", {"drafting"}),
        ("visitor", set()),
    ],
)
def test_the_head_of_a_draft_tells_what_one_may(cast, draft, name, may) -> None:
    page = RequestFactory().get("/")
    page.user = cast.client(name).get("/").wsgi_request.user
    told = shown_terms(page, draft)
    assert {deed for deed, allowed in told["may"].items() if allowed} == may
    assert told["tone"] == "waiting"


def test_every_state_has_a_tone() -> None:
    assert set(STATE_TONES) == set(State)


def test_each_finding_leads_to_where_it_is_mended(cast, draft) -> None:
    client = cast.client("officer")
    check = checked(document_of(draft), Language.ENGLISH)
    found = [shown_finding(draft, each) for each in check.findings]
    for address in {each["address"].partition("#")[0] for each in found}:
        assert client.get(address).status_code == 200
    planned = [each for each in found if each["code"] in ("A02", "A03")]
    assert {each["mend"] for each in planned} == {BY_ASKING}
    assert {each["code"] for each in planned} == {"A02", "A03"}


def test_a_clause_on_planning_that_is_not_there_is_added_and_not_asked_for(draft) -> None:
    kept = [each for each in draft.document["clauses"] if each.get("item") != "A02"]
    draft.document = {**draft.document, "clauses": kept}
    check = checked(document_of(draft), Language.ENGLISH)
    found = [shown_finding(draft, each) for each in check.findings]
    gone = next(each for each in found if each["code"] == "A02")
    assert (gone["mend"], gone["by_asking"]) == (FROM_CATALOGUE, False)
    assert gone["address"] == f"/terms/{draft.key}/edit/#clauses"


def test_a_row_says_who_owes_whom(cast, whole) -> None:
    document = document_of(whole)
    rows = list(clause_rows(whole, document, checked(document, Language.ENGLISH), Language.ENGLISH))
    assert [row["item"] for row in rows] == [each.item or "" for each in document.clauses]
    assert all(" → " in row["line"] for row in rows)
