import re

from sapar_web.models import Reviewer


def test_the_officer_asks_and_the_link_is_shown_once(contest) -> None:
    contest.open()
    client, path = contest.cast.client("officer"), f"/calls/{contest.call.key}/reviewers/"
    assert client.post(path, {"email": "none"}).status_code == 422
    answer = client.post(path, {"email": "new@example.net"})
    found = re.search(r"/calls/review/by/([^/]+)/", answer.content.decode())
    assert found is not None
    assert found.group(1) not in client.get(path).content.decode()
    link = found.group(0)
    other = contest.cast.client("outsider")
    assert "You are asked to review" in other.get(link).content.decode()
    assert other.post(link).headers["Location"] == f"/calls/{contest.call.key}/review/"
    assert contest.cast.client("mentor").get(link).status_code == 404
    assert contest.cast.client("mentor").post(link).status_code == 404
    assert other.get(link).status_code == 302


def test_the_officer_ends_and_others_may_not(contest) -> None:
    contest.open()
    asked = contest.reviewer()
    path = f"/calls/reviewers/{asked.key}/end/"
    for name, status in (("observer", 403), ("lecturer", 404), ("officer", 302)):
        assert contest.cast.client(name).post(path).status_code == status
    assert Reviewer.objects.get().ended_at is not None
    assert (
        contest.cast.client("nobody").get(f"/calls/{contest.call.key}/review/").status_code == 404
    )
    path = f"/calls/{contest.call.key}/reviewers/"
    assert contest.cast.client("observer").get(path).status_code == 200
    assert contest.cast.client("observer").post(path, {"email": "a@b.cd"}).status_code == 403
    assert contest.cast.client("lecturer").get(path).status_code == 404
