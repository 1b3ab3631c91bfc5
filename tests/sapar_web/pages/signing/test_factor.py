"""Tests of the second factor that a session has shown, and of the ways to show one."""

import pytest
from allauth.mfa.totp.internal import auth
from django.test import RequestFactory
from django.urls import resolve
from tests.authenticator import code
from tests.sapar_web.pages.signing.conftest import address, browser
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.pages.signing.factor import held_factors, session_of, shown_factor, ways


def request_of(table: Table, party: str, age: float | None, page: str = "sign"):
    client = browser(table, party, age)
    made = RequestFactory().get(address(page, table))
    made.resolver_match = resolve(made.path)
    made.session, made.user = client.session, table.cast.people[SPEAKS[party]]
    return made


def test_a_code_of_a_moment_ago_for_this_version_in_this_session(table: Table) -> None:
    request = request_of(table, "host", 0)
    shown = shown_factor(request, table.version)
    assert (shown.factor, shown.session) == ("code", session_of(request))
    assert shown_factor(request, table.amend_before_it_is_signed()) is None


def test_an_old_one_and_none_do_not(table: Table) -> None:
    assert shown_factor(request_of(table, "host", 301), table.version) is None
    assert shown_factor(request_of(table, "sponsor", None), table.version) is None


def test_each_second_factor_has_its_way_back(table: Table) -> None:
    request = request_of(table, "sponsor", None, "sign_paper")
    assert ways(request) == []
    auth.TOTP.activate(request.user, auth.generate_totp_secret())
    assert held_factors(request) == ["code"]
    assert ways(request) == [("one-time code", address("sign_code", table) + "?to=sign_paper")]


@pytest.mark.parametrize(("ago", "taken"), [(1, True), (3, False)])
def test_a_code_of_half_a_minute_ago_is_taken_once(table: Table, ago: int, *, taken: bool) -> None:
    secret = auth.generate_totp_secret()
    app = auth.TOTP.activate(table.cast.people["receiver"], secret)
    shown = code(secret, ago)
    assert app.validate_code(shown) is taken
    assert app.validate_code(shown) is False
