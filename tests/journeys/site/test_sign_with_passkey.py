"""Signing an agreement with a passkey, as a phone with a fingerprint has it."""

import pytest
from playwright.sync_api import expect
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.test_ways_to_sign_in import confirm, ways, with_a_passkey
from tests.sapar_web.signing import Table

from sapar_web.models import Showing, Signature

GUESSED = """each => { each.value = '{"id": "guessed"}'; }"""
"""An answer to a question that nobody was asked."""


def add_a_passkey(one: Somebody) -> None:
    """From the account to a passkey that lies beside a password."""
    with_a_passkey(one)
    ways(one)
    keys = one.page.locator("section, div").filter(has_text="Security Keys").last
    keys.get_by_role("link", name="Add").click()
    confirm(one)
    one.page.get_by_label("Name").fill("Phone")
    one.press("Add")
    one.page.wait_for_url("**/recovery-codes/**")


@pytest.mark.django_db(transaction=True)
def test_an_agreement_is_signed_with_a_passkey(arrive: Arrive, table: Table) -> None:
    receiver = arrive("receiver")
    add_a_passkey(receiver)
    receiver.open("/")
    receiver.follow("Read and sign")
    back = receiver.page.url
    receiver.follow("Show your passkey")
    receiver.sees(table.version.digest, "for five minutes, and once")
    receiver.look()
    receiver.press("Use the passkey")
    expect(receiver.page).to_have_url(back)
    receiver.sees("It signs once")
    receiver.page.locator("[name=position]").fill("Head of the office (invented)")
    receiver.press("Sign")
    receiver.sees("You have signed.", "passkey")
    receiver.look()
    made = Signature.objects.get()
    assert (made.party, made.factor, made.digest) == ("host", "passkey", table.version.digest)
    assert Showing.objects.get().spent_at is not None


@pytest.mark.django_db(transaction=True)
def test_a_passkey_that_says_no_signs_nothing_and_can_be_asked_again(
    arrive: Arrive, table: Table
) -> None:
    receiver = arrive("receiver")
    add_a_passkey(receiver)
    receiver.open(f"/stays/{table.stay.key}/signing/passkey/")
    # Whoever comes with an answer to a question that was not asked in this session.
    receiver.page.wait_for_load_state()
    receiver.page.locator("[name=credential]").evaluate(GUESSED)
    receiver.page.locator("form:has([name=credential])").evaluate("each => each.submit()")
    receiver.sees("Incorrect code.")
    receiver.press("Use the passkey")
    receiver.sees("It signs once")
    assert not Signature.objects.exists()
    assert Showing.objects.count() == 1
