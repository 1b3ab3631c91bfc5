"""The page that the link of an invitation leads to."""

import pytest

from sapar_web.actions.voices.inviting import Invited, end_voice, invite_voice
from sapar_web.models import Voice


@pytest.fixture
def link(consultation) -> str:
    invited = Invited("participant", "somebody.new@example.org")
    officer = consultation.cast.actor("officer")
    _voice, secret = invite_voice(officer, terms=consultation.terms.key, invited=invited)
    return f"/voices/take/{secret}/"


def test_a_visitor_signs_in_first_and_comes_back(consultation, link: str) -> None:
    response = consultation.cast.client("visitor").get(link)
    assert response.url == f"/account/login/?next={link}"


def test_to_look_does_not_use_it_up_and_the_button_does(consultation, link: str) -> None:
    nobody, outsider = consultation.cast.client("nobody"), consultation.cast.client("outsider")
    assert nobody.get(link).status_code == 200
    assert outsider.get(link).status_code == 200
    voice = Voice.objects.get(email="somebody.new@example.org")
    assert nobody.post(link).url == f"/voices/{voice.key}/"
    assert nobody.get(link).url == f"/voices/{voice.key}/"
    assert [outsider.get(link).status_code, outsider.post(link).status_code] == [404, 404]


def test_a_wrong_or_ended_link_says_so_kindly(consultation, link: str) -> None:
    client = consultation.cast.client("nobody")
    assert "ask whoever sent it" in client.get("/voices/take/wrong/").content.decode()
    voice = Voice.objects.get(email="somebody.new@example.org")
    end_voice(consultation.cast.actor("officer"), key=voice.key)
    assert client.get(link).status_code == 404
    assert client.post(link).status_code == 404
