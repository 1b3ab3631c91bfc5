import pytest
from django.http import HttpResponse
from django.test import Client

from sapar.values.language import spoken
from sapar.values.wording import Language
from sapar_web.pages.language import PersonLanguage

pytestmark = pytest.mark.django_db
HEADING = {"en": 'lang="en"', "kk": 'lang="kk"', "ru": 'lang="ru"'}


def shown(client: Client, **headers: str) -> str:
    page = client.get("/account/login/", headers=headers).content.decode()
    return page.partition("<html ")[2].partition(">")[0]


def test_a_browser_gets_the_language_that_it_asks_for(client: Client) -> None:
    for language, mark in HEADING.items():
        assert shown(client, **{"accept-language": language}) == mark
    assert shown(client, **{"accept-language": "de"}) == 'lang="en"'


def test_a_choice_is_remembered(client: Client) -> None:
    client.post("/language/setlang/", {"language": "kk", "next": "/account/login/"})
    assert shown(client, **{"accept-language": "ru"}) == 'lang="kk"'


def test_a_choice_leads_nowhere_else(client: Client) -> None:
    response = client.post(
        "/language/setlang/", {"language": "kk", "next": "https://elsewhere.example/"}
    )
    assert response.headers["Location"] == "/"


def test_a_person_keeps_their_language_on_any_device(cast) -> None:
    person = cast.people["nobody"]
    person.language = "ru"
    person.save()
    client = cast.client("nobody")
    page = client.get("/nothing-here/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="ru">' in page


def test_the_library_speaks_the_language_of_the_page_and_english_after_it(cast, rf) -> None:
    request = rf.get("/")
    request.user = cast.people["nobody"]
    request.user.language = "kk"
    answered = PersonLanguage(lambda _request: HttpResponse(spoken().value))(request)
    assert (answered.content.decode(), spoken()) == ("kk", Language.ENGLISH)
