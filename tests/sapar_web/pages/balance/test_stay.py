"""The balance of one stay, for its parties alone."""

import pytest
from django.urls import reverse
from tests.sapar_web.recording import Lived

from sapar_web.models import Stay

pytestmark = pytest.mark.django_db


def page(lived: Lived, who: str, name: str = "stay_balance", language: str = "en"):
    address = reverse(name, args=[lived.key])
    return lived.cast.client(who).get(address, headers={"accept-language": language})


@pytest.mark.parametrize("who", ["lecturer", "receiver", "officer", "mentor"])
def test_a_party_sees_main_points_and_six_panels(lived, who):
    lived.session_kept("participant", 2)
    found = page(lived, who)
    assert (found.status_code, len(found.context["panels"])) == (200, 6)
    assert "not computable" not in found.context["points"][0]
    assert page(lived, who, "stay_balance_json").json()["dataset"]["rows"]["stays"] == 1


def test_it_is_computed_anew_once_something_was_recorded(lived):
    first = page(lived, "lecturer").context["at"]
    assert page(lived, "receiver").context["at"] == first
    lived.session_kept("mentor", 3)
    later = page(lived, "lecturer", "stay_balance_json").json()
    assert later["dataset"]["rows"]["deliveries"] == 1


def test_the_sending_institution_sees_it_where_the_record_is_open_to_it(lived):
    answered = page(lived, "international")
    clauses = [clause.item for clause in lived.document.clauses]
    assert (answered.status_code == 200) == ("A04" in clauses)


def test_each_reads_it_in_their_own_language_whoever_asked_before(lived):
    lived.session_kept("participant", 2)
    told = {each: page(lived, "lecturer", language=each) for each in ("en", "ru", "kk", "en")}
    titles = {each: found.context["panels"][5].title for each, found in told.items()}
    assert titles == {
        "en": "Who came back", "ru": "Кто приехал в ответ", "kk": "Кім қайтып келді",
    }  # fmt: skip
    assert len({found.context["points"][0] for found in told.values()}) == 3
    assert "host&#x27;s side owed" in told["en"].content.decode()
    assert "host&#x27;s side owed" not in told["ru"].content.decode()
    assert page(lived, "receiver", language="kk").context["at"] == told["kk"].context["at"]
    assert page(lived, "lecturer", "stay_balance_json", "ru").json()["asked"]["language"] == "ru"


@pytest.mark.parametrize("who", ["outsider", "nobody"])
def test_nobody_else_finds_it(lived, who):
    assert page(lived, who).status_code == 404


def test_a_stay_that_is_not_agreed_has_none(stay, cast):
    assert Stay.objects.get().state == "preparing"
    address = reverse("stay_balance", args=[stay.key])
    assert cast.client("lecturer").get(address).status_code == 403
