"""The main deeds where the browser runs no scripts."""

import pytest
from playwright.sync_api import expect
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.drafting import answer, approve, speak
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.tendering import publish
from tests.sapar_web.conftest import Consultation

from sapar_web.management.demonstration.terms import let_the_last_day_pass
from sapar_web.models import Offer


@pytest.mark.django_db(transaction=True)
def test_terms_are_made_and_an_offer_selected_without_scripts(
    arrive: Arrive, consultation: Consultation
) -> None:
    officer, sending, lecturer, host = (
        arrive(each, java_script_enabled=False)
        for each in ("officer", "international", "lecturer", "receiver")
    )
    for one in (sending, lecturer):
        one.follow("Say what you need")
    speak(sending, lecturer)
    answer(officer)
    approve(sending, lecturer)
    publish(officer)
    offer(host)
    let_the_last_day_pass(consultation.terms)
    select(officer)
    host.open("/")
    host.press("Read the decision: Short academic visits: model terms of reference (invented)")
    host.sees("They alone have the archive.")


def offer(host: Somebody) -> None:
    """Accept one clause, decline another one, submit."""
    host.open("/")
    host.follow("Read and offer")
    host.press("Begin")
    host.press("Accept", host.page.locator("#answers-mentor-hours"))
    expect(host.page.locator("#answers-mentor-hours")).to_contain_text("holds")
    seminars = host.page.locator("#answers-seminars-free")
    seminars.get_by_role("link", name="Answer otherwise").click()
    host.page.get_by_label("We decline it").check()
    host.press("Save")
    expect(host.page.locator("main .errors")).to_be_visible()
    host.fill("Why", "The graduate school charges for seminars.")
    host.look()
    host.press("Save")
    expect(seminars).to_contain_text("The graduate school charges")
    expect(seminars).to_be_in_viewport()
    host.follow("Look it over and submit")
    host.press("Submit as it is")
    host.sees("The offer is submitted.")


def select(officer: Somebody) -> None:
    """Select the only offer; without a reason the form comes back."""
    officer.open("/")
    officer.follow("Compare and decide")
    officer.follow("Select the offer of Riverside University (invented)")
    officer.fill("Why this offer", "They alone have the archive.")
    officer.press("Select")
    officer.sees("The offer is selected, and everybody reads why.")
    assert Offer.objects.get().state == "selected"
