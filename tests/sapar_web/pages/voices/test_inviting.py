"""The pages on which an officer asks somebody."""

import pytest

from sapar_web.models import Voice


def test_an_institution_is_found_by_its_name(consultation) -> None:
    address = f"/voices/of/{consultation.terms.key}/invite/sending/?name=island"
    client = consultation.cast.client("officer")
    assert "Island College (invented)" in client.get(address).content.decode()
    given = {"organisation": str(consultation.cast.stranger.key), "email": "outsider@example.org"}
    response = client.post(address, given)
    assert "/voices/take/" in response.context["link"]
    voice = Voice.objects.get(email="outsider@example.org")
    assert voice.organisation == consultation.cast.stranger


def test_a_participant_is_asked_once(consultation) -> None:
    address = f"/voices/of/{consultation.terms.key}/invite/participant/"
    client = consultation.cast.client("officer")
    response = client.post(address, {"email": "lecturer@example.org"})
    assert response.status_code == 422
    assert "asked already" in response.content.decode()


@pytest.mark.parametrize(
    ("name", "status"),
    [("observer", 403), ("lecturer", 403), ("nobody", 404), ("receiver", 404), ("visitor", 302)],
)
def test_the_officer_alone_asks_and_ends(consultation, name: str, status: int) -> None:
    client = consultation.cast.client(name)
    of = f"/voices/of/{consultation.terms.key}/invite/participant/"
    own = f"/voices/{consultation.participant.key}"
    answers = [
        client.post(of, {"email": "new@example.org"}).status_code,
        client.post(f"{own}/again/").status_code,
        client.post(f"{own}/end/").status_code,
    ]
    assert answers == [status] * 3
    assert Voice.objects.filter(ended_at=None).count() == 2


def test_a_new_link_ends_the_old_one(consultation) -> None:
    client = consultation.cast.client("officer")
    response = client.post(f"/voices/{consultation.participant.key}/again/")
    assert "/voices/take/" in response.context["link"]
    consultation.participant.refresh_from_db()
    assert consultation.participant.ended_at is not None
    assert Voice.objects.filter(email="lecturer@example.org", ended_at=None).count() == 1


def test_ending_keeps_the_voice(consultation) -> None:
    client = consultation.cast.client("officer")
    assert client.post(f"/voices/{consultation.participant.key}/end/").status_code == 302
    consultation.participant.refresh_from_db()
    assert consultation.participant.ended_at is not None
