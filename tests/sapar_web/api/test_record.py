"""What happened in a stay, by the API: the same deeds as on pages."""

import base64
from uuid import uuid4

from tests.sapar_web.actions.test_content import png
from tests.sapar_web.api.programs import program
from tests.sapar_web.recording import Lived, document, with_mediator

from sapar_web.models import Event


def of(name: str, *scopes: str):
    return program(f"{name}@example.org", *scopes)


def base(lived: Lived) -> str:
    return f"/api/stays/{lived.key}"


def log(lived: Lived, name: str, *events, party: str = "") -> list[str]:
    sent = {"events": list(events), "party": party}
    told = of(name).done("POST", f"{base(lived)}/events", sent)
    return [each["outcome"] for each in told["events"]]


def test_a_claim_is_logged_disputed_and_settled(lived: Lived) -> None:
    told = document(lived.session("mentor", 2, minutes=90))
    bad = {"kind": "lunch", "id": "x"}
    assert log(lived, "mentor", told, told, bad, party="mentor") == ["kept", "already", "refused"]
    record = of("lecturer").done("GET", f"{base(lived)}/record")
    (fact,) = record["facts"]
    assert (fact["id"], fact["state"], fact["answerers"]) == (
        told["id"], "unanswered", ["participant"],
    )  # fmt: skip
    stands = {each["clause"]: each for each in record["commitments"]}["mentor-hours"]
    assert (stands["owed"], stands["claimed"], stands["unanswered"]) == (
        "18.000000", "1.500000", "1.500000",
    )  # fmt: skip
    assert "V08" in {each["code"] for each in record["notices"]}
    event = f"{base(lived)}/events/{fact['version']}"
    (opened,) = of("lecturer").done("POST", f"{event}/dispute", {"reason": "No."})["events"]
    answer = {"text": "Yes.", "party": "mentor"}
    of("mentor").done("POST", f"{base(lived)}/events/{opened}/reply", answer)
    of("lecturer").done("POST", f"{base(lived)}/events/acknowledge", {"versions": [told["id"]]})
    (fact,) = of("officer").done("GET", f"{base(lived)}/record?language=kk")["facts"]
    assert fact["state"] == "acknowledged"


def test_an_own_fact_is_corrected_and_taken_back(lived: Lived) -> None:
    told = document(lived.session("participant", 2))
    log(lived, "lecturer", told)
    instead = {name: told[name] for name in ("kind", "on", "commitment", "mentor")}
    event = f"{base(lived)}/events/{told['id']}"
    sent = {"instead": {**instead, "minutes": 30}, "version": told["id"]}
    of("lecturer").done("POST", f"{event}/correct", sent)
    assert of("lecturer").ask("POST", f"{event}/correct", sent).status_code == 422
    of("lecturer").done("POST", f"{event}/withdraw", {})
    assert of("lecturer").ask("POST", f"{event}/withdraw", {}).status_code == 422
    kinds = Event.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["session", "correction", "withdrawal"]


def test_events_are_listed_page_by_page_in_the_order_in_which_they_came(lived: Lived) -> None:
    made = [str(lived.session_kept("mentor", day).key) for day in (3, 1, 2)]
    reader, path = of("officer", "read"), f"{base(lived)}/events"
    first = reader.done("GET", f"{path}?limit=2")
    assert [each["id"] for each in first["items"]] == made[:2]
    later = reader.done("GET", f"{path}?limit=2&after={first['next']}")
    assert ([each["id"] for each in later["items"]], later["next"]) == (made[2:], None)


def test_a_file_goes_with_an_event_and_comes_back(lived: Lived) -> None:
    event = lived.session_kept("mentor", 2)
    sent = {"name": "desk.png", "content": base64.b64encode(png()).decode()}
    path = f"{base(lived)}/events/{event.key}/evidence"
    made = of("lecturer").done("POST", path, sent)
    got = of("officer", "read").ask("GET", f"{base(lived)}/evidence/{made['key']}")
    assert (got.content, got["Content-Disposition"]) == (png(), "attachment")
    assert of("lecturer").ask("POST", path, {**sent, "content": "?"}).status_code == 422
    strange = of("outsider", "read").ask("GET", f"{base(lived)}/evidence/{made['key']}")
    assert strange.status_code == 404


def test_links_are_sent_listed_and_ended(lived: Lived) -> None:
    path = f"{base(lived)}/log-links"
    made = of("receiver").done("POST", path, {"email": "mentor@example.org"})
    assert "/log/" in made["link"]
    (listed,) = of("lecturer").done("GET", path)
    assert (listed["email"], listed["link"]) == ("mentor@example.org", "")
    assert of("lecturer").ask("POST", f"{path}/{made['key']}/end").status_code == 403
    assert of("receiver").done("POST", f"{path}/{made['key']}/end")["state"] == "ended"
    mediated = with_mediator(lived, "mediator@example.org")
    sent = of("lecturer").done("POST", f"{base(mediated)}/log-links/mediator", {})
    assert (sent["party"], sent["link"]) == ("third", "")


def test_strangers_find_nothing_and_readers_write_nothing(lived: Lived) -> None:
    for path in ("record", "events", "log-links"):
        assert of("outsider", "read").ask("GET", f"{base(lived)}/{path}").status_code == 404
    told = {"events": [document(lived.session("mentor", 2))]}
    assert of("mentor", "read").ask("POST", f"{base(lived)}/events", told).status_code == 403
    assert of("observer").ask("POST", f"{base(lived)}/events", told).status_code == 403
    assert of("lecturer").ask("GET", f"/api/stays/{uuid4()}/record").status_code == 404


def test_the_number_of_queries_does_not_grow(lived: Lived, django_assert_max_num_queries) -> None:
    reader, seen = of("lecturer"), []
    for many in (1, 3):
        while lived.stay.events.count() < many:
            lived.session_kept("mentor", 2)
        with django_assert_max_num_queries(12) as asked:
            reader.done("GET", f"{base(lived)}/record")
        seen.append(len(asked))
    assert seen[0] == seen[1]
