import pytest

from sapar_web.models import State, Terms
from sapar_web.pages.terms.lists import ROWS


def titles(answer) -> list[str]:
    return [row["title"] for row in answer.context["rows"]]


@pytest.fixture
def many(cast) -> list[str]:
    """Two more drafts of the ministry than a page has rows."""
    named = [f"Visits {number:02}" for number in range(ROWS + 2)]
    officer = cast.people["officer"]
    Terms.objects.bulk_create(
        Terms(sponsor=cast.ministry, title=each, document={}, created_by=officer) for each in named
    )
    return named


def test_a_long_list_goes_on_by_key_and_keeps_what_was_asked(cast, many) -> None:
    client = cast.client("officer")
    first = client.get("/terms/", {"sort": "title", "q": "visits"})
    assert titles(first) == many[:ROWS]
    assert "q=visits&sort=title&after=" in first.context["later"]
    second = client.get(f"/terms/{first.context['later']}")
    assert titles(second) == many[ROWS:]
    assert (second.context["later"], second.context["earlier"]) == ("", "?q=visits&sort=title")


def test_own_terms_are_those_of_ones_organisations(cast, draft, tender) -> None:
    assert len(titles(cast.client("officer").get("/terms/"))) == 2
    assert len(titles(cast.client("observer").get("/terms/"))) == 2
    assert titles(cast.client("receiver").get("/terms/")) == []
    assert cast.client("visitor").get("/terms/").status_code == 302


def test_only_officers_are_offered_to_begin_terms(cast) -> None:
    told = {
        name: cast.client(name).get("/terms/").context["may_draft"]
        for name in ("officer", "observer", "nobody")
    }
    assert told == {"officer": True, "observer": False, "nobody": False}


def test_no_draft_is_in_the_public_list_whatever_is_asked(cast, draft, tender) -> None:
    client = cast.client("visitor")
    for asked in ({}, {"state": "draft"}, {"state": "nonsense"}):
        answer = client.get("/terms/published/", asked)
        assert titles(answer) == [tender.terms.title]
        assert answer.context["wanted"].state == State.PUBLISHED
    assert titles(client.get("/terms/published/", {"state": "withdrawn"})) == []


def test_what_makes_no_sense_in_an_address_is_left_out(cast, draft) -> None:
    asked = {"after": "x", "sort": "x", "state": "x", "q": "\x00"}
    assert titles(cast.client("officer").get("/terms/", asked)) == [draft.title]


def test_titles_are_said_in_the_readers_language(cast, tender) -> None:
    officer = cast.client("officer")
    tender.submitted()
    kazakh = tender.terms.document["title"]["kk"]
    assert kazakh != tender.terms.title
    officer.post("/language/setlang/", {"language": "kk", "next": "/"})
    for address in ("/terms/", "/terms/published/", "/offers/open/"):
        page = officer.get(address).content.decode()
        assert kazakh in page, address
        assert f">{tender.terms.title}<" not in page, address


def test_the_country_of_a_sponsor_is_told_in_the_language_of_the_reader(cast, tender) -> None:
    answer = cast.client("visitor").get("/terms/published/", headers={"accept-language": "kk"})
    assert f"{cast.ministry.name} (Қазақстан)" in answer.content.decode()
