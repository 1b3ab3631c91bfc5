"""Stays and needs by the API: the story, and what each may not do."""

from datetime import timedelta

import pytest
from tests.sapar_web.api.programs import program
from tests.sapar_web.talks import CONTEXT, FOUR, SPEAKERS, Talks, goals

from sapar_web.models import Stay, Write
from sapar_web.models.offer import today


def of(name: str, *scopes: str):
    return program(f"{name}@example.org", *scopes)


def base(talks: Talks) -> str:
    return f"/api/stays/{talks.stay.key}"


def hand_in(talks: Talks, party: str) -> dict:
    """By its own program."""
    asker, path = of(SPEAKERS[party]), f"{base(talks)}/needs/{party}"
    parts = {"goals": goals(party), **({"context": CONTEXT} if party == "sending" else {})}
    for part, value in parts.items():
        told = asker.done("PUT", path, {"part": part, "value": value, "read": ""})
    return asker.done("POST", f"{path}/submit", {"revision": told["revision"]})


def test_an_officer_opens_a_stay(cast, tender) -> None:
    first = today() + timedelta(days=60)
    sent = {
        "terms": str(tender.terms.key),
        "sending": str(cast.sender.key),
        "host": str(cast.host.key),
        "contractor": str(cast.contractor.key),
        "participant": "lecturer@example.org",
        "first_day": first.isoformat(),
        "last_day": (first + timedelta(days=30)).isoformat(),
        "needs_until": (today() + timedelta(days=9)).isoformat(),
    }
    made = of("officer").done("POST", "/api/stays", sent)
    assert (made["state"], made["mine"]) == ("preparing", ["sponsor"])
    assert "/stays/join/" in made["link"]
    assert of("officer").done("GET", f"/api/stays/{made['key']}")["link"] == ""
    listed = of("receiver").done("GET", "/api/stays")["items"]
    assert [row["key"] for row in listed] == [made["key"]]
    assert of("receiver").ask("POST", "/api/stays", sent).status_code == 403
    assert of("officer", "read").ask("POST", "/api/stays", sent).status_code == 403
    wrong = sent | {"last_day": first.replace(year=first.year - 1).isoformat()}
    assert of("officer").ask("POST", "/api/stays", wrong).status_code == 422
    assert Stay.objects.count() == 1
    officer, once = of("officer"), {"Idempotency-Key": "stay-1"}
    told, again = (officer.ask("POST", "/api/stays", sent, **once).json() for _turn in range(2))
    assert told["key"] == again["key"]
    assert ("/stays/join/" in told["link"], again["link"]) == (True, "")
    assert told["link"] not in str(list(Write.objects.values()))


def test_needs_are_written_handed_in_and_shown_together(talks: Talks) -> None:
    for party in FOUR[:-1]:
        assert hand_in(talks, party)["state"] == "submitted"
    lecturer, host = of("lecturer"), f"{base(talks)}/needs/host"
    assert lecturer.ask("GET", host).status_code == 404
    assert lecturer.ask("GET", f"{base(talks)}/mismatch").status_code == 404
    told = lecturer.done("GET", base(talks))
    assert (told["awaited"], told["needs_shown"]) == (["participant"], False)
    hand_in(talks, "participant")
    assert lecturer.done("GET", host)["document"]["goals"] == goals("host")
    found = lecturer.done("GET", f"{base(talks)}/mismatch")
    assert found["parties"] == list(FOUR)
    assert found["agreement"]["w"]["value"] == 1


def test_who_writes_on_an_older_state_is_told(talks: Talks) -> None:
    talks.write("host", "goals", goals("host"))
    sent = {"part": "goals", "value": goals("x"), "read": ""}
    answer = of("receiver").ask("PUT", f"{base(talks)}/needs/host", sent)
    assert answer.status_code == 409
    assert answer.json()["current"] == goals("host")


@pytest.mark.parametrize("party", FOUR)
def test_nobody_reads_or_writes_the_needs_of_another_party(talks: Talks, party: str) -> None:
    talks.hand_in(party)
    path, sent = f"{base(talks)}/needs/{party}", {"part": "goals", "value": [], "read": ""}
    for name in {*SPEAKERS.values(), "observer", "outsider", "nobody"} - {SPEAKERS[party]}:
        assert of(name).ask("GET", path).status_code == 404
        assert of(name).ask("PUT", path, sent).status_code == 404
        assert of(name).ask("POST", f"{path}/submit", {"revision": 1}).status_code == 404
    own = of(SPEAKERS[party])
    assert own.ask("GET", path).status_code == 200
    assert own.ask("PUT", path, sent).status_code == 403


def test_strangers_find_no_stay(talks: Talks) -> None:
    for name in ("outsider", "nobody", "agent", "mentor"):
        assert of(name).ask("GET", base(talks)).status_code == 404
        assert of(name).done("GET", "/api/stays")["items"] == []


def test_the_host_asks_a_mentor(talks: Talks) -> None:
    sent = {"party": "mentor", "email": "mentor@example.org"}
    assert "/join/" in of("receiver").done("POST", f"{base(talks)}/invite", sent)["link"]
    assert of("officer").ask("POST", f"{base(talks)}/invite", sent).status_code == 403
    assert of("outsider").ask("POST", f"{base(talks)}/invite", sent).status_code == 404
