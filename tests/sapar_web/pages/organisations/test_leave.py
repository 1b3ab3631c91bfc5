import pytest
from django.test import Client

from sapar_web.models import Membership


def path(cast, name: str, rest: str) -> str:
    held = Membership.objects.get(person=cast.people[name])
    return f"/organisations/memberships/{held.key}/{rest}/"


def test_one_is_asked_first_and_then_leaves(cast) -> None:
    client, leaving = cast.client("mentor"), path(cast, "mentor", "leave")
    assert "no longer act as mentor" in client.get(leaving).content.decode()
    assert cast.actor("mentor").roles
    assert client.post(leaving).status_code == 302
    assert not cast.actor("mentor").roles


def test_the_last_who_looks_after_members_is_told_to_hand_over(cast) -> None:
    answer = cast.client("receiver").post(path(cast, "receiver", "leave"))
    assert answer.status_code == 422
    assert "hand over first" in answer.content.decode()


def test_a_role_is_handed_over_to_another_member(cast) -> None:
    client, handing = cast.client("receiver"), path(cast, "receiver", "hand-over")
    assert ">Mentor</option>" in client.get(handing).content.decode()
    assert client.post(handing, {"to": str(cast.people["mentor"].key)}).status_code == 302
    assert cast.actor("mentor").acts_for(cast.host.pk, "international")


def test_who_looks_after_members_ends_a_membership(cast) -> None:
    client, ending = cast.client("receiver"), path(cast, "mentor", "end")
    assert "Mentor will no longer act" in client.get(ending).content.decode()
    assert client.post(ending).status_code == 302
    assert not cast.actor("mentor").roles


@pytest.mark.parametrize("rest", ["leave", "end", "hand-over"])
@pytest.mark.parametrize(("name", "status"), [("outsider", 403), ("nobody", 403), ("visitor", 302)])
def test_nobody_else_sees_these_pages(cast, rest: str, name: str, status: int) -> None:
    assert cast.client(name).get(path(cast, "mentor", rest)).status_code == status


@pytest.mark.parametrize("rest", ["leave", "hand-over"])
def test_a_form_of_another_site_ends_nothing(cast, rest: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.people["mentor"])
    assert client.post(path(cast, "mentor", rest)).status_code == 403
    assert cast.actor("mentor").roles
