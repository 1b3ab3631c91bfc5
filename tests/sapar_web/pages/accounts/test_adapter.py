import pytest
from allauth.core import context
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.test import RequestFactory
from django.urls import reverse

from sapar_web.models import Person
from sapar_web.pages.accounts.adapter import Accounts

PASSWORD = "another long and private word"  # noqa: S105 -- invented


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("/voices/", True),
        ("http://testserver/terms/", True),
        ("https://elsewhere.example/", False),
        ("//elsewhere.example/", False),
        ("javascript:alert(1)", False),
        ("http://testserver@elsewhere.example/", False),
    ],
)
def test_people_are_sent_on_within_the_site_alone(rf: RequestFactory, url: str, safe: bool) -> None:
    with context.request_context(rf.get("/")):
        assert Accounts().is_safe_url(url) is safe


def test_without_a_mail_server_nothing_is_sent(settings) -> None:
    settings.MAIL_IS_SENT = False
    Accounts().send_mail("account/email/password_reset_key", "aigul@example.org", {})
    assert mail.outbox == []


ASKING = [
    *("account_reauthenticate", "account_request_reauthentication_code", "mfa_reauthenticate"),
    *("mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"),
]
"""Pages that ask once more who one is."""


@pytest.mark.parametrize("name", ASKING)
@pytest.mark.parametrize("method", ["get", "post"])
def test_whoever_has_no_password_and_no_key_is_led_to_set_a_password(cast, name, method) -> None:
    client, page = cast.client("lecturer"), reverse(name)
    answer = getattr(client, method)(page)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("account_set_password"))


def test_a_first_password_is_set_without_one_and_leads_on(cast) -> None:
    client, page = cast.client("lecturer"), reverse("mfa_activate_totp")
    address = client.get(page).headers["Location"]
    shown = client.get(address)
    assert shown.status_code == 200
    assert page in shown.content.decode()
    sent = {"password1": PASSWORD, "password2": PASSWORD, "next": page}
    assert client.post(address, sent).headers["Location"] == page
    assert Person.objects.get(pk=cast.people["lecturer"].pk).check_password(PASSWORD)
    asked = client.get(page).headers["Location"]
    assert asked.startswith(reverse("account_reauthenticate"))


def test_whoever_has_a_code_is_asked_for_it_before_a_first_password(cast) -> None:
    lecturer = cast.people["lecturer"]
    TOTP.activate(lecturer, generate_totp_secret())
    answer = cast.client("lecturer").get(reverse("account_set_password"))
    assert answer.headers["Location"].startswith(reverse("mfa_reauthenticate"))
    assert [each["id"] for each in Accounts().get_reauthentication_methods(lecturer)] == [
        "mfa_reauthenticate"
    ]


def test_whoever_has_a_password_cannot_set_another_without_it(person, cast) -> None:
    answer = cast.client("lecturer").get(reverse("account_set_password"))
    assert answer.headers["Location"] == reverse("account_change_password")
