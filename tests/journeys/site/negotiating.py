"""An agreement is negotiated: a mentor comes, a clause changes by a counter-proposal, goals too."""

import re

from playwright.sync_api import expect
from tests.conftest import Cast
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.stating import in_language
from tests.journeys.site.tendering import PHONE
from tests.sapar_web.talks import CALLED, LEVELS, PLAN, Talks

from sapar_web.models import Stay
from sapar_web.queries.agreements.changes import Change, stands

GOAL = "participant-goal-1"
DONE = ("Accepted.", "Accepted by all: the agreement is changed.")


def ask_a_mentor(receiver: Somebody, arrive: Arrive) -> Somebody:
    """The host asks; the mentor comes by the link, on a phone."""
    receiver.open(f"/stays/{Stay.objects.get().key}/")
    receiver.look()
    receiver.follow("Ask a mentor")
    receiver.fill("E-mail address", "mentor@example.org")
    receiver.press("Send the link")
    link = receiver.page.locator("pre.wrapped").inner_text()
    receiver.look()
    mentor = arrive("mentor", viewport=PHONE, has_touch=True)
    mentor.open(link)
    mentor.look()
    mentor.press("Take part")
    mentor.sees("What comes next")
    mentor.look()
    return mentor


def propose_hours(one: Somebody, number: str) -> None:
    """Propose another number of hours with the mentor."""
    one.open(f"/stays/{Stay.objects.get().key}/agreement/")
    one.page.locator("#c-mentor-hours").get_by_role("link", name="Propose a change").click()
    fill_hours(one, number)


def fill_hours(one: Somebody, number: str) -> None:
    """Fill in the form of a proposal, be it the first one or an answer."""
    one.page.fill("[name='v.quantity']", number)
    one.fill("In your words", f"{number} hours fit what both need.")
    one.look()
    one.press("Propose it")
    one.sees("Proposed. Whoever it touches is told.")
    one.look()


def counter(one: Somebody, number: str) -> None:
    """Answer an open proposal with another one."""
    one.open("/")
    one.look()
    one.follow("Answer it")
    one.look()
    one.follow("Answer with another")
    fill_hours(one, number)


def accept(one: Somebody) -> None:
    """Accept the one proposal that waits for one's party."""
    said = in_language(one)
    one.open("/")
    one.follow(said("Answer it"))
    one.look()
    one.page.locator("form[action$='/accept/'] button").click()
    expect(one.page.locator(".messages")).to_contain_text(re.compile("|".join(map(said, DONE))))
    one.look()


def propose_levels(one: Somebody) -> None:
    """Say in five levels what may have become of a goal."""
    one.page.locator(f"#p-goals-{GOAL}").get_by_role("link", name="Propose a change").click()
    for place, text in zip(range(-2, 3), LEVELS, strict=True):
        one.page.fill(f"[name='v.levels.level{place:+d}@en']", text)
    one.look()
    one.press("Propose it")
    one.sees("Proposed. Whoever it touches is told.")


def settle_the_rest(cast: Cast) -> None:
    """By deeds: levels of the other goals, the plan for the return, whom to call."""
    talks = Talks(cast, Stay.objects.get())
    for goal in talks.agreement().document["goals"]:
        if goal["id"] != GOAL:
            part = f"goals/{goal['id']}"
            now = stands(talks.agreement().document, Change(part=part))
            talks.settle("lecturer", Change(part=part, after={**now, "levels": LEVELS}))
    talks.settle("lecturer", Change(part="return_plan", after={"return_plan": PLAN}))
    talks.settle("receiver", Change(part="contacts", after={"contacts": CALLED}))


def open_signing(one: Somebody) -> None:
    """Nothing stands in the way any more."""
    one.open(f"/stays/{Stay.objects.get().key}/agreement/")
    one.sees("Nothing stands in the way of signing")
    one.look()
    one.press("Open the signing")
    one.sees("The version is frozen: now everybody signs it.")
    one.look()
