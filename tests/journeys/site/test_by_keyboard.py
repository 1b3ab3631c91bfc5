"""A lecturer who uses no mouse: signs in, reads the draft, comments on a clause."""

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import PASSWORD
from tests.sapar_web.conftest import Consultation

from sapar_web.models import Statement

RING = """() => {
  const here = document.activeElement, style = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    && box.width > 0 && box.top < innerHeight && box.bottom > 0;
}"""
"""Whether what has the focus is on the screen, with a ring around it."""

NAME = """() => {
  const here = document.activeElement;
  const label = here.getAttribute('aria-label') || here.labels?.[0]?.innerText;
  return (label || here.innerText).trim();
}"""


def go_to(page: Page, name: str, presses: int = 60) -> None:
    """Press the tabulator until something of that name has the focus; each stop is to be seen."""
    for _press in range(presses):
        page.keyboard.press("Tab")
        assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate(NAME).startswith(name):
            return
    pytest.fail(f"no way to {name} by keyboard")


def skip(page: Page) -> None:
    """Skip the menu."""
    go_to(page, "Skip to the page", presses=1)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.django_db(transaction=True)
def test_a_lecturer_signs_in_and_comments_by_keyboard_alone(
    arrive: Arrive, consultation: Consultation
) -> None:
    lecturer = arrive()
    page = lecturer.page
    lecturer.open("/account/login/")
    skip(page)
    for name, text in (("Email", "lecturer@example.org"), ("Password", PASSWORD)):
        go_to(page, name)
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Your turn")
    skip(page)
    go_to(page, "Say what you need")
    page.keyboard.press("Enter")
    lecturer.sees("What do you need?")
    skip(page)
    go_to(page, "Comment on this clause")
    page.keyboard.press("Enter")
    go_to(page, "Your comment", presses=1)
    page.keyboard.type("By the day of the first class, please.")
    lecturer.look()
    go_to(page, "Comment", presses=1)
    page.keyboard.press("Enter")
    lecturer.sees("It is said.", "By the day of the first class, please.")
    lecturer.look()
    said = Statement.objects.get()
    assert (said.kind, said.clause) == ("commented", consultation.clause)
