"""Applying, nominating, reviewing and appealing by the API alone."""

from datetime import timedelta

from tests.sapar_web.api.test_calls import asks

from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.models.offer import today


def test_an_application_is_written_submitted_and_nominated(contest) -> None:
    contest.open()
    lecturer, base = asks("lecturer"), "/api/calls"
    made = lecturer.done("POST", f"{base}/{contest.call.key}/apply")
    path = f"{base}/applications/{made['key']}"
    first, last = (today() + timedelta(days=ahead) for ahead in (100, 130))
    fields = {
        "revision": 1,
        "sending": str(contest.cast.sender.key),
        "first_day": first.isoformat(),
        "last_day": last.isoformat(),
        "answers": {"plan": "Measure soil."},
    }
    written = lecturer.done("PUT", path, fields)
    assert lecturer.ask("PUT", path, fields).status_code == 409
    sent = lecturer.done("POST", f"{path}/submit", {"revision": written["revision"]})
    assert (sent["state"], sent["document"]["host"]) == ("submitted", contest.cast.host.name)
    word = {"outcome": "nominated", "reasons": "Teaches it.", "on_return": "A course."}
    assert asks("international").done("POST", f"{path}/nominate", word)["state"] == "nominated"
    assert asks("officer").done("GET", path)["alias"] == sent["alias"]
    assert asks("receiver").ask("GET", path).status_code == 404
    assert lecturer.done("POST", f"{path}/withdraw")["state"] == "withdrawn"


def test_a_review_is_written_and_submitted_and_a_conflict_hides(contest) -> None:
    contest.open()
    contest.reviewer()
    first, second = (contest.nominated(name) for name in contest.people(2))
    nobody, base = asks("nobody"), "/api/calls"
    rows = nobody.done("GET", f"{base}/{contest.call.key}/review?limit=1")
    assert [row["alias"] for row in rows["items"]] == [first.alias]
    path = f"{base}/review/{first.key}"
    assert nobody.done("GET", path)["answers"] == {"plan": "Measure soil."}
    scores = {name: {"points": 5, "reason": "Clear."} for name in ("plan", "use")}
    kept = nobody.done("PUT", path, {"revision": 0, "scores": scores})
    assert kept["revision"] == 1
    assert nobody.done("POST", f"{path}/submit", {"revision": 1})["review"]["scores"] != []
    other = f"{base}/review/{second.key}"
    assert nobody.done("POST", f"{other}/conflict", {"kind": "kinship"}) is None
    assert nobody.ask("GET", other).status_code == 404
    assert nobody.done("GET", f"{base}/{contest.call.key}/review")["items"] == []


def test_a_place_is_accepted_and_an_appeal_answered(contest) -> None:
    contest.open()
    made = [contest.nominated(name) for name in contest.people(3)]
    contest.decide(made[:1], made[1:2])
    withdraw_application(contest.cast.actor("applicant0"), key=made[0].key)
    base = "/api/calls/applications"
    taken = asks("applicant1").done("POST", f"{base}/{made[1].key}/place", {"accepts": True})
    assert taken["state"] == "selected"
    path = f"{base}/{made[2].key}/appeal"
    asks("applicant2").done("POST", path, {"text": "A paper was overlooked."})
    answer = {"outcome": "upheld", "answer": "It was."}
    told = asks("officer").done("POST", f"{path}/answer", answer)
    assert (told["state"], told["waiting_place"]) == ("waiting", 1)
