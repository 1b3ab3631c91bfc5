import pytest
from django.test import RequestFactory

from sapar_web.pages.menu import menu_of


@pytest.fixture
def titles(rf: RequestFactory, cast):
    def of(path: str, name: str | None) -> dict[str, bool]:
        request = rf.get(path)
        if name:
            request.user = cast.people[name]
        return {item.title: item.here for item in menu_of(request)}

    return of


def test_members_and_visitors_see_their_own(titles) -> None:
    assert list(titles("/", None)) == ["Published terms", "Open calls", "Sign in"]
    assert list(titles("/", "officer"))[:2] == ["Your turn", "Terms"]


def test_the_page_that_is_open_is_marked_with_those_below_it(titles) -> None:
    found = titles("/terms/some-key/", "officer")
    assert [title for title, here in found.items() if here] == ["Terms"]
    assert [title for title, here in titles("/", "officer").items() if here] == ["Your turn"]
