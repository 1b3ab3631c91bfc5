"""Every address of the site as a browser shows it: found by links, usable by everybody."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from playwright.sync_api import Browser, BrowserContext, Page
from tests.sapar_web.walking import NOWHERE, WALKERS, Step, browser, route_of, routes, texts, walk
from translation.catalogues import LANGUAGES, LIBRARIES, OF_LIBRARY, OF_SITE, read

from sapar_web.access.actor import actor_of
from sapar_web.actions.organisations.inviting import Asked, invite_member
from sapar_web.actions.record.linking import send_mentor_link
from sapar_web.management.demonstration import scene
from sapar_web.models import Event, Organisation, Person, Role, Terms

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

NO_PAGES = {
    "health/": "for machines",
    "ready/": "for machines",
    "worker.js": "for machines",
    "offline/who/": "for machines",
    "offline/<str:language>/": "shown by its worker where there is no network",
    "demonstration/balance/": "a file that only a demonstration has",
    "language/setlang/": "takes a form",
    "turn/seen/<uuid:key>/": "takes a form",
    "terms/<uuid:key>/balance/dataset/": "takes a form",
    "terms/<uuid:key>/balance/snapshot/": "takes a form",
    "terms/<uuid:key>/fill/": "takes a form",
    "terms/<uuid:key>/restore/": "takes a form",
    "terms/<uuid:key>/clauses/<slug:clause>/move/": "takes a form",
    "terms/<uuid:key>/clauses/<slug:clause>/remove/": "takes a form",
    "voices/<uuid:key>/say/": "takes a form",
    "voices/<uuid:key>/name/": "takes a form",
    "voices/<uuid:key>/again/": "takes a form",
    "voices/<uuid:key>/end/": "takes a form",
    "organisations/invitations/<uuid:key>/": "takes a form",
    "stays/<uuid:key>/agreement/begin/": "takes a form",
    "stays/<uuid:key>/agreement/goals/": "takes a form",
    "stays/<uuid:key>/agreement/signing/": "takes a form",
    "stays/proposals/<uuid:key>/accept/": "takes a form",
    "stays/proposals/<uuid:key>/refuse/": "takes a form",
    "stays/proposals/<uuid:key>/withdraw/": "takes a form",
    "account/tokens/<uuid:key>/end/": "takes a form",
    "stays/<uuid:key>/signing/remind/": "takes a form",
    "stays/<uuid:key>/complete/": "takes a form",
    "stays/<uuid:key>/money/milestones/<int:number>/release/": "takes a form",
    "stays/<uuid:key>/money/claim/": "takes a form",
    "terms/<uuid:key>/money/lines/<uuid:line>/": "takes a form",
    "stays/<uuid:key>/links/mediator/": "takes a form",
    "stays/<uuid:key>/links/<uuid:link>/end/": "takes a form",
    "stays/<uuid:key>/evidence/<uuid:evidence>/": "gives a file",
    "log/<str:secret>/evidence/<uuid:evidence>/": "gives a file",
    "calendar/end/": "takes a form",
    "calls/<uuid:key>/discard/": "takes a form",
    "calls/under/<uuid:terms>/begin/": "takes a form",
    "calls/<uuid:key>/open/": "takes a form",
    "calls/<uuid:key>/close/": "takes a form",
    "calls/<uuid:key>/apply/": "takes a form",
    "calls/<uuid:key>/places/": "takes a form",
    "calls/applications/<uuid:key>/files/": "takes a form",
    "calls/applications/<uuid:key>/place/": "takes a form",
    "calls/files/<uuid:key>/": "gives a file",
    "calls/files/<uuid:key>/remove/": "takes a form",
    "calls/reviewers/<uuid:key>/end/": "takes a form",
}
"""Lines of `urls.py` that show no page, and why."""

NOT_BY_LINKS = {
    "stays/<uuid:key>/signing/evidence/<uuid:signature>/": "nobody signed on paper",
    "stays/<uuid:key>/signing/code/": "nobody of the invented world has an app for codes",
    "stays/<uuid:key>/signing/passkey/": "nobody of the invented world has a passkey",
    "calls/<uuid:key>/decide/": "the invented call still takes applications",
    "calls/<uuid:key>/edit/": "the invented call is open",
    "calls/applications/<uuid:key>/appeal/": "nothing is decided in the invented world",
    "calls/applications/<uuid:key>/appeal/answer/": "nothing is decided in the invented world",
    "calls/applications/<uuid:key>/edit/": "the invented application is submitted",
    "calls/applications/<uuid:key>/nominate/": "the invented application is nominated",
    "calls/applications/<uuid:key>/submit/": "the invented application is submitted",
    "calls/review/by/<str:secret>/": "its link is sent by mail",
    "log/<str:secret>/": "its link is sent by mail; opened below",
    "log/<str:secret>/log/": "its link is sent by mail; opened below",
    "log/<str:secret>/log/agreement/": "its link is sent by mail; opened below",
    "log/<str:secret>/log/calendar/": "its link is sent by mail",
    "log/<str:secret>/confirm/": "its link is sent by mail; opened below",
    "log/<str:secret>/events/<uuid:event>/": "its link is sent by mail; opened below",
    "log/<str:secret>/events/<uuid:event>/correct/": "its link is sent by mail; opened below",
    "stays/<uuid:key>/ended/": "no stay of the invented world has ended",
    "calendar/<str:secret>/stays.ics": "its link is shown once",
    "organisations/<uuid:key>/units/<uuid:unit>/": "the invented world has no units",
    "organisations/join/<str:secret>/": "its link is sent by mail; opened below",
    "terms/<uuid:key>/add/": "opened below",
    "terms/<uuid:key>/catalogue/": "opened below",
    "terms/<uuid:key>/supersede/": "opened below",
    "terms/<uuid:key>/compare/<uuid:other>/": "the invented world has one version of each terms",
    "stays/join/<str:secret>/": "its link is sent by mail",
    "stays/<uuid:key>/needs/<str:party>/part/<str:part>/": "shown where scripts do not run",
    "voices/take/<str:secret>/": "its link is sent by mail; another one is opened below",
    "voices/said/<uuid:statement>/changes/": "nothing was changed after it was said",
}
"""Pages to which no link of the invented world leads, and why."""


NAMES = {"English", "API"}
"""Words that stay as they are in every language: the chooser names each language in itself."""

IN_ADDRESSES = {("api/", "money"), ("api/", "stays")}
"""Nouns of the interface for programs, which are words of the library elsewhere."""

AS_KEPT = {"account/data/"}
"""Pages that show what is kept, under the names by which it is kept."""


def violations(page: Page, only: str = "") -> list[Any]:
    """What axe finds: rule, and the elements that break it."""
    options = {"resultTypes": ["violations"], **({"runOnly": only.split()} if only else {})}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(each["id"], [node["html"][:160] for node in each["nodes"]]) for each in found]


def faults(page: Page, address: str) -> Iterator[Any]:
    """What is wrong with a page, in both schemes, wide and narrow."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(address)
    path = urlsplit(address).path
    page.evaluate(AXE)
    yield from ((path, "light", 1280, *each) for each in violations(page))
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 360, "height": 900})
    found = violations(page, "color-contrast target-size")
    yield from ((path, "dark", 360, *each) for each in found)
    beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if beyond > 0:
        yield (path, f"{beyond} pixels beyond a screen of 360")


def signed_in(chromium: Browser, site: str, walker: str, **options: Any) -> BrowserContext:
    """A browser with the session of somebody."""
    context = chromium.new_context(**options)
    cookies = browser(walker).cookies
    given = {name: morsel.value for name, morsel in cookies.items()}
    context.add_cookies([{"name": n, "value": v, "url": site} for n, v in given.items()])
    return context


def unlinked() -> Iterator[Step]:
    """Pages that are reached by a link in a mail, or from a page in another state."""
    officer = actor_of(Person.objects.get(email__startswith="aizhan"))
    agency = Organisation.objects.get(name__contains="Agency")
    asked = Asked(email="new@example.org", role=Role.OBSERVER)
    _invitation, secret = invite_member(officer, organisation=agency.key, asked=asked)
    yield from opened(f"/organisations/join/{secret}/", "")
    yield from opened("/voices/take/cut-off/", "dana")
    draft = Terms.objects.get(state="draft").key
    yield from opened(f"/terms/{draft}/catalogue/", "aizhan")
    yield from opened(f"/terms/{draft}/add/", "aizhan")
    yield from _by_a_log_link()
    public = Terms.objects.filter(state="published").first()
    yield from opened(f"/terms/{public.key}/supersede/", "aizhan")


def _by_a_log_link() -> Iterator[Step]:
    """The pages of a mentor without an account."""
    session = Event.objects.filter(kind="session").order_by("-pk").first()
    anna = actor_of(Person.objects.get(email__startswith="anna"))
    told = {"email": "jonas@demo.example", "party": "host"}
    _link, secret = send_mentor_link(anna, stay=session.stay.key, **told)
    for page in ("", "log/", "log/agreement/", "confirm/"):
        yield from opened(f"/log/{secret}/{page}", "")
    for page in ("", "correct/"):
        yield from opened(f"/log/{secret}/events/{session.key}/{page}", "")


def opened(path: str, walker: str) -> Iterator[Step]:
    response = browser(walker).get(path)
    yield Step(route_of(path), path, walker, response.status_code, response.content.decode())


@pytest.mark.django_db
def test_links_lead_to_every_page_and_none_leads_nowhere() -> None:
    scene.make()
    steps = [step for walker in WALKERS for step in walk(walker)]
    lost = [(step.path, step.walker) for step in steps if step.status >= 400]
    assert {path for path, _walker in lost} <= {"/nothing-here/"}
    reached = {step.route for step in steps} - {NOWHERE}
    own = {route for route in routes() if not route.startswith("account/")}
    assert own - reached == {*NO_PAGES, *NOT_BY_LINKS} - {"account/tokens/<uuid:key>/end/"}


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ours_is_left_in_english(language: str) -> None:
    scene.make()
    translated = {
        message.id: message.string
        for words in (OF_SITE, OF_LIBRARY)
        for message in words.catalogue(language)
        if message.id and isinstance(message.id, str) and message.id not in NAMES
    }
    if language == "kk":
        translated |= {
            message.id: message.string for message in read(LIBRARIES, "kk") if message.id
        }
    left = {
        (step.route, text)
        for walker in ("", "aizhan", "dana", "anna")
        for step in walk(walker, language)
        if step.route not in AS_KEPT
        for text in texts(step.text)
        if text in translated
    }
    assert left - IN_ADDRESSES == set()


def examples() -> Iterator[Step]:
    """One page of each line of `urls.py`."""
    seen: set[str] = set()
    for walker in WALKERS:
        for step in (*walk(walker), *(unlinked() if walker == "aizhan" else ())):
            if step.text and step.status != 302 and step.route not in seen:
                seen.add(step.route)
                yield step


@pytest.mark.django_db(transaction=True)
def test_axe_finds_nothing_on_any_page(chromium: Browser, live_server) -> None:
    scene.make()
    found: list[Any] = []
    pages = list(examples())
    for walker in WALKERS:
        context = signed_in(chromium, live_server.url, walker)
        page = context.new_page()
        for step in (step for step in pages if step.walker == walker):
            found += faults(page, live_server.url + step.path)
        context.close()
    assert found == []


@pytest.mark.django_db(transaction=True)
def test_the_keyboard_skips_to_the_page_and_reaches_all_that_is_pressed(
    chromium: Browser, live_server
) -> None:
    page = chromium.new_page()
    page.goto(f"{live_server.url}/account/login/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    wanted = page.evaluate(
        "[...document.querySelectorAll('main a[href], main button, main input')]"
        ".filter(each => each.type !== 'hidden' && each.offsetParent && !each.disabled).length"
    )
    reached = 0
    for _press in range(wanted + 1):
        page.keyboard.press("Tab")
        reached += page.evaluate("!!document.activeElement.closest('main')")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring != "none"
    assert reached == wanted
    page.close()


@pytest.mark.django_db(transaction=True)
def test_a_lecturer_signs_in_and_speaks_without_scripts(chromium: Browser, live_server) -> None:
    scene.make()
    dana = Person.objects.get(email="dana@demo.example")
    EmailAddress.objects.create(user=dana, email=dana.email, verified=True, primary=True)
    context = chromium.new_context(java_script_enabled=False, locale="en")
    context.set_default_timeout(9000)
    page = context.new_page()
    page.goto(f"{live_server.url}/account/login/")
    page.get_by_label("Email").fill("dana@demo.example")
    page.get_by_label("Password").fill("an invented journey")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name="English").click()
    page.get_by_role("link", name="Archive visits").first.click()
    page.get_by_label("In your words").first.fill("Evenings in the archive")
    page.get_by_role("button", name="State this need").click()
    assert "Evenings in the archive" in page.content()
    context.close()
