"""Somebody at a real browser: what they read, press and fill in.

With the variable PICTURES set, a picture of each page that is looked at stays in the test's folder.
"""

import os
import re
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PASSWORD = "a long and private journey"  # noqa: S105 -- invented

expect.set_options(timeout=15_000)

PICTURES = "PICTURES" in os.environ

BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

SIZE = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"

TALLEST = 8_000
"""Pixels of a page that a picture has: what is below looks alike, and Chromium draws no 16,384."""


@dataclass
class Somebody:
    """Who sits at a browser.

    Attributes:
        page: that is open.
        site: address of the site.
        shots: folder for pictures of pages that were looked at.
        broken: what the browser complained about: scripts, policies, answers of 500 and above.
    """

    page: Page
    site: str
    shots: Path
    broken: list[str] = field(default_factory=list)
    looked: count = field(default_factory=count)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(30_000)
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))
        self.page.on("console", self._hear)
        self.page.on("response", lambda each: each.status >= 500 and self.broken.append(each.url))

    def _hear(self, message) -> None:
        # A refusal with its own page is told by the browser as an error, too.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.broken.append(message.text)

    def open(self, path: str) -> None:
        """Go to an address of the site, or to a whole one."""
        self.page.goto(path if path.startswith("http") else self.site + path)

    def follow(self, name: str) -> None:
        """Follow the first link of that name."""
        self.page.get_by_role("link", name=name).first.click()

    def press(self, name: str, within: Locator | None = None) -> None:
        """Press the first button of exactly that name."""
        where = within or self.page.locator("main")
        where.get_by_role("button", name=name, exact=True).first.click()

    def fill(self, label: str, text: str) -> None:
        """Fill in the field of a label, be it optional or not."""
        whole = re.compile(rf"^\s*{re.escape(label)}(\s*\([^()]*\))?\s*$")
        self.page.get_by_label(whole).first.fill(text)

    def sees(self, *words: str) -> None:
        """The page says it."""
        for each in words:
            expect(self.page.locator("main")).to_contain_text(each)

    def misses(self, *words: str) -> None:
        """The page does not say it."""
        for each in words:
            expect(self.page.locator("main")).not_to_contain_text(each)

    def card(self, words: str) -> Locator:
        """The card that says it."""
        return self.page.locator(".card", has_text=words).first

    def look(self) -> None:
        """See that the page is no wider than the window, and keep a picture where asked for."""
        self.page.wait_for_load_state()
        self._keep_picture()
        assert self.page.evaluate(BEYOND) <= 0, self.page.url

    def leave(self) -> None:
        """Close the browser; the last page is kept as a picture, too."""
        self._keep_picture()
        self.page.context.close()

    def _keep_picture(self) -> None:
        if PICTURES:
            path = self.shots / f"{next(self.looked):02}.png"
            width, height = self.page.evaluate(SIZE)
            clip = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}
            self.page.screenshot(path=path, full_page=True, caret="initial", clip=clip)

    def sign_in(self, email: str, password: str = PASSWORD) -> None:
        """Sign in on the page for it."""
        if "/account/login/" not in self.page.url:
            self.open("/account/login/")
        self.page.locator("[name=login]").first.fill(email)
        self.page.locator("[name=password]").first.fill(password)
        self.page.locator("form:has([name=password]) button").first.click()
        expect(self.page).not_to_have_url(self.site + "/account/login/")
