"""Handing needs in."""

from tests.sapar_web.talks import Talks, goals


def address(talks: Talks, party: str = "participant", part: str = "") -> str:
    tail = f"part/{part}/" if part else ""
    return f"/stays/{talks.stay.key}/needs/{party}/{tail}"


def test_what_stands_in_the_way_is_said_before_it_is_handed_in(talks: Talks) -> None:
    need = talks.write("participant", "goals", goals("participant")[:1])
    client = talks.cast.client("lecturer")
    text = client.get(address(talks) + "submit/").content.decode()
    assert "This stands in the way" in text
    refused = client.post(address(talks) + "submit/", {"revision": need.revision})
    assert refused.status_code == 422
    need = talks.write("participant", "goals", goals("participant"))
    stale = client.post(address(talks) + "submit/", {"revision": need.revision - 1})
    assert stale.status_code == 409
    done = client.post(address(talks) + "submit/", {"revision": need.revision})
    assert (done.status_code, done.url) == (302, f"/stays/{talks.stay.key}/")
    assert "Digest" in client.get(address(talks)).content.decode()
