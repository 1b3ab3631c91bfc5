import pytest
from django.test import Client

from sapar_web.models import Organisation, Unit

HILL = {"name": "Hill University", "country": "KZ", "ror": "", "role": "head"}


def test_one_registers_an_organisation_and_is_led_to_its_page(cast) -> None:
    answer = cast.client("nobody").post("/organisations/register/", HILL)
    made = Organisation.objects.get(name="Hill University")
    assert (answer.status_code, answer["Location"]) == (302, f"/organisations/{made.key}/")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"country": "QQ"}, "Select a valid choice"),
        ({"ror": "https://ror.org/1"}, "expected an address as in"),
        ({"role": "observer"}, "Select a valid choice"),
        ({"name": "Hill\u202eUniversity"}, "invisible signs"),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field_and_kept(cast, wrong, message: str) -> None:
    answer = cast.client("nobody").post("/organisations/register/", HILL | wrong)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert 'value="Hill' in answer.content.decode()


def test_the_second_of_two_who_change_it_sees_both(cast) -> None:
    client, path = cast.client("receiver"), f"/organisations/{cast.host.key}/change/"
    first = {"name": "First name", "country": "DE", "ror": "", "revision": 1}
    assert client.post(path, first).status_code == 302
    answer = client.post(path, first | {"name": "Second name"})
    assert answer.status_code == 409
    assert "First name" in answer.content.decode()
    assert "Second name" in answer.content.decode()


def test_units_are_added_and_renamed(cast) -> None:
    client, path = cast.client("receiver"), f"/organisations/{cast.host.key}/units/"
    assert client.post(path, {"name": "Physics"}).status_code == 302
    unit = Unit.objects.get()
    assert client.get(f"{path}{unit.key}/").status_code == 200
    assert client.post(f"{path}{unit.key}/", {"name": "Chemistry"}).status_code == 302
    assert Unit.objects.get().name == "Chemistry"


@pytest.mark.parametrize("rest", ["change/", "units/", "invite/"])
def test_a_form_of_another_site_changes_nothing(cast, rest: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.people["receiver"])
    answer = client.post(f"/organisations/{cast.host.key}/{rest}", {"name": "Forged"})
    assert answer.status_code == 403
    assert "expired" in answer.content.decode()
