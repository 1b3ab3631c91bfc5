from django.utils.translation import override

from sapar.values.wording import Language
from sapar_web.pages.terms.document import shown_document


def test_a_published_document_is_made_once_in_each_language(tender) -> None:
    first = shown_document(tender.terms, Language.RUSSIAN)
    assert shown_document(tender.terms, Language.RUSSIAN)["body"] is first["body"]
    assert shown_document(tender.terms, Language.KAZAKH)["body"] != first["body"]


def test_a_draft_is_shown_as_it_is_now(draft) -> None:
    draft.document = {**draft.document, "title": "Autumn visits (invented)"}
    assert "Autumn visits (invented)" in shown_document(draft, Language.ENGLISH)["heading"]


def test_the_language_of_the_page_changes_nothing_in_the_document(draft) -> None:
    with override("en"):
        english = shown_document(draft, Language.ENGLISH)
    with override("ru"):
        assert shown_document(draft, Language.ENGLISH) == english


def test_nothing_of_who_reads_is_in_what_is_kept(cast, tender) -> None:
    body = shown_document(tender.terms, Language.ENGLISH)["body"]
    assert "csrfmiddlewaretoken" not in body
    for name in ("visitor", "officer"):
        page = cast.client(name).get(f"/terms/{tender.terms.key}/?language=en")
        assert body in page.content.decode()
