"""What the agreement shows, by the API: proposed, sent as it is, and kept once."""

from tests.sapar_web.api.programs import program
from tests.sapar_web.recording import Lived, planned

from sapar_web.models import Event, Stay
from sapar_web.models.offer import today


def asked(lived: Lived, name: str, *scopes: str, query: str = ""):
    path = f"/api/stays/{lived.key}/events/agreement{query}"
    return program(f"{name}@example.org", *scopes).ask("GET", path)


def clauses(lived: Lived, name: str, query: str = "") -> list[str]:
    return [each["commitment"] for each in asked(lived, name, query=query).json()["events"]]


def test_what_is_proposed_is_sent_as_it_is_and_kept_once(lived: Lived) -> None:
    ahead, lecturer = planned(lived), program("lecturer@example.org")
    path = f"/api/stays/{ahead.key}/events"
    found = lecturer.done("GET", f"{path}/agreement")
    assert (len(found["events"]), found["party"]) == (6, "participant")
    first = {name: found["events"][0][name] for name in ("kind", "on", "commitment", "quantity")}
    assert first == {
        "kind": "done",
        "on": today().isoformat(),
        "commitment": "participant-goals",
        "quantity": "2",
    }
    assert not Event.objects.exists()
    sent = lecturer.done("POST", path, found)
    assert {each["outcome"] for each in sent["events"]} == {"kept"}
    sent = lecturer.done("POST", path, found)
    assert {each["outcome"] for each in sent["events"]} == {"already"}
    assert lecturer.done("GET", f"{path}/agreement") == {"events": [], "party": "participant"}
    assert Event.objects.count() == 6


def test_each_party_is_proposed_its_own(lived: Lived) -> None:
    ahead = planned(lived)
    assert clauses(ahead, "international") == ["signed-before-travel", "data-terms", "return-plan"]
    assert clauses(lived, "receiver") == ["price-list", "data-terms"]


def test_whoever_speaks_for_two_says_for_whom(lived: Lived) -> None:
    ahead = planned(lived)
    Stay.objects.update(mentor=lived.cast.people["officer"])
    own = clauses(ahead, "officer")
    assert (own, clauses(ahead, "officer", "?party=mentor")) == (own, own)
    assert "return-plan" not in own
    assert "return-plan" in clauses(ahead, "officer", "?party=sponsor")
    assert asked(ahead, "officer", query="?party=host").status_code == 403
    assert asked(ahead, "officer", query="?party=nobody").status_code == 403


def test_others_are_proposed_nothing(lived: Lived) -> None:
    codes = {name: asked(lived, name).status_code for name in ("observer", "outsider")}
    assert codes == {"observer": 403, "outsider": 404}
    assert asked(lived, "lecturer", "read").status_code == 403
