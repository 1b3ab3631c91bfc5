import re

import pytest

from sapar_web.models import Application


def ready(contest) -> list[Application]:
    """Four nominated: 100 points, twice 60, none; two places."""
    contest.open(places=2)
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(4)]
    for each, (plan, use) in zip(made, [(5, 10), (5, 0), (5, 0)], strict=False):
        contest.review(each, plan, use)
    contest.past()
    return made


def path(contest) -> str:
    return f"/calls/{contest.call.key}/decide/"


def chosen(choices: str) -> str:
    """Which outcome is filled in."""
    (found,) = re.findall(r'value="(\w+)" checked', choices)
    return str(found)


def sent(made, outcomes, **more):
    told = {"key": [str(each.key) for each in made], "for_selected": "Most points."}
    told |= {"for_waiting": "Next.", "for_rest": "Fewer points."}
    told |= {f"outcome-{each.key}": chosen for each, chosen in zip(made, outcomes, strict=True)}
    return {**told, **more}


def test_the_points_are_a_proposal_that_tells_ties(contest) -> None:
    made = ready(contest)
    rows = contest.cast.client("officer").get(path(contest)).context["rows"]
    told = {row["key"]: (chosen(row["choices"]), row["tied"]) for row in rows}
    assert [told[str(each.key)] for each in made] == [
        ("selected", False),
        ("rest", True),
        ("rest", True),
        ("rest", False),
    ]


def test_the_officer_decides_and_everybody_has_an_outcome(contest) -> None:
    made = ready(contest)
    client = contest.cast.client("officer")
    outcomes = ["selected", "waiting", "waiting", "rest"]
    numbers = {f"place-{made[1].key}": "2", f"place-{made[2].key}": "1"}
    assert client.post(path(contest), sent(made, outcomes, **numbers)).status_code == 302
    rows = Application.objects.order_by("pk").values_list("state", "waiting_place")
    assert list(rows) == [("selected", None), ("waiting", 2), ("waiting", 1), ("declined", None)]
    assert client.post(path(contest), sent(made, outcomes)).status_code == 409


def test_who_is_passed_over_is_shown_and_nothing_is_lost(contest) -> None:
    made = ready(contest)
    client = contest.cast.client("officer")
    answer = client.post(path(contest), sent(made, ["rest", "selected", "selected", "rest"]))
    shown = answer.content.decode()
    assert (answer.status_code, "give a reason of its own" in shown) == (422, True)
    assert "Fewer points." in shown
    rows = {row["key"]: chosen(row["choices"]) for row in answer.context["rows"]}
    assert [rows[str(each.key)] for each in made] == ["rest", "selected", "selected", "rest"]
    assert set(Application.objects.values_list("state", flat=True)) == {"nominated"}


def test_one_that_is_not_shown_is_found(contest) -> None:
    made = ready(contest)
    rows = contest.cast.client("officer").get(f"{path(contest)}?also=applicant3").context["rows"]
    assert str(made[3].key) in {row["key"] for row in rows}


def test_it_is_not_decided_before_the_last_nomination_nor_by_others(contest) -> None:
    contest.open()
    made = [contest.nominated()]
    client = contest.cast.client("officer")
    assert client.post(path(contest), sent(made, ["selected"])).status_code == 403
    for name, status in (("observer", 403), ("lecturer", 404), ("nobody", 404)):
        assert contest.cast.client(name).get(path(contest)).status_code == status


def test_free_places_are_offered_by_a_button(contest) -> None:
    made = ready(contest)
    contest.decide(made[:2], made[2:])
    client = contest.cast.client("officer")
    address = f"/calls/{contest.call.key}/places/"
    assert client.post(address).status_code == 302
    assert contest.cast.client("observer").post(address).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_is_fixed(contest, django_assert_num_queries, rows: int) -> None:
    contest.open()
    for each in contest.people(rows):
        contest.nominated(each)
    contest.past()
    client = contest.cast.client("officer")
    with django_assert_num_queries(6):
        assert client.get(path(contest)).status_code == 200


def test_what_somebody_sends_is_text_on_the_page(contest) -> None:
    made = ready(contest)
    script = "<script>alert(1)</script>"
    fields = {f"{name}-{made[0].key}": script for name in ("outcome", "place", "reason")}
    given = sent(made, ["rest"] * 4, for_rest="", **fields)
    answer = contest.cast.client("officer").post(path(contest), given)
    assert answer.status_code == 422
    assert script not in answer.content.decode()
