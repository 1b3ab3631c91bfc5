"""Pages of stays: the list, one stay, opening one, coming in by a link."""

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.models import Stay


def more(stay: Stay, number: int) -> None:
    for _each in range(number):
        stay.pk, stay.key = None, type(stay)().key
        stay.save(force_insert=True)


@pytest.mark.parametrize(
    ("name", "there"),
    [
        *(("officer", 1), ("observer", 1), ("international", 1), ("receiver", 1), ("lecturer", 1)),
        *(("agent", 0), ("mentor", 0), ("outsider", 0), ("nobody", 0)),
    ],
)
def test_each_finds_the_stays_they_take_part_in(cast, stay, name: str, there: int) -> None:
    assert cast.client(name).get("/stays/").content.decode().count(f"/stays/{stay.key}/") == there
    assert cast.client(name).get(f"/stays/{stay.key}/").status_code == (200 if there else 404)


@pytest.mark.parametrize("handed", [1, 3])
def test_a_stay_takes_as_many_queries_whoever_has_handed_in(
    talks: Talks, handed: int, django_assert_num_queries
) -> None:
    for party in ("sponsor", "sending", "host")[:handed]:
        talks.hand_in(party)
    client = talks.cast.client("lecturer")
    with django_assert_num_queries(7):
        text = client.get(f"/stays/{talks.stay.key}/").content.decode()
    assert "You hand in what you need as participant" in text


def test_a_stay_says_from_whom_the_next_deed_is_waited_for(talks: Talks) -> None:
    talks.hand_in("host")
    text = talks.cast.client("observer").get(f"/stays/{talks.stay.key}/").content.decode()
    assert "Sending institution: their needs are waited for" in text
    assert "Host institution: their needs" not in text
