"""A whole call by the API alone."""

from tests.sapar_web.api.programs import Program, program

from sapar_web.models import Call


def asks(name: str) -> Program:
    return program(f"{name}@example.org")


def test_a_call_is_written_opened_applied_to_and_decided(contest) -> None:
    officer, base = asks("officer"), "/api/calls"
    call = officer.done("POST", base, {"terms": str(contest.terms.key)})
    path = f"{base}/{call['key']}"
    sent = {"revision": call["revision"], "fields": contest.fields(), "contractor": ""}
    bare = officer.done("PUT", path, sent)
    assert bare["contractor"] is None
    refused = officer.ask("POST", f"{path}/open", {"revision": bare["revision"]})
    assert (refused.status_code, "CA22" in refused.text) == (422, False)
    contractor = str(contest.cast.contractor.key)
    sent |= {"revision": bare["revision"], "contractor": contractor}
    written = officer.done("PUT", path, sent)
    assert written["contractor"] == contractor
    assert officer.ask("PUT", path, sent).status_code == 409
    opened = officer.done("POST", f"{path}/open", {"revision": written["revision"]})
    assert (opened["state"], opened["open"], len(opened["digest"])) == ("open", True, 64)
    listed = asks("nobody").done("GET", f"{base}?country=DE&words=research")
    assert [row["key"] for row in listed["items"]] == [call["key"]]

    contest.call = Call.objects.get(key=call["key"])
    made = contest.nominated()
    asked = officer.done("POST", f"{path}/reviewers", {"email": "nobody@example.org"})
    contest.review(made, 5, 5)
    rows = officer.done("GET", f"{path}/applications")["items"]
    assert [(row["key"], float(row["score"])) for row in rows] == [(str(made.key), 80.0)]
    contest.past()
    decision = {"selected": [str(made.key)], "for_selected": "Most points."}
    assert officer.done("POST", f"{path}/decide", decision)["state"] == "decided"
    assert officer.ask("POST", f"{path}/decide", decision).status_code == 409
    assert officer.done("POST", f"{path}/places") == []
    assert officer.ask("POST", f"{base}/reviewers/{asked['key']}/end").status_code == 403


def test_drafts_are_thrown_away_and_calls_closed_and_withdrawn(contest) -> None:
    officer, base = asks("officer"), "/api/calls"
    spare = officer.done("POST", base, {"terms": str(contest.terms.key)})
    assert len(officer.done("GET", f"{base}/own")["items"]) == 2
    assert officer.done("DELETE", f"{base}/{spare['key']}") is None
    contest.open()
    path = f"{base}/{contest.call.key}"
    contest.past("closes_on")
    assert officer.done("POST", f"{path}/close")["state"] == "closed"
    told = officer.done("POST", f"{path}/withdraw", {"reason": "No money."})
    assert (told["state"], told["ended_why"]) == ("withdrawn", "No money.")
