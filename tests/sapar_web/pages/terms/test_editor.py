import pytest

from sapar.values.wording import Language
from sapar_web.pages.terms.editor import parts_in_words
from sapar_web.pages.terms.reading import TITLES
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked


def test_the_officer_finds_forms_and_the_observer_none(cast, draft) -> None:
    for name, may in (("officer", True), ("observer", False)):
        answer = cast.client(name).get(f"/terms/{draft.key}/edit/")
        assert answer.status_code == 200
        assert answer.context["may"]["edit"] is may
        assert (f'action="/terms/{draft.key}/add/"' in answer.content.decode()) is may


@pytest.mark.parametrize(
    ("name", "status"), [("international", 404), ("receiver", 404), ("visitor", 302)]
)
@pytest.mark.parametrize("page", ["edit", "catalogue"])
def test_the_editor_is_not_there_for_others(cast, draft, name, status, page) -> None:
    assert cast.client(name).get(f"/terms/{draft.key}/{page}/").status_code == status


def test_every_clause_is_a_row_with_what_the_check_says_of_it(cast, draft) -> None:
    rows = cast.client("officer").get(f"/terms/{draft.key}/edit/").context["clauses"]
    assert [row["id"] for row in rows] == [each["id"] for each in draft.document["clauses"]]
    assert any('class="state ' in row["above"] for row in rows)


def test_what_was_said_on_a_clause_stands_at_it(consultation) -> None:
    consultation.say("commented", "Two hours are few.", consultation.clause)
    page = f"/terms/{consultation.terms.key}/edit/"
    rows = consultation.cast.client("officer").get(page).context["clauses"]
    assert [row["id"] for row in rows if row["spoken"]] == [consultation.clause]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("name", ["officer", "lecturer"])
def test_the_number_of_queries_does_not_grow_with_what_is_said(
    consultation, number, name, django_assert_num_queries
) -> None:
    for place in range(number):
        consultation.say("commented", f"Word {place}.", consultation.clause)
    client, page = consultation.cast.client(name), f"/terms/{consultation.terms.key}/edit/"
    with django_assert_num_queries(9):
        client.get(page)


def test_words_narrow_the_catalogue_beside(cast, draft) -> None:
    page = f"/terms/{draft.key}/catalogue/"
    client = cast.client("observer")
    everything = client.get(page).context["commitments"]
    some = client.get(page, {"q": "housing"}).context
    assert some["sought"] == "housing"
    assert 0 < len(some["commitments"]) < len(everything)


def test_parts_tell_whether_they_are_there_and_what_they_miss(cast, draft) -> None:
    document = document_of(draft)
    told = {
        each["part"]: each for each in parts_in_words(document, checked(document, Language.ENGLISH))
    }
    assert list(told) == list(TITLES)
    assert (told["title"]["there"], told["aims"]["there"]) == (True, False)
