"""Erasing somebody takes them out of stays, as far as nobody has agreed with them."""

import pytest
from tests.sapar_web.signing import SPEAKS, Table
from tests.sapar_web.talks import Talks

from sapar_web.actions.people.erasing import erase_person
from sapar_web.models import Agreement, Need, Notice, Stay

PASSWORD = "a long and private word"  # noqa: S105 -- invented


def erase(cast, name: str) -> None:
    person = cast.people[name]
    person.set_password(PASSWORD)
    person.save()
    erase_person(cast.actor(name), password=PASSWORD)


def test_a_stay_in_preparation_is_withdrawn_and_its_draft_deleted(talks: Talks) -> None:
    talks.write("participant", "language", "kk")
    erase(talks.cast, "lecturer")
    stay = Stay.objects.get()
    assert (stay.state, stay.ended_why) == ("withdrawn", "The participant erased their account.")
    assert not Need.objects.exists()
    told = Notice.objects.filter(kind="ended").values_list("person__email", flat=True)
    assert {"officer@example.org", "receiver@example.org"} <= set(told)


def test_the_name_is_gone_from_an_agreement_that_is_negotiated(talks: Talks) -> None:
    talks.begin()
    name = talks.cast.people["lecturer"].name
    assert name in str(Agreement.objects.get().document["parties"])
    erase(talks.cast, "lecturer")
    assert Stay.objects.get().state == "withdrawn"
    assert name not in str(Agreement.objects.get().document["parties"])
    assert Need.objects.get(party="participant").state == "erased"


def test_a_stay_in_which_one_is_the_mentor_looks_for_another(table: Table) -> None:
    erase(table.cast, "mentor")
    stay = Stay.objects.get()
    assert (stay.state, stay.mentor) == ("signing", None)
    parties = Agreement.objects.get().document["parties"]
    assert "mentor" not in [each["party"] for each in parties]


@pytest.mark.parametrize("name", ["lecturer", "mentor"])
def test_what_all_have_signed_stays_as_it_is(table: Table, name: str) -> None:
    table.sign_all()
    before = Agreement.objects.get().document
    erase(table.cast, name)
    stay = Stay.objects.get()
    assert (stay.state, stay.participant, stay.mentor) == (
        "active",
        table.cast.people["lecturer"],
        table.cast.people["mentor"],
    )
    assert Agreement.objects.get().document == before
    assert str(getattr(stay, "participant" if name == "lecturer" else "mentor")) == "erased person"
    assert set(SPEAKS) == {each["party"] for each in before["parties"]}
