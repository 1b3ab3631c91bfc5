"""Terms are published; hosts offer, and the sponsor decides."""

import hashlib
from datetime import timedelta

from django.utils import timezone, translation
from playwright.sync_api import expect
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.drafting import GATES, gates
from tests.journeys.site.somebody import Somebody

PHONE = {"width": 360, "height": 740}


def publish(officer: Somebody) -> None:
    """With green gates, publish, and take offers for a week."""
    officer.open("/")
    officer.look()
    officer.follow("Go on writing")
    officer.sees("nothing stands in the way of publishing")
    assert gates(officer) == dict.fromkeys(GATES, True)
    officer.look()
    officer.follow("Look at it and publish")
    last = timezone.localdate() + timedelta(days=7)
    officer.fill("Last day for offers", last.isoformat())
    officer.look()
    officer.press("Publish")
    officer.sees("Offers until")
    officer.look()


def download(officer: Somebody) -> None:
    """Get the files; the digest on the page is that of the bytes of the JSON."""
    officer.page.get_by_text("Download", exact=True).click()
    assert fetched(officer, "PDF").startswith(b"%PDF-")
    assert fetched(officer, "DOCX").startswith(b"PK")
    digest = hashlib.sha256(fetched(officer, "JSON")).hexdigest()
    shown = officer.page.locator("dd.digest").first.inner_text()
    assert shown.removeprefix("sha256:") == digest


def fetched(officer: Somebody, name: str) -> bytes:
    """The file behind a link of the page."""
    with officer.page.expect_download() as told:
        officer.follow(name)
    return told.value.path().read_bytes()


def offer_in_kazakh(arrive: Arrive) -> Somebody:
    """One host answers every clause in a browser that speaks Kazakh."""
    host = arrive("receiver", locale="kk")
    host.look()
    host.follow(kazakh("Read and offer"))
    host.press(kazakh("Begin"))
    accept_all(host, kazakh("Accept"))
    host.look()
    host.follow(kazakh("Look it over and submit"))
    host.look()
    host.press(kazakh("Submit as it is"))
    host.sees(kazakh("The offer is submitted."))
    host.look()
    return host


def kazakh(words: str) -> str:
    """Words of the site as a Kazakh browser shows them."""
    with translation.override("kk"):
        said = translation.gettext(words)
    assert said != words
    return said


def accept_all(host: Somebody, accept: str) -> None:
    """Accept each clause that is unanswered."""
    buttons = host.page.get_by_role("button", name=accept, exact=True)
    expect(buttons.first).to_be_visible()
    for left in range(buttons.count(), 0, -1):
        buttons.first.click()
        expect(buttons).to_have_count(left - 1)


def offer_on_a_phone(arrive: Arrive) -> Somebody:
    """The other one offers less, on a phone."""
    host = arrive("outsider", viewport=PHONE, has_touch=True)
    host.look()
    host.follow("Read and offer")
    host.press("Begin")
    card = host.page.locator("#answers-mentor-hours")
    card.get_by_role("link", name="Answer otherwise").tap()
    card.get_by_label("We offer another number or time").check()
    card.get_by_label("Number that you offer instead").fill("1")
    card.get_by_label("Why").fill("Our mentors have eight guests each.")
    host.look()
    card.get_by_role("button", name="Save").tap()
    expect(card).to_contain_text("eight guests")
    host.look()
    host.follow("Look it over and submit")
    host.look()
    host.press("Submit as it is")
    host.sees("The offer is submitted.")
    host.look()
    return host


def select(officer: Somebody) -> None:
    """Compare, and select with reasons for both."""
    officer.open("/")
    officer.look()
    officer.follow("Compare and decide")
    officer.sees("eight guests")
    officer.look()
    officer.follow("Select the offer of Riverside University (invented)")
    officer.fill("Why this offer", "Three hours with a mentor every week.")
    officer.fill("Why not the others", "One hour a week is less than was asked.")
    officer.look()
    officer.press("Select")
    officer.sees("The offer is selected, and everybody reads why.")
    officer.look()


def read_the_decision(riverside: Somebody, island: Somebody) -> None:
    """Each reads its own reason, and nothing of the other's."""
    told = {
        "Three hours with a mentor every week.": (
            riverside,
            kazakh("Read the decision"),
            kazakh("Selected"),
        ),
        "One hour a week is less than was asked.": (island, "Read the decision", "Not selected"),
    }
    for reason, (host, button, outcome) in told.items():
        host.open("/")
        host.page.get_by_role("button", name=button).click()
        host.sees(outcome, reason)
        host.misses(*(each for each in told if each != reason))
        host.look()
