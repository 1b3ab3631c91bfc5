from sapar.values.wording import Language
from sapar_web.pages.terms.cards import shown_clauses, with_words
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked


def test_each_clause_stands_with_its_number_and_the_first_cannot_go_up(whole) -> None:
    document = document_of(whole)
    check = checked(document, Language.ENGLISH)
    contents, clauses = shown_clauses(whole, document, check, Language.ENGLISH, may_edit=True)
    assert [each["id"] for each in clauses] == [each.id for each in document.clauses]
    assert contents.count("<li>") == len(clauses)
    ways = [tuple(f'value="{way}"' in each["below"] for way in ("up", "down")) for each in clauses]
    assert ways == [(False, True), *[(True, True)] * (len(clauses) - 2), (True, False)]


def test_who_may_not_write_finds_no_way_to(whole) -> None:
    document = document_of(whole)
    check = checked(document, Language.ENGLISH)
    _contents, clauses = shown_clauses(whole, document, check, Language.ENGLISH, may_edit=False)
    assert [each["id"] for each in clauses if "href" in each["above"] + each["below"]] == []


def test_words_stand_at_their_clause() -> None:
    clauses = [{"id": "a"}, {"id": "b"}]
    assert [each["spoken"] for each in with_words(clauses, {"b": ["word"]})] == [(), ["word"]]
