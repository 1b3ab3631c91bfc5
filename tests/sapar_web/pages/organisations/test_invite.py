import re

import pytest
from django.test import Client

from sapar_web.models import Invitation, Membership


@pytest.fixture
def link(cast) -> str:
    answer = cast.client("receiver").post(
        f"/organisations/{cast.host.key}/invite/",
        {"email": "nobody@example.org", "role": "mentor", "unit": ""},
    )
    shown = re.search(
        r"<code>http://testserver(/organisations/join/[^<]+/)</code>", answer.content.decode()
    )
    assert shown is not None
    return shown.group(1)


def test_the_link_is_shown_once_and_opens_to_whoever_was_invited(cast, link: str) -> None:
    page = cast.client("receiver").get(f"/organisations/{cast.host.key}/").content.decode()
    assert link not in page
    client = cast.client("nobody")
    assert "Become a member" in client.get(link).content.decode()
    assert client.post(link)["Location"] == f"/organisations/{cast.host.key}/"
    assert Membership.objects.filter(person=cast.people["nobody"], role="mentor").exists()


def test_a_visitor_is_led_to_sign_in_and_back(cast, link: str) -> None:
    page = cast.client("visitor").get(link).content.decode()
    assert f'href="/account/login/?next={link}"' in page
    assert f'href="/account/signup/?next={link}"' in page
    assert cast.client("visitor").post(link).status_code == 403


def test_another_address_is_told_kindly(cast, link: str) -> None:
    page = cast.client("outsider").get(link).content.decode()
    assert "sent to another address (n…@example.org)" in page
    assert "Become a member" not in page
    assert cast.client("outsider").post(link).status_code == 422


def test_a_withdrawn_link_says_so(cast, link: str) -> None:
    key = Invitation.objects.get().key
    path = f"/organisations/invitations/{key}/"
    assert cast.client("mentor").post(path).status_code == 403
    assert cast.client("receiver").post(path).status_code == 302
    assert "was taken back" in cast.client("nobody").get(link).content.decode()


def test_guesses_find_nothing_and_all_alike(cast, link: str) -> None:
    client = cast.client("nobody")
    guesses = ["x", link.split("/")[3][:-1] + "-", Invitation.objects.get().token]
    pages = [client.get(f"/organisations/join/{guess}/") for guess in guesses]
    assert [page.status_code for page in pages] == [404, 404, 404]


def test_the_page_of_a_link_is_kept_by_nobody_on_the_way(cast, link: str) -> None:
    assert "no-store" in cast.client("visitor").get(link)["Cache-Control"]


def test_a_form_of_another_site_accepts_nothing(cast, link: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.people["nobody"])
    assert client.post(link).status_code == 403
    assert not Membership.objects.filter(person=cast.people["nobody"]).exists()
