import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory

from sapar_web.access.actor import VISITOR
from sapar_web.pages.asking import actor, signed_in


def test_whoever_has_not_signed_in_is_a_visitor(rf: RequestFactory) -> None:
    request = rf.get("/")
    request.user = AnonymousUser()
    assert actor(request) is VISITOR


def test_who_asks_is_looked_up_once(rf: RequestFactory, cast, django_assert_num_queries) -> None:
    request = rf.get("/")
    request.user = cast.people["officer"]
    with django_assert_num_queries(1):
        assert actor(request) is actor(request)


@pytest.mark.parametrize("name", [None, "officer"])
def test_a_page_for_those_who_have_signed_in(rf: RequestFactory, cast, name: str | None) -> None:
    request = rf.get("/secret/")
    request.user = cast.people[name] if name else AnonymousUser()
    response = signed_in(lambda _request: HttpResponse("yes"))(request)
    if name:
        assert response.content == b"yes"
        assert response.headers["Cache-Control"] == "private, no-store"
    else:
        assert response.headers["Location"] == "/account/login/?next=/secret/"
