"""Needs side by side."""

from datetime import timedelta

import pytest
from tests.sapar_web.talks import FOUR, Talks

from sapar_web.models.offer import today


def shown(talks: Talks, name: str) -> str:
    client = talks.cast.client(name)
    return client.get(f"/stays/{talks.stay.key}/mismatch/").content.decode()


def test_before_needs_are_shown_nothing_is_compared(talks: Talks) -> None:
    talks.hand_in("host")
    text = shown(talks, "lecturer")
    assert "Nobody sees what others need yet." in text
    assert "Ties." not in text


@pytest.mark.parametrize("name", ["officer", "observer", "international", "receiver", "lecturer"])
def test_all_parties_see_the_same_goals_weights_and_agenda(talks: Talks, name: str) -> None:
    talks.all_in()
    text = shown(talks, name)
    assert "teaching, one person" in text or "teaching" in text
    assert "W = 1.00" in text
    assert "What there is to talk about" in text


def test_who_was_silent_is_told_after_the_last_day(talks: Talks) -> None:
    talks.hand_in("host")
    talks.stay.needs_until = today() - timedelta(days=1)
    talks.stay.save()
    text = shown(talks, "lecturer")
    assert "Silent until the last day: sponsor, sending institution, participant" in text


def test_an_item_of_the_agenda_leads_to_a_proposal(talks: Talks) -> None:
    for party in FOUR[:-1]:
        talks.hand_in(party)
    talks.hand_in(
        "participant",
        expectations=[{"id": "e1", "of": "host", "item": "C05", "text": "One course."}],
    )
    client = talks.cast.client("lecturer")
    client.post(f"/stays/{talks.stay.key}/agreement/begin/")
    text = shown(talks, "lecturer")
    path = f"/stays/{talks.stay.key}/agreement/propose/"
    assert path in text
    assert client.get(path, {"item": "C05"}).status_code == 200
    assert path not in shown(talks, "observer")


@pytest.mark.parametrize("handed", [1, 4])
def test_it_takes_as_many_queries_whatever_was_handed_in(
    talks: Talks, handed: int, django_assert_num_queries
) -> None:
    for party in FOUR[:handed]:
        talks.hand_in(party)
    talks.stay.needs_until = today() - timedelta(days=1)
    talks.stay.save()
    client = talks.cast.client("lecturer")
    with django_assert_num_queries(8):
        client.get(f"/stays/{talks.stay.key}/mismatch/")


def test_each_cell_says_whose_it_is_where_columns_do_not_fit(talks: Talks) -> None:
    talks.all_in()
    text = shown(talks, "officer")
    for party in ("Sponsor", "Sending institution", "Host institution", "Participant", "Served by"):
        assert f'<td data-of="{party}">' in text
