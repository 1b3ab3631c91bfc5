"""Signing in with a passkey, and with the codes of an app."""

import pytest
from django.core.cache import cache
from playwright.sync_api import expect
from tests.authenticator import code
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import PASSWORD, Somebody

PHONE_WITH_FINGERPRINT = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
LECTURER = "lecturer@example.org"


def ways(one: Somebody) -> None:
    """From the menu to the page of passkeys and codes."""
    one.open("/")
    one.page.get_by_role("link", name="Account", exact=True).click()
    one.follow("Passkeys and codes")
    one.look()


def confirm(one: Somebody) -> None:
    """Who changes ways to sign in gives the password once more."""
    one.sees("Confirm Access")
    one.fill("Password", PASSWORD)
    one.press("Confirm")


def sign_out(one: Somebody) -> None:
    one.page.get_by_role("button", name="Sign out").click()
    expect(one.page.get_by_role("link", name="Sign in").first).to_be_visible()


def with_a_passkey(one: Somebody) -> None:
    """Give the browser a device that has fingerprints and keeps keys."""
    session = one.page.context.new_cdp_session(one.page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE_WITH_FINGERPRINT})


@pytest.mark.django_db(transaction=True)
def test_a_passkey_is_added_and_signs_in_without_a_password(arrive: Arrive) -> None:
    lecturer = arrive("lecturer")
    with_a_passkey(lecturer)
    ways(lecturer)
    keys = lecturer.page.locator("section, div").filter(has_text="Security Keys").last
    keys.get_by_role("link", name="Add").click()
    confirm(lecturer)
    lecturer.page.get_by_label("Name").fill("Phone")
    lecturer.page.get_by_label("Passwordless").check()
    lecturer.look()
    lecturer.press("Add")
    lecturer.page.wait_for_url("**/recovery-codes/**")
    lecturer.look()
    lecturer.page.get_by_role("link", name="Account", exact=True).first.click()
    lecturer.look()
    sign_out(lecturer)
    lecturer.follow("Sign in")
    lecturer.look()
    lecturer.press("Sign in with a passkey")
    expect(lecturer.page.get_by_role("heading", name="Your turn")).to_be_visible()
    lecturer.look()


@pytest.mark.django_db(transaction=True)
def test_the_codes_of_an_app_are_asked_for_once_they_are_on(arrive: Arrive) -> None:
    lecturer = arrive("lecturer")
    ways(lecturer)
    lecturer.follow("Activate")
    confirm(lecturer)
    secret = lecturer.page.get_by_label("Authenticator secret").input_value()
    lecturer.look()
    lecturer.page.get_by_label("Authenticator code").fill(code(secret))
    lecturer.press("Activate")
    lecturer.page.wait_for_url("**/recovery-codes/**")
    recovery = lecturer.page.get_by_label("Unused codes").input_value().split()
    lecturer.look()
    sign_out(lecturer)
    for given in (code(secret), recovery[0]):
        # Each code works once, and half a minute later there is another one.
        cache.clear()
        lecturer.open("/account/login/")
        lecturer.sign_in(LECTURER, PASSWORD)
        expect(lecturer.page.get_by_role("heading", name="Your turn")).to_have_count(0)
        lecturer.look()
        enter(lecturer, "000000")
        lecturer.sees("Incorrect code.")
        enter(lecturer, given)
        expect(lecturer.page.get_by_role("heading", name="Your turn")).to_be_visible()
        sign_out(lecturer)


def enter(one: Somebody, given: str) -> None:
    one.page.locator("[name=code]").fill(given)
    one.press("Sign In")
