import pytest
from tests.sapar_web.actions.test_content import pdf
from tests.sapar_web.pages.calls.test_files import add

from sapar_web.models import Conflict, Review


def sent(revision: int = 0, **changed):
    return {
        "revision": revision,
        "points-plan": 4,
        "reason-plan": "Clear.",
        "points-use": 7,
        "reason-use": "Two courses.",
        "summary": "Good.",
        **changed,
    }


@pytest.mark.parametrize("blind", [True, False])
def test_a_blind_reviewer_sees_no_name_no_organisation_and_no_file(contest, blind: bool) -> None:
    contest.open(blind=blind)
    contest.reviewer()
    add(contest, contest.draft(), pdf())
    made = contest.nominated()
    client = contest.cast.client("nobody")
    pages = [f"/calls/{contest.call.key}/review/", f"/calls/review/{made.key}/"]
    shown = "".join(client.get(path).content.decode() for path in pages)
    assert made.alias in shown
    assert "Measure soil." in shown
    assert ("Lecturer" in shown) is not blind
    assert (contest.cast.sender.name in shown) is not blind
    assert ("/calls/files/" in shown) is not blind
    assert ("this call hides them" in shown) is blind
    assert client.get(f"/calls/applications/{made.key}/").status_code == 404


def test_a_review_is_saved_and_submitted(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.nominated()
    client, path = contest.cast.client("nobody"), f"/calls/review/{made.key}/"
    assert client.post(path, sent(**{"reason-use": ""})).headers["Location"] == path
    assert "Two courses." not in client.get(path).content.decode()
    incomplete = sent(1, submit="1", **{"reason-use": ""})
    answer = client.post(path, incomplete)
    assert (answer.status_code, "no reason is given" in answer.content.decode()) == (422, True)
    answer = client.post(path, sent(2, submit="1"))
    assert answer.headers["Location"] == f"/calls/{contest.call.key}/review/"
    assert Review.objects.get().state == "submitted"
    assert "You submitted this review" in client.get(path).content.decode()
    listed = f"/calls/{contest.call.key}/review/"
    assert made.alias not in client.get(listed).content.decode()
    assert made.alias in client.get(f"{listed}?show=done").content.decode()


def test_another_device_that_is_behind_sees_both(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.nominated()
    client, path = contest.cast.client("nobody"), f"/calls/review/{made.key}/"
    client.post(path, sent())
    answer = client.post(path, sent(summary="Bad."))
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Good." in shown
    assert "Bad." in shown


def test_points_are_within_the_scale(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.nominated()
    client, path = contest.cast.client("nobody"), f"/calls/review/{made.key}/"
    assert client.post(path, sent(**{"points-plan": 6})).status_code == 422


def test_a_declared_conflict_takes_it_away(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.nominated()
    client, path = contest.cast.client("nobody"), f"/calls/review/{made.key}/"
    assert client.get(f"{path}conflict/").status_code == 200
    assert client.post(f"{path}conflict/", {"kind": "self"}).status_code == 422
    assert client.post(f"{path}conflict/", {"kind": "kinship"}).status_code == 302
    assert Conflict.objects.get().kind == "kinship"
    assert client.get(path).status_code == 404
    listed = client.get(f"/calls/{contest.call.key}/review/").content.decode()
    assert made.alias not in listed


@pytest.mark.parametrize("name", ["international", "receiver", "lecturer"])
def test_whoever_is_concerned_finds_nothing(contest, name: str) -> None:
    contest.open()
    made = contest.nominated()
    contest.reviewer(name)
    client = contest.cast.client(name)
    assert client.get(f"/calls/review/{made.key}/").status_code == 404
    listed = client.get(f"/calls/{contest.call.key}/review/").content.decode()
    assert made.alias not in listed


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_is_fixed(contest, django_assert_num_queries, rows: int) -> None:
    contest.open()
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(rows)]
    client = contest.cast.client("nobody")
    with django_assert_num_queries(8):
        assert client.get(f"/calls/{contest.call.key}/review/").status_code == 200
    with django_assert_num_queries(10):
        assert client.get(f"/calls/review/{made[0].key}/").status_code == 200


def test_what_is_missing_is_told_at_its_criterion(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.nominated()
    missing = sent(submit="1", **{"points-plan": "", "reason-use": ""})
    answer = contest.cast.client("nobody").post(f"/calls/review/{made.key}/", missing)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"points-plan", "reason-use"}


def test_whoever_reviews_is_not_offered_to_apply_and_is_refused(contest) -> None:
    contest.open()
    path = f"/calls/{contest.call.key}/"
    lecturer = contest.cast.client("lecturer")
    assert ">Apply</button>" in lecturer.get(path).content.decode()
    contest.reviewer("lecturer")
    assert ">Apply</button>" not in lecturer.get(path).content.decode()
    assert lecturer.post(f"{path}apply/").status_code == 403
