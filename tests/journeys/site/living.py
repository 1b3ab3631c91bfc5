"""What happens in a stay is logged, and the other side says whether it was so."""

from playwright.sync_api import Locator, expect
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.weeks import Weeks

PAPERS = ("signed-before-travel", "mentor-named", "price-list")
"""What the first part of the fee is paid for, and the host does before anybody travels."""


def tick(one: Somebody, what: str, **fields: str) -> None:
    """Tick one thing on the page of the log, fill in what belongs to it, and log it."""
    one.page.get_by_label(what).first.check()
    box = one.page.locator(".tick", has_text=what)
    for name, value in fields.items():
        put(box.locator(f"[name$='_{name}']"), value)
    one.look()
    one.press("Log it")
    expect(one.page.locator("#log-state")).to_have_text("It is logged.")


def put(field: Locator, value: str) -> None:
    """Choose in a list, or fill in."""
    if field.evaluate("each => each.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)


def log(weeks: Weeks, name: str, what: str, **fields: str) -> None:
    """Somebody logs one thing of today, from the page of the stay."""
    one = weeks.page(name)
    one.follow("Log what happened")
    tick(one, what, **fields)


def confirm_all(weeks: Weeks, name: str, count: int) -> None:
    """From their first page, somebody confirms at once all that waits for their answer."""
    one = weeks.turn(name)
    turn_of(one, "Answer awaited").get_by_role("link").click()
    boxes = one.page.locator("input[name=version]")
    expect(boxes).to_have_count(count)
    for place in range(count):
        boxes.nth(place).check()
    one.look()
    one.press("Confirm what is ticked")
    one.sees("is confirmed." if count == 1 else f"{count} things are confirmed.")
    one.look()


def turn_of(one: Somebody, rule: str) -> Locator:
    """What waits on them by a rule of watching, on their first page."""
    return one.page.locator("main ol.rows li.row", has_text=rule)


def others_of(one: Somebody, rule: str) -> Locator:
    """What waits on others by a rule, on the first page of whoever may see it."""
    return one.page.locator("main ul.rows li.row", has_text=rule)


def on_mine(weeks: Weeks, name: str, *rules: str) -> None:
    """By these rules something waits on somebody, who sees it on their first page."""
    one = weeks.turn(name)
    for rule in rules:
        expect(turn_of(one, rule)).to_have_count(1)
    one.look()


def on_theirs(weeks: Weeks, name: str, *rules: str) -> None:
    """Somebody sees that something waits on others."""
    one = weeks.turn(name)
    for rule in rules:
        expect(others_of(one, rule)).to_have_count(1)
        expect(turn_of(one, rule)).to_have_count(0)
    one.look()


def nobody(weeks: Weeks, *rules: str) -> None:
    """By these rules nothing waits any more, on whoever looks."""
    for name in ("receiver", "international"):
        one = weeks.turn(name)
        for rule in rules:
            expect(one.page.locator("main li.row", has_text=rule)).to_have_count(0)


def admit(weeks: Weeks, activity: str, outcome: str) -> None:
    """The host says, as the visitor does, what came of a request."""
    host = weeks.page("receiver")
    host.page.get_by_role("link", name=f"{activity}: {outcome}").first.click()
    host.look()
    host.press("It was so")
    host.sees("confirmed")
    host.look()
