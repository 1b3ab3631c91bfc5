from datetime import timedelta

from tests.sapar_web.competing import QUESTION

from sapar_web.models import Application
from sapar_web.models.offer import today


def sent(contest, made, **changed):
    day = (today() + timedelta(days=110)).isoformat()
    return {
        "revision": made.revision,
        "sending": contest.cast.sender.name.upper(),
        "host": str(contest.cast.host.key),
        "first_day": day,
        "last_day": day,
        "answer-plan": "Measure water.",
        **changed,
    }


def test_a_draft_is_saved_by_its_button_and_found_on_another_device(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/edit/"
    assert client.post(path, sent(contest, made)).headers["Location"] == path
    assert "Measure water." in contest.cast.client("lecturer").get(path).content.decode()
    assert Application.objects.get(pk=made.pk).sending == contest.cast.sender


def test_it_is_saved_as_one_types(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/edit/"
    answer = client.post(path, sent(contest, made), headers={"HX-Request": "true"})
    shown = answer.content.decode()
    assert (answer.status_code, "Saved at" in shown) == (200, True)
    assert f'value="{made.revision + 1}" hx-swap-oob="true"' in shown
    answer = client.post(path, sent(contest, made), headers={"HX-Request": "true"})
    assert "changed on another device" in answer.content.decode()
    wrong = sent(contest, made, sending="Nowhere")
    answer = client.post(path, wrong, headers={"HX-Request": "true"})
    assert "no organisation on this site has this name" in answer.content.decode()


def test_a_device_that_is_behind_sees_both(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/edit/"
    client.post(path, sent(contest, made))
    answer = client.post(path, sent(contest, made, **{"answer-plan": "Measure air."}))
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Measure air." in shown
    assert "Measure water." in shown


def test_from_writing_one_goes_on_to_look_it_over(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/"
    answer = client.post(f"{path}edit/", sent(contest, made, review="1"))
    assert answer.headers["Location"] == f"{path}submit/"


def test_an_answer_is_no_longer_than_the_call_allows(contest) -> None:
    contest.open()
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/edit/"
    answer = client.post(path, sent(contest, made, **{"answer-plan": "a" * 3001}))
    assert answer.status_code == 422
    assert client.post(path, {"revision": "x"}).status_code == 422


def test_after_the_last_day_nothing_is_written(contest) -> None:
    contest.open()
    made = contest.draft()
    contest.past("closes_on")
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/edit/"
    assert client.get(path).status_code == 403
    assert client.post(path, sent(contest, made)).status_code == 403


def test_what_an_application_needs_is_not_called_optional(contest) -> None:
    contest.open(of_applicants=[QUESTION, {**QUESTION, "id": "more", "required": False}])
    made = contest.draft()
    client, path = contest.cast.client("lecturer"), f"/calls/applications/{made.key}/edit/"
    text = client.get(path).content.decode()
    labels = {
        each.split('"')[0]: each.split("</label>")[0] for each in text.split('<label for="id_')
    }
    optional = {name for name, label in labels.items() if "(optional)" in label}
    assert optional == {"answer-more"}
