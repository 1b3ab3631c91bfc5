import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from sapar.values.unusable import UnusableError
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Terms
from sapar_web.pages.errors import ErrorPages, error_page, overtaken, refused
from sapar_web.queries.turns import BusyError

NO = Verdict(allowed=False, reason="this is for the sponsor's programme officer")


@pytest.fixture
def answered(rf: RequestFactory):
    def answer(error: Exception) -> tuple[int, str]:
        response = error_page(rf.get("/"), error)
        assert response is not None
        return response.status_code, response.content.decode()

    return answer


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (MissingError(), 404, "There is no such page"),
        (RefusedError(Deed.READ_TERMS, NO), 404, "There is no such page"),
        (RefusedError(Deed.EDIT_TERMS, NO), 403, "This is for the sponsor&#x27;s programme"),
        (UnfitError({"deep.own_field": ["too long"]}), 422, "<li>too long</li>"),
        (
            UnfitError({"email": ["expected an address"]}),
            422,
            "<li>E-mail address: expected an address</li>",
        ),
        (UnusableError("T01", "file", "odd", "why"), 422, "file: odd (why) [T01]"),
        (BusyError(5), 503, "Load this page again in 5 seconds."),
    ],
)
def test_each_foreseen_error_has_its_page(answered, error: Exception, status: int, told: str):
    found = answered(error)
    assert found[0] == status
    assert told in found[1]


def test_whoever_comes_when_many_wait_is_told_when_to_ask_again(rf: RequestFactory) -> None:
    assert error_page(rf.get("/"), BusyError(10)).headers["Retry-After"] == "10"


def test_what_is_stale_shows_both_and_runs_nothing(answered) -> None:
    error = StaleError(Terms(), revision=2, yours="<b>mine</b>", theirs="theirs")
    status, page = answered(error)
    assert status == 409
    assert "&lt;b&gt;mine&lt;/b&gt;" in page
    assert "theirs" in page


def test_an_unforeseen_error_is_no_page_of_ours(rf: RequestFactory) -> None:
    assert error_page(rf.get("/"), ValueError("odd")) is None


@pytest.mark.django_db
def test_a_form_of_another_site_changes_nothing(cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.people["officer"])
    response = client.post("/account/logout/")
    assert response.status_code == 403
    assert "Nothing was changed" in response.content.decode()


def test_what_a_library_refuses_has_a_page(rf: RequestFactory) -> None:
    answer = refused(rf.get("/"), PermissionDenied("inner words"))
    assert answer.status_code == 403
    assert "You may not do this." in answer.content.decode()
    assert "inner words" not in answer.content.decode()


def test_what_is_stale_shows_texts_without_names_of_fields(answered) -> None:
    error = StaleError(Terms(), revision=2, yours={"title": "Mine", "places": 2}, theirs={})
    page = answered(error)[1]
    assert "Mine" in page
    assert "title&#x27;" not in page


def test_where_nothing_was_written_no_numbers_are_shown(answered, rf: RequestFactory) -> None:
    page = answered(StaleError(Terms(), revision=2, yours=1, theirs=2))[1]
    assert "nothing was done" in page
    assert "<pre" not in page
    assert 'href="/calls/"' in overtaken(rf.get("/"), "/calls/").content.decode()


def test_where_htmx_asked_for_a_piece_the_whole_of_a_conflict_is_shown(cast, rf) -> None:
    asked = rf.get("/", headers={"HX-Request": "true"})
    error = StaleError(Terms(), revision=2, yours="mine", theirs="theirs")
    middleware = ErrorPages(lambda request: error_page(request, error))
    answer = middleware.process_exception(asked, error)
    assert (answer.status_code, answer["HX-Retarget"]) == (409, "#main")
    assert b'id="main"' in answer.content
    assert "HX-Retarget" not in middleware.process_exception(rf.get("/"), error)
    page = cast.client("officer").get("/terms/").content.decode()
    assert '"code": "403|404|409|422", "swap": true' in page
