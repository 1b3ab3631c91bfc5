"""The log without a network, in a real browser: kept on the device, sent once and in order."""

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import Somebody
from tests.sapar_web.actions.test_content import png
from tests.sapar_web.recording import Lived, linked

from sapar_web.models import Event, Evidence

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 40

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


def ready(page: Page) -> None:
    """The script of the log has done its first work."""
    expect(page.locator("html")).to_have_attribute("data-log", "ready")


def opened(one: Somebody, lived: Lived, path: str = "") -> Page:
    """The log on its page, once its script is ready and its worker stands by."""
    one.open(path or f"/stays/{lived.key}/log/")
    ready(one.page)
    one.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    return one.page


def again(one: Somebody) -> Page:
    """Another tab of the same browser at the same address; the first one is closed."""
    address = one.page.url
    fresh = one.page.context.new_page()
    one.page.close()
    one.page = fresh
    one.__post_init__()
    fresh.goto(address)
    ready(fresh)
    return fresh


def log_session(page: Page, mentor: str) -> None:
    page.get_by_label("Session with the mentor").first.check()
    page.get_by_label("With whom").fill(mentor)
    page.get_by_role("button", name="Log it").click()
    expect(page.get_by_label("Session with the mentor").first).not_to_be_checked()


def logged(page: Page) -> int:
    """How much of it the page says is not sent."""
    return page.locator("#kept li.row").count()


def mentors() -> list[str]:
    """Of the sessions that the site has, in the order in which they came."""
    rows = Event.objects.order_by("pk").values_list("document__mentor", flat=True)
    return list(rows)


def told() -> list[tuple[str, str]]:
    """Who says what, in the order in which it came."""
    return list(Event.objects.order_by("pk").values_list("author", "document__mentor"))


@pytest.fixture
def visitor(arrive: Arrive, lived: Lived) -> Somebody:
    """The visitor at a phone, who has opened the log once."""
    one = arrive("lecturer", **PHONE)
    opened(one, lived)
    return one


def test_with_a_network_it_is_logged_at_once(visitor: Somebody) -> None:
    log_session(visitor.page, "Mentor")
    expect(visitor.page.locator("#log-state")).to_have_text("It is logged.")
    assert mentors() == ["Mentor"]
    assert logged(visitor.page) == 0
    visitor.look()


def test_forty_events_without_a_network_and_a_closed_tab_arrive_once_and_in_order(
    visitor: Somebody,
) -> None:
    context = visitor.page.context
    context.set_offline(True)
    names = [f"Mentor {n}" for n in range(MANY)]
    for name in names[:25]:
        log_session(visitor.page, name)
    visitor.look()
    page = again(visitor)
    expect(page.locator("#kept")).to_contain_text("Not yet sent: 25.")
    for name in names[25:]:
        log_session(page, name)
    expect(page.locator("#log-state")).to_contain_text("There is no network")
    visitor.look()
    assert Event.objects.count() == 0
    page = again(visitor)
    expect(page.locator("#kept")).to_contain_text(f"Not yet sent: {MANY}.")
    context.set_offline(False)
    expect(page.locator("#kept")).to_be_hidden(timeout=90_000)
    assert mentors() == names
    moments = list(Event.objects.order_by("pk").values_list("logged_at", flat=True))
    assert moments == sorted(moments)


def test_two_tabs_at_once_send_everything_once(visitor: Somebody) -> None:
    page, context = visitor.page, visitor.page.context
    context.set_offline(True)
    names = [f"Mentor {n}" for n in range(MANY)]
    for name in names:
        log_session(page, name)
    other = context.new_page()
    # A browser that cannot tell its tabs apart: both send all of it, side by side.
    context.add_init_script("Object.defineProperty(navigator, 'locks', {value: undefined})")
    other.goto(page.url)
    ready(other)
    page.reload()
    ready(page)
    context.set_offline(False)
    for each in (page, other):
        expect(each.locator("#kept")).to_be_hidden(timeout=90_000)
    for each in (page, other):
        each.wait_for_load_state("networkidle")
    assert sorted(mentors()) == sorted(names)
    other.close()


def test_one_that_is_refused_holds_no_other_back_and_is_corrected_or_dropped(
    visitor: Somebody,
) -> None:
    page = visitor.page
    page.context.set_offline(True)
    log_session(page, "Mentor 1")
    for _time in range(2):
        page.locator("[name=on]").fill("2999-01-01")
        log_session(page, "Mentor 2")
    log_session(page, "Mentor 3")
    page.context.set_offline(False)
    expect(page.locator("#log-state")).to_contain_text("Not taken by the site: 2.")
    assert mentors() == ["Mentor 1", "Mentor 3"]
    refused = page.locator("#kept li.row")
    expect(refused.first).to_contain_text("this day is yet to come")
    visitor.look()
    refused.first.get_by_role("button", name="Correct it").click()
    assert page.get_by_label("With whom").input_value() == "Mentor 2"
    page.locator("[name=on]").evaluate("each => each.value = each.defaultValue")
    page.get_by_role("button", name="Log it").click()
    expect(page.locator("#log-state")).to_contain_text("Not taken by the site: 1.")
    assert mentors() == ["Mentor 1", "Mentor 3", "Mentor 2"]
    refused.first.get_by_text("Drop it", exact=True).click()
    refused.first.get_by_role("button", name="Drop it for good").click()
    expect(page.locator("#kept")).to_be_hidden()
    assert Event.objects.count() == 3


def test_what_one_person_logged_waits_for_them_and_is_sent_as_nobody_else(
    visitor: Somebody, accounts, lived: Lived
) -> None:
    page, context = visitor.page, visitor.page.context
    context.set_offline(True)
    log_session(page, "Of the visitor")
    context.clear_cookies()
    context.set_offline(False)
    page.get_by_role("button", name="Send now").click()
    expect(page.locator("#log-state")).to_contain_text("Sign in as the person who logged it")
    visitor.sign_in(accounts.people["receiver"].email)
    opened(visitor, lived)
    expect(page.locator("#kept")).to_contain_text("Logged here by somebody else")
    expect(page.locator("#kept")).not_to_contain_text("Of the visitor")
    log_session(page, "Of the host")
    expect(page.locator("#log-state")).to_contain_text("It is logged.")
    assert told() == [("host", "Of the host")]
    visitor.press("Sign out", page.locator("header"))
    page.wait_for_load_state()
    context.set_offline(True)
    visitor.open(f"/stays/{lived.key}/log/")
    expect(page.locator("#log-state")).to_contain_text("was not opened on this device before")
    assert page.locator("form").count() == 0
    context.set_offline(False)
    visitor.sign_in(accounts.people["lecturer"].email)
    opened(visitor, lived)
    expect(page.locator("#kept")).to_be_hidden()
    assert told() == [("host", "Of the host"), ("participant", "Of the visitor")]


def test_a_mentors_link_and_a_photo_wait_too(arrive: Arrive, lived: Lived, tmp_path) -> None:
    _link, secret = linked(lived)
    mentor = arrive("", **PHONE)
    page = opened(mentor, lived, f"/log/{secret}/log/")
    photo = tmp_path / "board.png"
    photo.write_bytes(png())
    page.context.set_offline(True)
    page = again(mentor)
    page.get_by_label("Photo or file that shows it").set_input_files(photo)
    log_session(page, "Mentor")
    # Before it is on the list nothing is hidden that was shown.
    expect(page.locator("#kept")).to_contain_text("Not yet sent: 1.")
    page.context.set_offline(False)
    expect(page.locator("#kept")).to_be_hidden()
    assert Event.objects.get().link.email == "somebody@example.org"
    assert Evidence.objects.get().name == "board.png"


KEPT = """async () => {
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map((each) => new URL(each.url).pathname);
}"""


def test_a_browser_keeps_the_empty_page_and_its_files_and_no_page_of_anybody(
    visitor: Somebody, lived: Lived
) -> None:
    visitor.open(f"/stays/{lived.key}/")
    visitor.open("/")
    opened(visitor, lived)
    kept = visitor.page.evaluate(KEPT)
    private = [each for each in kept if not each.startswith(("/static/", "/offline/"))]
    assert (private, "/offline/en/" in kept) == ([], True)


def test_without_scripts_the_form_goes_as_any_other(arrive: Arrive, lived: Lived) -> None:
    one = arrive("lecturer", java_script_enabled=False)
    one.open(f"/stays/{lived.key}/log/")
    one.page.get_by_label("Session with the mentor").first.check()
    one.press("Log it")
    expect(one.page.get_by_text("1 thing is logged.")).to_be_visible()
    assert Event.objects.count() == 1
