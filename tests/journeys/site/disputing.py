"""What one side claims the other one disputes; a mediator decides."""

from playwright.sync_api import expect
from tests.journeys.site.living import on_mine, on_theirs, tick
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.tendering import PHONE
from tests.journeys.site.weeks import MEDIATOR, Weeks

MENTOR = "supervisor@example.org"
"""Where the mentor reads mail; there is no account of it."""

REASON = "Nobody came; the room was locked."


def send_the_mentor_a_link(weeks: Weeks) -> None:
    """The host sends it; the mentor opens it on a phone, without an account."""
    host = weeks.page("receiver")
    host.follow("Links for the mentor and the mediator")
    host.fill("E-mail address of the mentor", MENTOR)
    host.press("Send the link")
    host.sees(MENTOR, "It was sent by mail")
    host.look()
    mentor = weeks.comes("", "by link", viewport=PHONE, has_touch=True)
    mentor.open(weeks.mailed(MENTOR))
    mentor.sees("You are the mentor of this stay.")
    mentor.look()


def linked(weeks: Weeks, address: str = MENTOR) -> Somebody:
    """The mentor follows the link of the mail again."""
    mentor = weeks.there["by link"]
    mentor.open(weeks.mailed(address))
    return mentor


def meet(weeks: Weeks) -> None:
    """Two hours with the mentor, who logs them."""
    mentor = linked(weeks)
    mentor.follow("Log what happened")
    tick(mentor, "Session with the mentor", minutes="120")


def dispute(weeks: Weeks) -> None:
    """The visitor says that the last hours were not so."""
    visitor = weeks.page("lecturer")
    session = visitor.page.locator("li.row", has_text="not answered")
    session.get_by_role("link", name="Session with the mentor").first.click()
    visitor.page.locator("summary", has_text="It was not so").click()
    visitor.fill("What was otherwise", REASON)
    visitor.look()
    visitor.press("Dispute it")
    visitor.sees("disputed", REASON, "A reply is due by", "from: mentor")
    visitor.look()


def waits_for_the_mentor(weeks: Weeks) -> None:
    """It is the mentor's turn, and both sides see whose it is."""
    mentor = linked(weeks)
    mentor.sees("Dispute awaits a reply", REASON, "your turn")
    mentor.look()
    on_theirs(weeks, "lecturer", "Dispute awaits a reply")
    on_theirs(weeks, "international", "Dispute awaits a reply")


def nobody_replies(weeks: Weeks) -> None:
    """Nobody has met the visitor for weeks either: host and home are both to see to that."""
    on_mine(weeks, "receiver", "Nobody met the visitor for long")
    on_mine(weeks, "international", "Nobody met the visitor for long")
    on_theirs(weeks, "lecturer", "Nobody met the visitor for long", "Mediator's turn")


def ask_the_mediator(weeks: Weeks) -> None:
    """The visitor sends the link to the address that all signed."""
    visitor = weeks.page("lecturer", "links/")
    visitor.sees("It goes to the address that all signed", MEDIATOR)
    visitor.press("Send the link", visitor.page.locator("form[action$='/mediator/']"))
    expect(visitor.page.locator(".messages")).to_contain_text("on its way to the mediator")
    visitor.misses("/log/")
    visitor.look()


def decide(weeks: Weeks) -> None:
    """The mediator, who has no account either, reads both and decides for the visitor."""
    mediator = weeks.comes("", "mediator")
    mediator.open(weeks.mailed(MEDIATOR))
    mediator.sees("You are the mediator of this stay.", "Session with the mentor")
    mediator.look()
    mediator.follow("Session with the mentor")
    mediator.sees(REASON)
    opened = mediator.page.locator("summary", has_text="Decide the dispute")
    if opened.count():
        opened.click()
    mediator.page.get_by_label("participant").check()
    mediator.fill("Why", "The door was locked, as the log of the building shows.")
    mediator.look()
    mediator.press("Decide")
    mediator.sees("found not delivered by the mediator", "in favour of: participant")
    mediator.look()
