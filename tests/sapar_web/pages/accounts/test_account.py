import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sapar_web.models import Membership, Organisation, Person

ACCOUNT = "/account/"


def test_one_corrects_name_language_and_mail(cast) -> None:
    client = cast.client("lecturer")
    answer = client.post(ACCOUNT, {"name": "Әлия", "language": "kk"})
    assert (answer.status_code, answer["Location"]) == (302, ACCOUNT)
    person = Person.objects.get(email="lecturer@example.org")
    assert (person.name, person.language, person.daily_mail) == ("Әлия", "kk", False)
    assert '<html lang="kk">' in client.get(ACCOUNT).content.decode()


def test_a_name_with_line_breaks_is_refused_beside_its_field(cast) -> None:
    answer = cast.client("lecturer").post(ACCOUNT, {"name": "A\u2028B", "language": ""})
    assert answer.status_code == 422
    assert "no line breaks" in answer.content.decode()


def test_a_name_is_shown_as_text(cast) -> None:
    client = cast.client("lecturer")
    client.post(ACCOUNT, {"name": '"><script>alert(1)</script>', "language": "en"})
    for path in (ACCOUNT, "/account/data/"):
        assert "<script>alert" not in client.get(path).content.decode()


def test_the_number_of_queries_does_not_grow_with_memberships(cast) -> None:
    client, counts = cast.client("lecturer"), []
    for number in range(2):
        client.get(ACCOUNT)
        with CaptureQueriesContext(connection) as found:
            assert client.get(ACCOUNT).status_code == 200
        counts.append(len(found))
        for twin in "ab":
            place = Organisation.objects.create(name=f"{number}{twin}", country="KZ")
            person = cast.people["lecturer"]
            Membership.objects.create(person=person, organisation=place, role="observer")
    assert counts[0] == counts[1] <= 12


@pytest.mark.parametrize("rest", ["", "data/", "data/export/", "erase/", "tokens/"])
def test_a_visitor_signs_in_first_and_is_led_back(cast, rest: str) -> None:
    answer = cast.client("visitor").get(ACCOUNT + rest)
    assert answer["Location"] == f"/account/login/?next=/account/{rest}"
    assert cast.client("nobody").get(ACCOUNT + rest)["Cache-Control"] == "private, no-store"


def test_a_form_of_another_site_changes_nothing(cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.people["lecturer"])
    assert client.post(ACCOUNT, {"name": "Forged", "language": ""}).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/account/login/",
        "/account/signup/",
        "/account/password/reset/",
        "/account/password/reset/done/",
        "/account/confirm-email/",
    ],
)
def test_pages_for_visitors_look_like_the_site_and_have_nothing_inline(db, path: str) -> None:
    checked(Client().get(path).content.decode())


@pytest.mark.parametrize(
    "path",
    [
        "/account/password/change/",
        "/account/email/",
        "/account/2fa/",
        "/account/2fa/totp/activate/",
        "/account/2fa/webauthn/",
        "/account/2fa/webauthn/add/",
        "/account/sessions/",
        "/account/logout/",
        "/account/reauthenticate/",
    ],
)
def test_pages_of_allauth_look_like_the_site_and_have_nothing_inline(
    person: Person, path: str
) -> None:
    client = Client()
    client.post("/account/login/", {"login": person.email, "password": "a long and private word"})
    client.post("/account/reauthenticate/", {"password": "a long and private word"})
    answer = client.get(path)
    assert answer.status_code == 200
    checked(answer.content.decode())


def checked(page: str) -> None:
    """The page is in the site's frame, and has neither style nor script of its own in it."""
    assert '<main id="main"' in page
    assert "<style" not in page
    assert " style=" not in page
    assert " onclick=" not in page
    for part in page.split("<script")[1:]:
        opening = part.split(">")[0]
        assert "src=" in opening or 'type="application/json"' in opening
