"""Asking somebody to come."""

from tests.sapar_web.talks import Talks


def test_the_host_asks_a_mentor_and_nobody_else_does(talks: Talks) -> None:
    address = f"/stays/{talks.stay.key}/invite/mentor/"
    assert talks.cast.client("officer").get(address).status_code == 403
    receiver = talks.cast.client("receiver")
    assert receiver.post(address, {"email": "no address"}).status_code == 422
    assert "/stays/join/" in receiver.post(address, {"email": "m@example.org"}).content.decode()
    assert receiver.get(f"/stays/{talks.stay.key}/invite/host/").status_code == 404
