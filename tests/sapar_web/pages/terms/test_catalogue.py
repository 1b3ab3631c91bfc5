from html import unescape

import pytest
from django.test import RequestFactory

from sapar.standards.catalogue.loading import catalogue
from sapar.values.wording import Language
from sapar_web.models import Entry, Terms
from sapar_web.pages.terms.catalogue import words_of


def test_all_commitments_stand_there_until_words_are_given(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/catalogue/"
    titles = {each.id: each.title[Language.ENGLISH] for each in catalogue().commitments.values()}

    def shown(**asked: str) -> set[str]:
        told = unescape(client.get(page, asked).content.decode())
        return {item for item, title in titles.items() if title in told}

    assert shown() == set(titles)
    assert set() < shown(q="housing") < set(titles)
    assert shown(q="xyzzyx") == set()


def test_a_commitment_that_a_clause_has_leads_to_it(cast, draft) -> None:
    first = next(each for each in draft.document["clauses"] if each.get("item"))
    told = cast.client("officer").get(f"/terms/{draft.key}/catalogue/").content.decode()
    assert f'href="/terms/{draft.key}/edit/#c-{first["id"]}"' in told


def test_words_to_look_for_are_bounded() -> None:
    asked = RequestFactory().get("/", {"q": " a\x00b" + "x" * 300})
    assert words_of(asked) == "ab" + "x" * 198


def test_a_clause_of_the_catalogue_stands_last_with_its_defaults(cast, draft) -> None:
    page = f"/terms/{draft.key}/"
    items = [each.get("item") for each in draft.document["clauses"]]
    item = next(each for each in catalogue().commitments if each not in items)
    answer = cast.client("officer").post(f"{page}add/", {"item": item})
    assert answer.headers["Location"] == f"{page}clauses/{item.lower()}/"
    last = Terms.objects.get(pk=draft.pk).document["clauses"][-1]
    assert (last["id"], last["item"]) == (item.lower(), item)
    assert last["owed_by"] == [each.value for each in catalogue().commitments[item].owed_by]
    assert Entry.objects.order_by("-number").first().deed == "edit_terms"


def test_a_second_clause_of_one_name_gets_a_number(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/"
    for expected in ("tea", "tea-2"):
        answer = client.post(f"{page}add/", {"title": "Tea"})
        assert answer.headers["Location"] == f"{page}clauses/{expected}/"


@pytest.mark.parametrize(("fields", "status"), [({"item": "Z99"}, 404), ({"title": " "}, 422)])
def test_what_is_no_clause_is_not_added(cast, draft, fields, status) -> None:
    assert cast.client("officer").post(f"/terms/{draft.key}/add/", fields).status_code == status
    assert Terms.objects.get(pk=draft.pk).document == draft.document


@pytest.mark.parametrize(
    ("name", "status"), [("observer", 403), ("receiver", 404), ("visitor", 302)]
)
def test_nobody_but_the_officer_adds(cast, draft, name, status) -> None:
    answer = cast.client(name).post(f"/terms/{draft.key}/add/", {"title": "Tea"})
    assert answer.status_code == status
    assert Terms.objects.get(pk=draft.pk).document == draft.document
