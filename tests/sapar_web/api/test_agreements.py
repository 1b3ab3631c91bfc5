"""Negotiation by the API: as each party, and what none may do."""

from tests.sapar_web.api.programs import program
from tests.sapar_web.talks import Talks

from sapar_web.models import Agreement


def of(name: str, *scopes: str):
    return program(f"{name}@example.org", *scopes)


def base(talks: Talks) -> str:
    return f"/api/stays/{talks.stay.key}/agreement"


def test_a_change_is_proposed_countered_accepted_and_in_effect(talks: Talks) -> None:
    talks.all_in()
    begun = of("lecturer").done("POST", base(talks))
    clause = next(each for each in begun["document"]["clauses"] if each["id"] == "mentor-hours")
    sent = {"clause": "mentor-hours", "after": {**clause, "quantity": "3"}, "reason": "need"}
    stale = of("lecturer").ask("POST", f"{base(talks)}/proposals", {**sent, "read": "x"})
    assert (stale.status_code, stale.json()["current"]) == (409, clause)
    read = begun["marks"]["mentor-hours"]
    made = of("lecturer").done("POST", f"{base(talks)}/proposals", {**sent, "read": read})
    assert (made["state"], made["awaited"]) == ("open", ["sponsor", "host"])
    path = f"/api/stays/proposals/{made['key']}"
    counter = {"after": {**clause, "quantity": "2.5"}, "reason": "capacity"}
    second = of("receiver").done("POST", f"{path}/counter", counter)
    assert second["counter_to"] == made["key"]
    assert of("officer").ask("POST", f"{path}/accept", {"digest": ""}).status_code == 409
    path = f"/api/stays/proposals/{second['key']}/accept"
    assert of("officer").ask("POST", path, {"digest": "0" * 64}).status_code == 409
    of("officer").done("POST", path, {"digest": second["digest"]})
    last = of("lecturer").done("POST", path, {"digest": second["digest"]})
    assert (last["state"], last["awaited"]) == ("settled", [])
    now = of("observer").done("GET", base(talks))
    assert now["revision"] == 2
    assert {each["state"] for each in now["proposals"]} == {"settled", "countered"}


def test_a_gate_is_not_weakened_and_says_which(talks: Talks) -> None:
    talks.begin()
    told = of("receiver").done("GET", base(talks))
    sent = {"clause": "mentor-hours", "after": None, "reason": "cost"}
    sent["read"] = told["marks"]["mentor-hours"]
    answer = of("receiver").ask("POST", f"{base(talks)}/proposals", sent)
    assert answer.status_code == 422
    assert "GA01" in answer.content.decode()


def test_goals_are_accepted_as_they_were_read(talks: Talks) -> None:
    talks.begin()
    told = of("receiver").done("GET", base(talks))
    stale = {"goals": dict.fromkeys(told["goals"], "0" * 64)}
    assert of("receiver").ask("POST", f"{base(talks)}/goals", stale).status_code == 409
    now = of("receiver").done("POST", f"{base(talks)}/goals", {"goals": told["goals"]})
    assert all(parties == ["host"] for parties in now["accepted"].values())


def test_words_refusals_and_taking_back(talks: Talks) -> None:
    talks.begin()
    said = of("international").done(
        "POST", f"{base(talks)}/remarks", {"clause": "mentor-hours", "text": "How?"}
    )
    assert [each["text"] for each in said["remarks"]] == ["How?"]
    first, second = talks.longer(), talks.longer()
    path = f"/api/stays/proposals/{first.key}"
    assert of("receiver").done("POST", f"{path}/refuse", {"text": "No."})["state"] == "refused"
    path = f"/api/stays/proposals/{second.key}/withdraw"
    assert of("receiver").ask("POST", path).status_code == 403
    assert of("lecturer").done("POST", path)["state"] == "withdrawn"


def test_signing_says_what_stands_in_the_way(talks: Talks) -> None:
    talks.begin()
    answer = of("lecturer").ask("POST", f"{base(talks)}/signing", {"revision": 1})
    assert answer.status_code == 422
    assert "AG10" in answer.content.decode()
    found = of("lecturer").done("GET", base(talks))["obstacles"]
    assert "AG10" in {each["code"] for each in found}


def test_strangers_find_nothing_and_who_only_reads_changes_nothing(talks: Talks) -> None:
    talks.begin()
    made = talks.longer()
    accept = f"/api/stays/proposals/{made.key}/accept"
    for name in ("outsider", "nobody", "agent", "mentor"):
        assert of(name).ask("GET", base(talks)).status_code == 404
        assert of(name).ask("POST", accept, {"digest": made.digest}).status_code == 404
    for path, sent in (
        ("", None),
        ("/remarks", {"clause": "mentor-hours", "text": "x"}),
        ("/goals", {"goals": {}}),
        ("/signing", {"revision": 1}),
    ):
        assert of("observer").ask("POST", base(talks) + path, sent).status_code == 403
        assert of("receiver", "read").ask("POST", base(talks) + path, sent).status_code == 403
    assert of("observer").ask("POST", accept, {"digest": made.digest}).status_code == 403
    assert Agreement.objects.get().revision == 1
