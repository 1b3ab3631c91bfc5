"""Saying something under a clause, a goal or another part."""

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.models import Remark


def address(talks: Talks) -> str:
    return f"/stays/{talks.stay.key}/agreement/remark/"


@pytest.mark.parametrize(
    ("about", "title"),
    [
        ("clause=mentor-hours", "Mentoring"),
        ("part=goals/host-teach", "Goal: "),
        ("part=money", "Money"),
    ],
)
def test_the_page_names_what_one_speaks_about(talks: Talks, about: str, title: str) -> None:
    talks.begin()
    text = talks.cast.client("receiver").get(f"{address(talks)}?{about}").content.decode()
    heading = text[text.index("<h2>") + len("<h2>") :]
    assert heading.startswith(title)


@pytest.mark.parametrize("about", ["", "clause=no-such", "part=no-such"])
def test_nothing_is_said_about_what_is_not_there(talks: Talks, about: str) -> None:
    talks.begin()
    assert talks.cast.client("receiver").get(f"{address(talks)}?{about}").status_code == 404


def test_what_is_said_stands_under_what_it_is_about(talks: Talks) -> None:
    talks.begin()
    sent = {"clause": "mentor-hours", "text": "Who pays?"}
    answer = talks.cast.client("receiver").post(address(talks), sent)
    assert answer["Location"] == f"/stays/{talks.stay.key}/agreement/#c-mentor-hours"
    assert Remark.objects.get().text == "Who pays?"
    page = talks.cast.client("lecturer").get(answer["Location"]).content.decode()
    clause = page[page.index('id="c-mentor-hours"') :]
    assert "Who pays?" in clause[: clause.index("</section>")]


def test_words_that_cannot_be_taken_are_still_there(talks: Talks) -> None:
    talks.begin()
    sent = {"part": "money", "text": "<b>" * 2_000}
    answer = talks.cast.client("receiver").post(address(talks), sent)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "&lt;b&gt;" in text
    assert "say it in your own words, in at most 5,000 characters" in text
    assert not Remark.objects.exists()


def test_only_who_speaks_for_a_party_finds_the_page(talks: Talks) -> None:
    talks.begin()
    about = f"{address(talks)}?clause=mentor-hours"
    assert talks.cast.client("observer").get(about).status_code == 403
    assert talks.cast.client("outsider").get(about).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_it_takes_as_many_queries_whatever_was_said(
    talks: Talks, number: int, django_assert_num_queries
) -> None:
    talks.begin()
    client = talks.cast.client("receiver")
    for each in range(number):
        client.post(address(talks), {"clause": "mentor-hours", "text": f"Word {each}."})
    with django_assert_num_queries(4):
        assert client.get(f"{address(talks)}?clause=mentor-hours").status_code == 200
