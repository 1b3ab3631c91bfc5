import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from tests.conftest import Cast

from sapar_web.pages.offline.owner import owner_of


def test_a_person_is_marked_the_same_every_time_and_nothing_of_them_is_said(cast: Cast) -> None:
    lecturer, mentor = cast.people["lecturer"], cast.people["mentor"]
    assert owner_of(lecturer) == owner_of(lecturer) != owner_of(mentor)
    assert str(lecturer.key).replace("-", "")[:8] not in owner_of(lecturer)
    assert owner_of(AnonymousUser()) == ""


@pytest.mark.django_db
def test_who_is_signed_in_is_kept_by_nobody(cast: Cast) -> None:
    answer = cast.client("lecturer").get("/offline/who/")
    assert answer.json()["owner"] == owner_of(cast.people["lecturer"])
    assert answer.json()["token"]
    assert "no-store" in answer["Cache-Control"]
    assert Client().get("/offline/who/").json()["owner"] == ""
