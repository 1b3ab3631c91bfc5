"""Making an account: what is answered never tells whether an address has one."""

import re
import time

import pytest
from django.core import mail
from django.test import Client

from sapar_web.models import Person

SIGN_UP, RESET = "/account/signup/", "/account/password/reset/"
NEW = {"name": "Ada", "email": "new@example.org", "password1": "a long and private word"}


def answered(path: str, given: dict[str, str]) -> tuple[int, str, str, float]:
    client = Client()
    begun = time.process_time()
    answer = client.post(path, given)
    spent = time.process_time() - begun
    after = client.get(answer["Location"]).content.decode() if answer.status_code == 302 else ""
    after = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", after)
    return answer.status_code, answer.get("Location", ""), after.replace(given["email"], ""), spent


@pytest.mark.parametrize("mail_is_sent", [True, False])
def test_a_taken_address_is_answered_as_a_free_one(person: Person, settings, mail_is_sent) -> None:
    settings.MAIL_IS_SENT = mail_is_sent
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory" if mail_is_sent else "none"
    answered(SIGN_UP, NEW | {"email": "warming@example.org"})
    free, taken = answered(SIGN_UP, NEW), answered(SIGN_UP, NEW | {"email": person.email})
    assert free[:3] == taken[:3]
    assert free[0] == 302
    assert 0.4 < free[3] / taken[3] < 2.5
    assert Person.objects.get(email="new@example.org").name == "Ada"
    person.refresh_from_db()
    assert (person.name, person.check_password("a long and private word")) == ("Lecturer", True)


def test_the_owner_of_a_taken_address_is_told_by_mail_and_nobody_is_let_in(person: Person) -> None:
    client = Client()
    client.post(SIGN_UP, NEW | {"email": person.email.upper()})
    assert mail.outbox[0].to == [person.email]
    assert client.get("/account/").status_code == 302


def test_without_a_mail_server_one_signs_in_after_signing_up(db, settings) -> None:
    settings.MAIL_IS_SENT, settings.ACCOUNT_EMAIL_VERIFICATION = False, "none"
    client = Client()
    answer = client.post(SIGN_UP, NEW | {"next": "/organisations/join/x/"})
    assert answer["Location"] == "/account/login/?next=%2Forganisations%2Fjoin%2Fx%2F"
    assert "_auth_user_id" not in client.session
    given = {"login": NEW["email"], "password": NEW["password1"]}
    assert client.post("/account/login/", given).status_code == 302
    assert client.get("/account/").status_code == 200


def test_an_account_is_used_once_its_address_is_proved(db) -> None:
    client = Client()
    client.post(SIGN_UP, NEW)
    link = re.search(r"http://testserver(/account/confirm-email/\S+)", mail.outbox[0].body)
    given = {"login": NEW["email"], "password": NEW["password1"]}
    assert "confirm-email" in client.post("/account/login/", given)["Location"]
    assert link is not None
    client.post(link.group(1))
    assert client.post("/account/login/", given)["Location"] == "/"


def test_a_reset_is_answered_alike_whether_there_is_an_account_or_not(person: Person) -> None:
    answered(RESET, {"email": "warming@example.org"})
    known = answered(RESET, {"email": person.email})
    unknown = answered(RESET, {"email": "nobody-here@example.org"})
    assert known[:3] == unknown[:3]
    assert known[0] == 302
    assert 0.2 < known[3] / unknown[3] < 5


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "new@example.org\r\nBcc: all@example.org"},
        {"email": "new@example.org\nSubject: x"},
        {"name": "Ada\r\nBcc: all@example.org"},
        {"name": "\u202eadA"},
    ],
)
def test_line_breaks_come_into_no_header(db, wrong: dict[str, str]) -> None:
    answer = Client().post(SIGN_UP, NEW | wrong)
    assert answer.status_code == 200
    assert not Person.objects.exists()
    assert mail.outbox == []


@pytest.mark.parametrize("path", [SIGN_UP, RESET])
def test_a_form_of_another_site_does_nothing(db, path: str) -> None:
    assert Client(enforce_csrf_checks=True).post(path, NEW).status_code == 403


def confirmed(settings, *, elsewhere: bool) -> tuple[str, bool]:
    """Where a newcomer who signs up by a link lands once confirmed, and whether signed in."""
    settings.MAIL_IS_SENT = True
    here = Client()
    given = {"email": "new@example.org", "name": "New", "password1": "a long journey home"}
    here.post(SIGN_UP, {**given, "next": "/voices/take/secret/"})
    link = re.search(r"http://testserver(\S+confirm-email\S+)", mail.outbox[-1].body)
    assert link
    browser = Client() if elsewhere else here
    landed = browser.post(link[1]).headers["Location"]
    return landed, "_auth_user_id" in browser.session


@pytest.mark.django_db
def test_whoever_signed_up_by_a_link_goes_on_to_it_in_the_same_browser(settings) -> None:
    assert confirmed(settings, elsewhere=False) == ("/voices/take/secret/", True)


@pytest.mark.django_db
def test_a_link_of_confirmation_signs_nobody_in_elsewhere(settings) -> None:
    assert confirmed(settings, elsewhere=True) == ("/account/login/", False)
