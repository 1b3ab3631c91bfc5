"""Writing needs on the web, with and without scripts; reading them; handing them in."""

import pytest
from tests.sapar_web.actions.people.test_stays import erase
from tests.sapar_web.signing import laid
from tests.sapar_web.talks import FOUR, SPEAKERS, Talks, goals

from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Need


def rows(*goals_: dict, ids: bool = True) -> dict:
    sent = {"goals-TOTAL_FORMS": str(len(goals_)), "goals-INITIAL_FORMS": "0"}
    for number, goal in enumerate(goals_):
        for name, value in goal.items():
            if ids or name != "id":
                sent[f"goals-{number}-{name}"] = value
    return sent


def address(talks: Talks, party: str = "participant", part: str = "") -> str:
    tail = f"part/{part}/" if part else ""
    return f"/stays/{talks.stay.key}/needs/{party}/{tail}"


TWO = rows(*goals("participant"))


def test_a_section_is_kept_without_scripts(talks: Talks) -> None:
    client = talks.cast.client("lecturer")
    answer = client.post(address(talks, part="goals"), {**TWO, "read": ""})
    assert (answer.status_code, answer.url) == (302, address(talks) + "#goals")
    assert Need.objects.get().document["goals"] == goals("participant")
    assert "Weights kept so far: 100 of 100." in client.get(address(talks)).content.decode()


def test_with_htmx_a_line_says_that_it_is_kept(talks: Talks) -> None:
    client = talks.cast.client("lecturer")
    sent = {**rows(*goals("participant"), ids=False), "read": ""}
    first = client.post(address(talks, part="goals"), sent, headers={"HX-Request": "true"})
    text = first.content.decode()
    assert "<html" not in text
    assert "Kept at" in text
    assert [each["id"] for each in Need.objects.get().document["goals"]] == ["goal-1", "goal-2"]
    mark = mark_of(Need.objects.get().document["goals"])
    assert f'value="{mark}"' in text
    again = client.post(
        address(talks, part="goals"), {**sent, "read": mark}, headers={"HX-Request": "true"}
    )
    assert "Kept at" in again.content.decode()


def test_who_comes_second_is_shown_both_and_loses_nothing(talks: Talks) -> None:
    talks.write("participant", "goals", goals("participant"))
    client = talks.cast.client("lecturer")
    mine = rows({"text": "My own words.", "level": "individual", "weight": 100})
    answer = client.post(address(talks, part="goals"), {**mine, "read": "of before"})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "My own words." in text
    assert "Ties." in text
    assert Need.objects.get().document["goals"] == goals("participant")
    newer = mark_of(goals("participant"))
    assert f'name="read" value="{newer}"' in text
    client.post(address(talks, part="goals"), {**mine, "read": newer})
    assert Need.objects.get().document["goals"][0]["text"] == "My own words."


def test_what_does_not_fit_is_said(talks: Talks) -> None:
    sent = {**rows({"text": "x", "level": "individual", "weight": 101}), "read": ""}
    answer = talks.cast.client("lecturer").post(address(talks, part="goals"), sent)
    assert answer.status_code == 422
    assert not Need.objects.exists()


@pytest.mark.parametrize("party", FOUR)
def test_nobody_else_is_shown_that_there_is_something(talks: Talks, party: str) -> None:
    talks.hand_in(party)
    for name in {*SPEAKERS.values(), "observer", "outsider", "nobody"} - {SPEAKERS[party]}:
        client = talks.cast.client(name)
        assert client.get(address(talks, party)).status_code == 404
        assert client.get(address(talks, party, "goals")).status_code == 404
        assert client.get(address(talks, party) + "submit/").status_code == 404
        assert client.post(address(talks, party, "goals"), TWO).status_code == 404
    assert talks.cast.client(SPEAKERS[party]).get(address(talks, party)).status_code == 200


@pytest.mark.parametrize("number", [1, 3])
def test_a_statement_takes_as_many_queries_whatever_it_holds(
    talks: Talks, number: int, django_assert_num_queries
) -> None:
    expected = [
        {"id": f"e{each}", "of": "host", "item": "C02", "text": "An hour."}
        for each in range(number)
    ]
    talks.write("sending", "expectations", expected)
    client = talks.cast.client("international")
    with django_assert_num_queries(5):
        assert client.get(address(talks, "sending")).status_code == 200


def test_what_was_erased_is_said_on_the_page_of_the_needs(talks: Talks) -> None:
    limits = [{"id": "a", "kind": "visa", "text": "A visa takes long.", "shown_to": ["sponsor"]}]
    talks.hand_in("participant", constraints=limits)
    for party in ("sponsor", "sending", "host"):
        talks.hand_in(party)
    officer = talks.cast.client("officer")
    assert "A visa takes long." in officer.get(address(talks)).content.decode()
    erase(talks.cast, "lecturer")
    page = officer.get(address(talks)).content.decode()
    assert "these words with it" in page
    assert "A visa takes long." not in page
    assert "It was not handed in" not in page
    assert officer.get(f"/stays/{talks.stay.key}/mismatch/").status_code == 200


def test_of_a_signed_stay_the_rest_is_read_without_what_limits(talks: Talks) -> None:
    limits = [{"id": "a", "kind": "visa", "text": "A visa takes long.", "shown_to": ["sponsor"]}]
    talks.hand_in("participant", constraints=limits)
    for party in ("sponsor", "sending", "host"):
        talks.hand_in(party)
    talks.stay.refresh_from_db()
    laid(talks.cast, talks.stay).sign_all()
    erase(talks.cast, "lecturer")
    page = talks.cast.client("officer").get(address(talks)).content.decode()
    assert "What limits them went with it" in page
    assert ("A visa takes long." in page, "weight 60 of 100" in page) == (False, True)
