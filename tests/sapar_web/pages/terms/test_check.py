from sapar.values.wording import Language
from sapar_web.pages.terms.check import shown_check
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked


def test_it_is_made_once_for_a_text_and_a_language(draft) -> None:
    english = checked(document_of(draft), Language.ENGLISH)
    kazakh = checked(document_of(draft), Language.KAZAKH)
    first = shown_check(draft, english, may_edit=True)
    assert shown_check(draft, english, may_edit=True)["findings"] is first["findings"]
    assert shown_check(draft, kazakh, may_edit=True)["findings"] != first["findings"]


def test_only_whoever_may_mend_finds_the_way_there(draft) -> None:
    check = checked(document_of(draft), Language.ENGLISH)
    for may_edit in (True, False):
        told = shown_check(draft, check, may_edit=may_edit)["findings"]
        assert ("Go there" in told) is may_edit
        assert all(f"[{each.code}]" in told for each in check.findings)
