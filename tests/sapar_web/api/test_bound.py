from django.core.cache import cache
from django.test import Client, RequestFactory

from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.api.bound import PerToken


def request_of(secret: str):
    return RequestFactory().get("/", headers={"Authorization": f"Bearer {secret}"})


def test_the_secret_is_not_where_requests_are_counted() -> None:
    assert "sapar_a" not in PerToken().get_cache_key(request_of("sapar_a"))


def test_each_token_has_its_own_600_a_minute() -> None:
    bound = PerToken()
    bound.timer = lambda: 1_000_000.0
    assert all(bound.allow_request(request_of("sapar_a")) for _turn in range(600))
    assert not bound.allow_request(request_of("sapar_a"))
    assert bound.allow_request(request_of("sapar_b"))
    bound.timer = lambda: 1_000_061.0
    assert bound.allow_request(request_of("sapar_a"))


def test_who_asks_too_often_is_told_when_to_ask_again(cast) -> None:
    _token, secret = make_token(cast.actor("officer"), wanted=Wanted("t", ["read"], 1))
    headers = {"Authorization": f"Bearer {secret}"}
    assert Client().get("/api/turn", headers=headers).status_code == 200
    bound = PerToken()
    now = bound.timer()
    cache.set(bound.get_cache_key(request_of(secret)), [now] * 600)
    answer = Client().get("/api/turn", headers=headers)
    assert (answer.status_code, answer.json()["status"]) == (429, 429)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert 0 < int(answer.headers["Retry-After"]) <= 60
