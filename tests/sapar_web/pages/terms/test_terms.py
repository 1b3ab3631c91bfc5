import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar.terms.document.digest import canonical, digest_of
from sapar.values.digest import Digest
from sapar_web.models import State, Terms

MOST = 12


def queries(client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(path).status_code == 200
    return len(found)


def test_published_terms_are_for_everybody_with_their_digest(cast, tender) -> None:
    page = cast.client("visitor").get(f"/terms/{tender.terms.key}/")
    assert page.status_code == 200
    assert tender.terms.digest in page.content.decode()


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
def test_files_are_made_in_three_languages(cast, tender, ending) -> None:
    client = cast.client("visitor")
    for say in ("en", "kk", "ru"):
        assert client.get(f"/terms/{tender.terms.key}/terms.{say}.{ending}").status_code == 200


def test_the_digest_is_of_the_bytes_that_are_downloaded(cast, tender) -> None:
    content = cast.client("visitor").get(f"/terms/{tender.terms.key}/terms.json").content
    assert Digest.of(content).text == tender.terms.digest


@pytest.mark.parametrize("name", ["international", "receiver", "nobody", "visitor"])
def test_a_draft_is_not_there_for_others(cast, draft, name) -> None:
    client = cast.client(name)
    for path in ("", "terms.json", "terms.en.pdf"):
        assert client.get(f"/terms/{draft.key}/{path}").status_code == 404


@pytest.mark.parametrize(
    "path", ["", "edit/", "part/money/", "publish/", "history/", "discard/", "catalogue/"]
)
def test_pages_of_a_draft_ask_few_queries(cast, draft, path) -> None:
    client = cast.client("officer")
    assert queries(client, f"/terms/{draft.key}/{path}") <= MOST


@pytest.mark.parametrize("path", ["/terms/", "/terms/published/", "/terms/new/"])
def test_lists_ask_as_many_queries_at_one_row_as_at_three(cast, tender, path) -> None:
    client, row = cast.client("officer"), tender.terms
    first = queries(client, path)
    for _number in range(2):
        Terms.objects.create(
            sponsor=row.sponsor, title="Further", document=row.document, state=State.PUBLISHED,
            canonical=row.canonical, digest=row.digest, created_by=row.created_by,
            published_at=row.published_at,
        )  # fmt: skip
    assert queries(client, path) == first <= MOST


def test_a_clause_is_added_taken_out_and_put_back(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/"
    assert client.post(f"{page}add/", {"title": "Tea at four"}).status_code == 302
    from sapar_web.actions.terms.parts import mark_of, part_of  # noqa: PLC0415 -- only here

    value = part_of(Terms.objects.get(pk=draft.pk).document, "clauses/tea-at-four")
    answer = client.post(f"{page}clauses/tea-at-four/remove/", {"read": mark_of(value)})
    assert answer.status_code == 302
    assert "Put back" in client.get(f"{page}edit/").content.decode()
    assert client.post(f"{page}restore/", {"clause": "tea-at-four"}).status_code == 302
    assert part_of(Terms.objects.get(pk=draft.pk).document, "clauses/tea-at-four") == value


def test_a_withdrawn_version_says_so_and_a_next_one_is_begun(cast, tender) -> None:
    client, page = cast.client("officer"), f"/terms/{tender.terms.key}/"
    answer = client.post(f"{page}supersede/")
    draft = Terms.objects.get(supersedes=tender.terms)
    assert answer.headers["Location"] == f"/terms/{draft.key}/edit/"
    assert client.get(f"/terms/{draft.key}/compare/{tender.terms.key}/").status_code == 200
    assert client.post(f"{page}withdraw/", {"reason": ""}).status_code == 422
    assert client.post(f"{page}withdraw/", {"reason": "<b>no money</b>"}).status_code == 302
    told = cast.client("visitor").get(page).content.decode()
    assert "These terms were withdrawn" in told
    assert "&lt;b&gt;no money" in told


def test_terms_are_begun_with_a_form_that_tells_errors_by_field(cast) -> None:
    client = cast.client("officer")
    fields = {
        "organisation": str(cast.ministry.key), "title": "Visits", "kind": "public",
        "currency": "XXZ", "first_day": "2027-09-01", "last_day": "2028-08-31",
        "shortest": "28", "longest": "84", "languages": ["en", "kk"], "binding": "kk",
    }  # fmt: skip
    wrong = client.post("/terms/new/", fields)
    assert wrong.status_code == 422
    assert list(wrong.context["form"].errors) == ["currency"]
    assert client.post("/terms/new/", {**fields, "currency": "KZT"}).status_code == 302
    made = Terms.objects.get(title="Visits")
    assert made.document["languages"] == ["kk", "en"]
    assert cast.client("observer").get("/terms/new/").status_code == 403


def test_the_draft_of_the_model_has_the_canonical_form_of_its_digest(tender) -> None:
    from sapar_web.queries.terms.documents import document_of  # noqa: PLC0415 -- only here

    document = document_of(tender.terms)
    assert Digest.of(canonical(document)).text == digest_of(document).text == tender.terms.digest
