from sapar_web.models import Application, Nomination


def test_the_institution_reads_and_nominates(contest) -> None:
    contest.open()
    made = contest.submit()
    client, path = contest.cast.client("international"), f"/calls/applications/{made.key}/nominate/"
    assert "Measure soil." in client.get(path).content.decode()
    sent = {"outcome": "nominated", "reasons": "Teaches it.", "on_return": ""}
    assert client.post(path, sent).status_code == 422
    sent["on_return"] = "A course."
    assert client.post(path, sent).status_code == 302
    assert Nomination.objects.get().reasons == "Teaches it."
    assert client.post(path, sent).status_code == 403


def test_others_find_nothing_or_may_not(contest) -> None:
    contest.open()
    made = contest.submit()
    path = f"/calls/applications/{made.key}/nominate/"
    for name, status in (("officer", 403), ("lecturer", 403), ("receiver", 404), ("nobody", 404)):
        assert contest.cast.client(name).get(path).status_code == status
    assert Application.objects.get(pk=made.pk).state == "submitted"
