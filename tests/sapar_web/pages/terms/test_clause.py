from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar.standards.catalogue.loading import catalogue
from sapar.values.wording import Language
from sapar_web.pages.terms.clause import beside_clause, told
from sapar_web.queries.terms.documents import document_of


def test_a_clause_stands_between_its_neighbours(cast, whole) -> None:
    document = document_of(whole)
    names = [each.id for each in document.clauses]

    def beside(name: str) -> dict:
        return beside_clause(whole, document, f"clauses/{name}", Language.ENGLISH)

    first, second, last = beside(names[0]), beside(names[1]), beside(names[-1])
    assert (first["before"], first["after"]) == ("", names[1])
    assert (second["before"], second["after"]) == (names[0], names[2])
    assert (last["before"], last["after"]) == (names[-2], "")
    assert [name for name, _title in second["others"]] == [names[0], *names[2:]]


def test_the_catalogue_speaks_each_language() -> None:
    commitment = catalogue().commitments["C02"]
    for say in Language:
        words = told(commitment, say)
        assert words["title"] == commitment.title[say]
        assert words["text"] == commitment.text[say]


def test_a_clause_of_ones_own_has_no_commitment(cast, draft) -> None:
    client = cast.client("officer")
    client.post(f"/terms/{draft.key}/add/", {"title": "Tea at four"})
    draft.refresh_from_db()
    own = beside_clause(draft, document_of(draft), "clauses/tea-at-four", Language.ENGLISH)
    assert (own["title"], own["commitment"]) == ("Tea at four", None)


def test_the_page_of_a_clause_asks_few_queries(cast, whole) -> None:
    client = cast.client("officer")
    clause = whole.document["clauses"][1]["id"]
    with CaptureQueriesContext(connection) as found:
        assert client.get(f"/terms/{whole.key}/clauses/{clause}/").status_code == 200
    assert len(found) <= 12
    assert client.get(f"/terms/{whole.key}/clauses/nothing/").status_code == 404
