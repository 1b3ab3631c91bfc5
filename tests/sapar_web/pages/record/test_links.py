"""Links for those without an account: shown once, seen by all parties, ended by whose they are."""

from tests.sapar_web.recording import Lived, with_mediator

from sapar_web.models import LogLink, Message


def test_the_host_makes_a_mentors_link_that_is_shown_once(lived: Lived) -> None:
    client, address = lived.cast.client("receiver"), f"/stays/{lived.key}/links/"
    given = {"party": "host", "email": "mentor@example.org"}
    html = client.post(address, given).content.decode()
    assert "http://testserver/log/" in html
    later = client.get(address).content.decode()
    assert "http://testserver/log/" not in later
    assert "mentor@example.org" in later
    assert "mentor@example.org" in lived.cast.client("lecturer").get(address).content.decode()


def test_the_others_cannot(lived: Lived) -> None:
    address = f"/stays/{lived.key}/links/"
    given = {"party": "host", "email": "mentor@example.org"}
    for name, status in (("lecturer", 403), ("observer", 403), ("outsider", 404)):
        assert lived.cast.client(name).post(address, given).status_code == status
    assert LogLink.objects.count() == 0


def test_the_mediators_link_is_shown_to_nobody(lived: Lived) -> None:
    mediated = with_mediator(lived, "mediator@example.org")
    client, address = lived.cast.client("lecturer"), f"/stays/{mediated.key}/links/"
    assert client.post(f"{address}mediator/", {}).status_code == 302
    assert "/log/" in Message.objects.get().body
    html = client.get(address).content.decode()
    assert ("mediator@example.org" in html, "/log/" in html) == (True, False)
    plain = lived.cast.client("lecturer").post(f"/stays/{lived.key}/links/mediator/", follow=True)
    assert "has no e-mail address of the mediator" in plain.content.decode()


def test_a_link_is_ended(lived: Lived) -> None:
    client, address = lived.cast.client("receiver"), f"/stays/{lived.key}/links/"
    client.post(address, {"party": "host", "email": "mentor@example.org"})
    link = LogLink.objects.get()
    end = f"{address}{link.key}/end/"
    assert lived.cast.client("lecturer").post(end).status_code == 403
    assert client.post(end).status_code == 302
    link.refresh_from_db()
    assert link.state == "ended"
