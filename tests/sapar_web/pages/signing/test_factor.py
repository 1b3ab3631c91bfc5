"""Tests of the second factor that a session has shown."""

import pytest
from allauth.mfa.totp.internal import auth
from django.test import RequestFactory
from tests.authenticator import code
from tests.sapar_web.pages.signing.conftest import browser
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.pages.signing.factor import shown_factor, spend, ways


def request_of(table: Table, party: str, age: float | None):
    client = browser(table, party, age)
    made = RequestFactory().get("/stays/")
    made.session, made.user = client.session, table.cast.people[SPEAKS[party]]
    return made


def test_a_code_of_a_moment_ago_signs_once(table: Table) -> None:
    request = request_of(table, "host", 0)
    shown = shown_factor(request)
    assert shown.factor == "code"
    spend(request, shown)
    assert shown_factor(request) is None


def test_an_old_one_and_none_do_not(table: Table) -> None:
    assert shown_factor(request_of(table, "host", 301)) is None
    assert shown_factor(request_of(table, "sponsor", None)) is None


def test_a_recovery_code_does_not_sign(table: Table) -> None:
    request = request_of(table, "host", 0)
    request.session["account_authentication_methods"][-1]["type"] = "recovery_codes"
    assert shown_factor(request) is None


def test_each_second_factor_has_its_way_back(table: Table) -> None:
    request = request_of(table, "host", None)
    assert ways(request) == []
    auth.TOTP.activate(request.user, auth.generate_totp_secret())
    assert ways(request) == [("one-time code", "/account/2fa/reauthenticate/?next=%2Fstays%2F")]


@pytest.mark.parametrize(("ago", "taken"), [(1, True), (3, False)])
def test_a_code_of_half_a_minute_ago_is_taken_once(table: Table, ago: int, *, taken: bool) -> None:
    secret = auth.generate_totp_secret()
    app = auth.TOTP.activate(table.cast.people["receiver"], secret)
    shown = code(secret, ago)
    assert app.validate_code(shown) is taken
    assert app.validate_code(shown) is False
