import pytest
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest
from django.test import Client
from ninja.errors import AuthenticationError, HttpError, ValidationError

from sapar.values.unusable import UnusableError
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.api.problems import _answered, problem_of
from sapar_web.models import Terms
from sapar_web.queries.turns import BusyError

NO = Verdict(allowed=False, reason="this is for others")


@pytest.mark.parametrize(
    ("error", "status", "title"),
    [
        (MissingError(), 404, "nothing is here"),
        (Http404(), 404, "nothing is here"),
        (RefusedError(Deed.READ_OFFER, NO), 404, "nothing is here"),
        (RefusedError(Deed.EDIT_TERMS, NO), 403, "may not be done"),
        (UnfitError({"email": ["odd"]}), 422, "cannot be taken"),
        (UnusableError("T01", "file", "odd", "why"), 422, "cannot be used"),
        (AuthenticationError(401, "no"), 401, "no token, or none that lasts"),
        (BusyError(5), 503, "busy: ask again in 5 seconds"),
        (HttpError(429, "slower"), 429, "slower"),
    ],
)
def test_each_foreseen_error_has_its_status(error: Exception, status: int, title: str) -> None:
    problem = problem_of(error)
    assert (problem.status, problem.title) == (status, title)


def test_who_finds_it_busy_is_told_when_to_ask_again() -> None:
    answer = _answered(HttpRequest(), BusyError(5))
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


def test_what_is_stale_brings_what_stands_there_now() -> None:
    problem = problem_of(StaleError(Terms(), revision=4, yours=1, theirs={"unit": "hour"}))
    assert (problem.status, problem.current, problem.revision) == (409, {"unit": "hour"}, 4)


def test_fields_are_named() -> None:
    wrong = ValidationError([{"loc": ("body", "payload", "email"), "msg": "expected an address"}])
    assert problem_of(wrong).errors == {"payload.email": ["expected an address"]}


def test_an_unforeseen_error_stays_one() -> None:
    with pytest.raises(ZeroDivisionError):
        problem_of(ZeroDivisionError())


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/api/nothing-here", "/api/terms/no-key", "/api/terms/"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_address_that_leads_nowhere_is_a_problem_too(path: str, method: str) -> None:
    response = Client(enforce_csrf_checks=True).generic(method, path)
    assert (response.status_code, response.headers["Content-Type"]) == (
        404,
        "application/problem+json",
    )
    assert response.json()["title"] == "nothing is here"


def test_a_body_that_is_too_large_is_told_so() -> None:
    problem = problem_of(RequestDataTooBig())
    assert (problem.status, problem.detail) == (413, "at most 2 MiB")
