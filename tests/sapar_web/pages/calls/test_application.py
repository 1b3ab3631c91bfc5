import pytest

from sapar_web.actions.calls.applying import withdraw_application
from sapar_web.models import Application, Stay


def page(contest, made, name: str):
    return contest.cast.client(name).get(f"/calls/applications/{made.key}/")


def test_one_begins_by_a_button_and_goes_on_writing(contest) -> None:
    contest.open()
    client = contest.cast.client("lecturer")
    answer = client.post(f"/calls/{contest.call.key}/apply/")
    made = Application.objects.get()
    assert answer.headers["Location"] == f"/calls/applications/{made.key}/edit/"
    contest.submit()
    answer = client.post(f"/calls/{contest.call.key}/apply/")
    assert answer.headers["Location"] == f"/calls/applications/{made.key}/"


def test_whoever_may_read_it_sees_where_it_stands(contest) -> None:
    contest.open()
    made = contest.nominated()
    for name in ("lecturer", "officer", "observer", "international"):
        shown = page(contest, made, name).content.decode()
        assert "Measure soil." in shown
        assert "A course in spring." in shown
    for name in ("receiver", "nobody", "outsider"):
        assert page(contest, made, name).status_code == 404


def test_points_are_the_sponsors_until_it_is_decided(contest) -> None:
    contest.open()
    made = contest.nominated()
    contest.reviewer()
    contest.review(made, 5, 5)
    assert "Mean: 80.00 of 100" in page(contest, made, "officer").content.decode()
    assert "Mean:" not in page(contest, made, "lecturer").content.decode()
    contest.decide([made])
    shown = page(contest, made, "lecturer").content.decode()
    assert "Mean: 80.00 of 100" in shown
    assert "Most points." in shown
    reviewer = contest.cast.people["nobody"].name
    assert f'<span class="soft">{reviewer}</span>' not in shown


def test_it_is_looked_over_and_submitted(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/"
    assert "Measure soil." in client.get(f"{path}submit/").content.decode()
    assert client.post(f"{path}submit/", {"revision": 1}).status_code == 409
    assert client.post(f"{path}submit/", {"revision": made.revision}).status_code == 302
    assert Application.objects.get(pk=made.pk).state == "submitted"
    assert client.get(f"{path}withdraw/").status_code == 200
    assert client.post(f"{path}withdraw/").status_code == 302
    assert Application.objects.get(pk=made.pk).state == "withdrawn"


@pytest.mark.parametrize(("answer", "state"), [("accept", "selected"), ("decline", "withdrawn")])
def test_a_free_place_is_answered_by_a_button(contest, answer: str, state: str) -> None:
    contest.open()
    first, second = (contest.nominated(name) for name in contest.people(2))
    contest.decide([first], [second])
    withdraw_application(contest.cast.actor("applicant0"), key=first.key)
    client = contest.cast.client("applicant1")
    assert "Accept the place" in page(contest, second, "applicant1").content.decode()
    path = f"/calls/applications/{second.key}/place/"
    assert client.post(path, {"answer": answer}).status_code == 302
    assert Application.objects.get(pk=second.pk).state == state


def test_answers_are_text(contest) -> None:
    contest.open()
    made = contest.draft()
    path, client = f"/calls/applications/{made.key}/", contest.cast.client("lecturer")
    sent = {"revision": made.revision, "answer-plan": "<script>alert(1)</script>"}
    assert client.post(f"{path}edit/", sent).status_code == 302
    assert "<script>alert" not in client.get(path).content.decode()


@pytest.mark.parametrize(
    ("name", "queries"), [("lecturer", 6), ("officer", 8), ("international", 6)]
)
@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_is_fixed(
    contest, django_assert_num_queries, name: str, queries: int, rows: int
) -> None:
    contest.open()
    made = contest.nominated()
    for each in contest.people(rows):
        contest.reviewer(each)
        contest.review(made, 5, 5, each)
    client = contest.cast.client(name)
    with django_assert_num_queries(queries):
        assert client.get(f"/calls/applications/{made.key}/").status_code == 200


def test_whoever_is_selected_finds_the_stay_from_the_application(contest) -> None:
    contest.open()
    made = contest.nominated()
    assert "See the stay" not in page(contest, made, "lecturer").content.decode()
    contest.decide([made])
    stay = Stay.objects.get(application=made)
    for name in ("lecturer", "officer", "international", "receiver"):
        assert f"/stays/{stay.key}/" in page(contest, made, name).content.decode()


def test_whoever_reads_an_older_draft_does_not_submit_the_newer_one(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/submit/"
    answer = client.post(path, {"revision": 1})
    assert answer.status_code == 409
    assert f'value="{made.revision}"' in answer.content.decode()
    assert "Measure soil." in answer.content.decode()


def test_an_agreement_in_force_is_left_on_the_page_of_its_stay(contest, table) -> None:
    contest.open()
    made = contest.nominated()
    contest.decide([made])
    assert f"{made.key}/withdraw/" in page(contest, made, "lecturer").content.decode()
    table.sign_all()
    Stay.objects.filter(application=made).update(application=None)
    Stay.objects.filter(pk=table.stay.pk).update(application=made)
    assert f"{made.key}/withdraw/" not in page(contest, made, "lecturer").content.decode()


def test_what_is_missing_is_told_under_its_question(contest) -> None:
    contest.open()
    made = contest.draft(answers={"plan": " "})
    path = f"/calls/applications/{made.key}/submit/"
    answer = contest.cast.client("lecturer").post(path, {"revision": made.revision})
    shown = answer.content.decode()
    assert (answer.status_code, "answers.plan" in shown) == (422, False)
    assert "What will you do there? – " in shown
