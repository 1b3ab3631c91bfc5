from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory

from sapar_web.pages.accounts.answers import signed_up


def answered(rf: RequestFactory, path: str):
    request = rf.get(path)
    request.session = {}
    request._messages = FallbackStorage(request)
    return request, signed_up(request)


def test_new_or_not_the_answer_is_one(rf: RequestFactory) -> None:
    request, response = answered(rf, "/account/signup/")
    assert response.headers["Location"] == "/account/login/"
    assert [str(each) for each in get_messages(request)] == [
        "If the address had no account, it has one now. Sign in with it."
    ]
