import pytest
from allauth.core import context
from django.core import mail
from django.test import RequestFactory

from sapar_web.pages.accounts.adapter import Accounts


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
