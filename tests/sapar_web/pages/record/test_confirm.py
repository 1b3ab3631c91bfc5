"""Several things confirmed at once; what is left out stays unanswered."""

from django.test import Client
from tests.sapar_web.recording import Lived, linked

from sapar_web.models import Event


def test_what_is_ticked_is_confirmed(lived: Lived) -> None:
    made = [lived.session_kept("mentor", day) for day in (1, 2, 3)]
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/confirm/"
    html = client.get(address).content.decode()
    assert [html.count(f'value="{each.key}"') for each in made] == [1, 1, 1]
    chosen = {"party": "participant", "version": [str(each.key) for each in made[:2]]}
    assert client.post(address, chosen).status_code == 302
    assert Event.objects.filter(kind="acknowledgement").count() == 2
    html = client.get(address).content.decode()
    assert [html.count(f'value="{each.key}"') for each in made] == [0, 0, 1]


def test_nothing_ticked_is_said(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/confirm/"
    response = client.post(address, {"party": "participant"})
    assert response.status_code == 422
    assert "choose what you confirm" in response.content.decode()


def test_nothing_waits_for_the_side_that_claims(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    html = lived.cast.client("mentor").get(f"/stays/{lived.key}/confirm/").content.decode()
    assert "Nothing waits for your answer." in html


def test_a_mentor_confirms_by_their_link(lived: Lived) -> None:
    made = lived.session_kept("participant", 1)
    _link, secret = linked(lived)
    given = {"party": "mentor", "version": str(made.key)}
    assert Client().post(f"/log/{secret}/confirm/", given).status_code == 302
    assert Event.objects.get(kind="acknowledgement").author == "mentor"
