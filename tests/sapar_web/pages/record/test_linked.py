"""What a link from a mail opens."""

from django.test import Client
from django.utils import timezone
from tests.sapar_web.recording import Lived, linked

from sapar.deliveries.events.answers import Dispute
from sapar_web.models import LogLink


def home(secret: str) -> str:
    response = Client().get(f"/log/{secret}/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_mentor_logs_and_answers(lived: Lived) -> None:
    lived.session_kept("participant", 1)
    _link, secret = linked(lived)
    html = home(secret)
    assert "You are the mentor of this stay." in html
    assert f"/log/{secret}/log/" in html
    assert "Answer 1 thing" in html
    assert f"/stays/{lived.key}/" not in html


def test_a_mediator_finds_what_is_disputed(lived: Lived) -> None:
    told = lived.session("mentor", 1)
    lived.kept(told)
    _link, secret = linked(lived, "third")
    assert "Nothing is disputed." in home(secret)
    lived.kept(Dispute(**lived.head("participant", 2), of=told.id, reason="Nobody came."))
    html = home(secret)
    assert "Nothing is disputed." not in html
    assert f"/log/{secret}/events/{told.id}/" in html
    assert f"/log/{secret}/log/" not in html


def test_a_link_that_ended_opens_nothing(lived: Lived) -> None:
    _link, secret = linked(lived)
    LogLink.objects.update(withdrawn_at=timezone.now())
    assert Client().get(f"/log/{secret}/").status_code == 404
    assert Client().get("/log/guessed/").status_code == 404
