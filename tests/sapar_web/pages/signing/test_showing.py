"""Tests of the page on which a second factor is shown for a version."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from tests.authenticator import code
from tests.sapar_web.pages.signing.conftest import address, browser, form
from tests.sapar_web.signing import Table

from sapar_web.models import Showing, Signature


def with_app(table: Table, name: str = "receiver") -> str:
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(table.cast.people[name], secret)
    return str(secret)


def test_it_says_for_which_version_and_leads_back(table: Table) -> None:
    client, secret = browser(table, "host", None), with_app(table)
    page = client.get(address("sign_code", table))
    assert table.version.digest in page.content.decode()
    given = {"code": code(secret), "digest": table.version.digest}
    answer = client.post(address("sign_code", table), given)
    assert (answer.status_code, answer["Location"]) == (302, address("sign", table))
    made = Showing.objects.get()
    assert (made.version, made.factor, made.spent_at) == (table.version, "code", None)


def test_an_officer_is_led_back_to_the_paper_and_nobody_elsewhere(table: Table) -> None:
    client, secret = browser(table, "sponsor", None), with_app(table, "officer")
    given = {"code": code(secret), "digest": table.version.digest}
    answer = client.post(address("sign_code", table) + "?to=sign_paper", given)
    assert answer["Location"] == address("sign_paper", table)
    given["code"] = code(secret, 1)
    answer = client.post(address("sign_code", table) + "?to=//example.org", given)
    assert answer["Location"] == address("sign", table)


def test_a_wrong_code_and_one_that_was_shown_are_told(table: Table) -> None:
    client, secret = browser(table, "host", None), with_app(table)
    given = {"code": "000000", "digest": table.version.digest}
    answer = client.post(address("sign_code", table), given)
    assert (answer.status_code, "Incorrect code." in answer.content.decode()) == (422, True)
    given["code"] = code(secret)
    assert client.post(address("sign_code", table), given).status_code == 302
    assert client.post(address("sign_code", table), given).status_code == 422
    assert Showing.objects.count() == 1


def test_a_code_that_was_read_for_another_version_shows_what_changed(table: Table) -> None:
    client, secret = browser(table, "host", None), with_app(table)
    given = {"code": code(secret), "digest": table.version.digest}
    table.amend_before_it_is_signed()
    answer = client.post(address("sign_code", table), given)
    assert answer.status_code == 409
    assert "last day" in answer.content.decode().lower()
    assert not Showing.objects.exists()


def test_a_recovery_code_is_neither_taken_nor_used_up(table: Table) -> None:
    client = browser(table, "host", None)
    with_app(table)
    person = table.cast.people["receiver"]
    spare = RecoveryCodes.activate(person).get_unused_codes()
    given = {"code": spare[0], "digest": table.version.digest}
    assert client.post(address("sign_code", table), given).status_code == 422
    kept = Authenticator.objects.get(user=person, type="recovery_codes").wrap()
    assert kept.get_unused_codes() == spare


def test_only_what_is_a_second_factor_is_offered(table: Table) -> None:
    client = browser(table, "host", None)
    with_app(table)
    page = client.get(address("sign_code", table)).content.decode()
    assert "Password" not in page
    assert "Alternative options" not in page
    answer = client.get(address("sign_passkey", table))
    assert (answer.status_code, answer["Location"]) == (302, address("sign", table))


def test_a_code_given_when_signing_in_signs_nothing(table: Table) -> None:
    client, secret = browser(table, "host", None), with_app(table)
    client.post("/account/2fa/reauthenticate/", {"code": code(secret)})
    answer = client.post(address("sign", table), form(table, "host"))
    assert answer.status_code == 422
    assert not Signature.objects.exists()
