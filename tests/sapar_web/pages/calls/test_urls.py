from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser
from tests.sapar_web.test_urls import faults

from sapar_web.actions.calls.appealing import appeal
from sapar_web.actions.calls.nominating import Word, nominate
from sapar_web.pages.calls.urls import urlpatterns


def test_every_address_of_calls_has_a_name_of_its_own() -> None:
    names = [each.name for each in urlpatterns]
    assert len(set(names)) == len(names)
    assert reverse("calls") == "/calls/"


@pytest.mark.django_db(transaction=True)
def test_axe_finds_nothing_on_pages_that_the_invented_world_does_not_reach(
    contest, chromium: Browser, live_server
) -> None:
    found: list[Any] = []

    def look(name: str, *addresses: str) -> None:
        cookies = contest.cast.client(name).cookies
        told = [{"name": n, "value": m.value, "url": live_server.url} for n, m in cookies.items()]
        context = chromium.new_context()
        context.add_cookies(told)
        for address in addresses:
            found.extend(faults(context.new_page(), live_server.url + address))
        context.close()

    call = f"/calls/{contest.call.key}/"
    contest.write()
    look("officer", f"{call}edit/", call)
    contest.open()
    draft = contest.draft()
    own = f"/calls/applications/{draft.key}/"
    look("lecturer", f"{own}edit/", f"{own}submit/", call)
    draft.delete()
    other, made = contest.nominated("nobody"), contest.submit()
    own = f"/calls/applications/{made.key}/"
    look("international", f"{own}nominate/", "/calls/nominations/")
    word = Word("nominated", "Teaches it.", "A course in spring.")
    nominate(contest.cast.actor("international"), key=made.key, word=word)
    contest.past("closes_on")
    look("officer", f"{call}decide/", f"{call}applications/")
    contest.decide([other])
    look("lecturer", f"{own}appeal/", own)
    appeal(contest.cast.actor("lecturer"), key=made.key, text="The points were swapped.")
    look("officer", f"{own}appeal/answer/", own)
    assert found == []
