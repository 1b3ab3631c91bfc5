from sapar_web.models import Appeal


def test_grounds_are_written_and_answered(contest) -> None:
    contest.open()
    made = contest.nominated()
    contest.decide([])
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/appeal/"
    officer = contest.cast.client("officer")
    assert officer.get(f"{path}answer/").status_code == 404
    assert client.get(path).status_code == 200
    assert client.post(path, {"text": ""}).status_code == 422
    assert client.post(path, {"text": "A paper was overlooked."}).status_code == 302
    assert client.post(path, {"text": "Again."}).status_code == 422
    assert "A paper was overlooked." in officer.get(f"{path}answer/").content.decode()
    sent = {"outcome": "upheld", "answer": "It was."}
    assert contest.cast.client("observer").post(f"{path}answer/", sent).status_code == 403
    assert officer.post(f"{path}answer/", {**sent, "answer": ""}).status_code == 422
    assert officer.post(f"{path}answer/", sent).status_code == 302
    assert Appeal.objects.get().outcome == "upheld"
    shown = client.get(f"/calls/applications/{made.key}/").content.decode()
    assert "It was." in shown
    assert "Accept the place" in shown
