"""Signing in, and what attackers try there."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from sapar_web.models import Membership, Person
from sapar_web.queries.demo import DOMAIN, PASSWORD

SIGN_IN = "/account/login/"


def test_the_page_of_signing_in_is_the_sites_own(db) -> None:
    assert reverse("account_login") == SIGN_IN
    page = Client().get(SIGN_IN).content.decode()
    assert "Sign in with a passkey" in page
    assert "mfa/js/webauthn" in page
    assert "Accounts of this demonstration" not in page


def test_a_session_that_was_planted_before_does_not_go_on(person: Person) -> None:
    client = Client()
    client.get(SIGN_IN)
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies["sessionid"] = planted = session.session_key
    client.post(SIGN_IN, {"login": person.email, "password": "a long and private word"})
    assert client.cookies["sessionid"].value != planted
    attacker = Client()
    attacker.cookies["sessionid"] = planted
    assert attacker.get("/account/").status_code == 302


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "http://testserver@evil.example/",
        "http://localhost/",
        "http://127.0.0.1:9/",
    ],
)
def test_nobody_is_sent_to_another_site(person: Person, target: str) -> None:
    answer = Client().post(
        f"{SIGN_IN}?next={target}",
        {"login": person.email, "password": "a long and private word", "next": target},
    )
    assert (answer.status_code, answer["Location"]) == (302, "/")
    left = Client()
    left.force_login(person)
    assert left.post("/account/logout/", {"next": target})["Location"] == "/"


def test_whoever_was_led_here_is_led_back(person: Person) -> None:
    answer = Client().post(
        SIGN_IN,
        {
            "login": person.email,
            "password": "a long and private word",
            "next": "/organisations/?search=x",
        },
    )
    assert answer["Location"] == "/organisations/?search=x"


def wrong(address: str) -> tuple[int, str, float]:
    """Status, page and seconds of a wrong password; the address itself is taken out of the page."""
    client = Client()
    begun = time.process_time()
    answer = client.post(SIGN_IN, {"login": address, "password": "not the word at all"})
    spent = time.process_time() - begun
    token = answer.context["csrf_token"]
    text = answer.content.decode().replace(address, "").replace(str(token), "")
    return answer.status_code, text, spent


def test_a_wrong_password_does_not_tell_whether_the_address_has_an_account(
    person: Person,
) -> None:
    wrong("warming@example.org")
    known, unknown = wrong(person.email), wrong("nobody-here@example.org")
    assert known[0] == unknown[0] == 200
    assert "not correct" in known[1]
    assert masked(known[1]) == masked(unknown[1])
    assert 0.4 < known[2] / unknown[2] < 2.5


def masked(page: str) -> str:
    """A page without the tokens that differ on every one."""
    import re  # noqa: PLC0415

    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def test_somebody_who_tries_often_has_to_wait(person: Person) -> None:
    client = Client()
    pages = [
        client.post(SIGN_IN, {"login": person.email, "password": f"guess {number}"})
        for number in range(7)
    ]
    assert "Too many failed login attempts" in pages[-1].content.decode()
    right = client.post(SIGN_IN, {"login": person.email, "password": "a long and private word"})
    assert right.status_code == 200


def test_a_form_of_another_site_signs_nobody_in(person: Person) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(SIGN_IN, {"login": person.email, "password": "a long and private word"})
    assert answer.status_code == 403


def test_a_demonstration_lists_its_accounts_and_lets_one_be_them(cast, settings) -> None:
    settings.DEMO = True
    invented = Person.objects.create_user(f"dana{DOMAIN}", PASSWORD, name="Dana (invented)")
    Membership.objects.create(person=invented, organisation=cast.host, role="head")
    page = Client().get(SIGN_IN).content.decode()
    assert "Sign in as Dana (invented)" in page
    assert f'name="login" value="{invented.email}"' in page
    assert "officer@example.org" not in page
