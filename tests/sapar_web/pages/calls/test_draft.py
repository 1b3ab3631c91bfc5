import pytest

from sapar_web.models import Call


def sent(contest, **changed):
    fields = contest.fields()
    rows = {
        "criterion-0": "Plan of work",
        "how-0": "Can it be done?",
        "weight-0": "60",
        "best-0": "5",
        "criterion-1": "Use at home",
        "how-1": "Who gains?",
        "weight-1": "40",
        "best-1": "10",
        "question-0": "What will you do there?",
        "question-1": "Anything else?",
        "optional-1": "on",
    }
    days = ("closes_on", "nominates_on", "decides_on", "first_day", "last_day")
    told = {name: fields[name] for name in ("title", "summary", "budget", "currency", *days)}
    numbers = {"places": 2, "files": 3, "appeal_days": 10, "answer_days": 10, "hold_days": 7}
    hosts = f"{contest.cast.host.name}\r\n"
    contractor = contest.cast.contractor.name
    revision = {"revision": contest.call.revision, "hosts": hosts, "blind": "on"}
    revision["contractor"] = contractor
    return {**told, **numbers, **rows, **revision, **changed}


def path(contest) -> str:
    return f"/calls/{contest.call.key}/edit/"


def test_a_call_is_begun_under_terms(contest) -> None:
    client = contest.cast.client("officer")
    answer = client.post(f"/calls/under/{contest.terms.key}/begin/")
    begun = Call.objects.exclude(pk=contest.call.pk).get()
    assert answer.headers["Location"] == f"/calls/{begun.key}/edit/"


def test_what_the_form_sends_is_the_document(contest) -> None:
    client = contest.cast.client("officer")
    assert client.post(path(contest), sent(contest)).status_code == 302
    told = Call.objects.get(pk=contest.call.pk).document
    assert [each["id"] for each in told["criteria"]] == ["plan-of-work", "use-at-home"]
    assert [each["weight"] for each in told["criteria"]] == [60, 40]
    assert [each["required"] for each in told["of_applicants"]] == [True, False]
    assert (told["places"], told["blind"], told["currency"]) == (2, True, "EUR")
    named = Call.objects.get(pk=contest.call.pk).contractor
    assert named == contest.cast.contractor
    assert client.post(path(contest), sent(contest, revision=2, contractor="")).status_code == 302
    assert Call.objects.get(pk=contest.call.pk).contractor is None


def test_the_form_shows_what_stands_there(contest) -> None:
    contest.write()
    shown = contest.cast.client("officer").get(path(contest)).content.decode()
    contractor = contest.cast.contractor.name
    for said in (
        *("Can it be done in the time?", "Riverside University (invented)", 'value="60"'),
        f'value="{contractor}"',
    ):
        assert said in shown


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"hosts": "Nowhere"}, "no organisation on this site has this name: Nowhere"),
        ({"contractor": "Nobody"}, "no organisation on this site has this name: Nobody"),
        ({"places": "0"}, "greater than or equal to 1"),
        ({"currency": "EURO"}, "at most 3"),
        ({"closes_on": "soon"}, "valid date"),
    ],
)
def test_what_is_wrong_is_told_in_the_form(contest, changed, told: str) -> None:
    answer = contest.cast.client("officer").post(path(contest), sent(contest, **changed))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "Plan of work" in answer.content.decode()


def test_who_wrote_on_an_older_draft_sees_both_and_loses_nothing(contest) -> None:
    contest.write()
    client = contest.cast.client("officer")
    answer = client.post(path(contest), sent(contest, revision=1, title="Mine"))
    shown = answer.content.decode()
    assert (answer.status_code, 'value="Mine"' in shown) == (409, True)
    assert "Research stays (invented)" in shown
    assert f'name="revision" value="{contest.call.revision}"' in shown


def test_only_the_officer_writes_and_discards(contest) -> None:
    for name, status in (("observer", 403), ("receiver", 404), ("lecturer", 404)):
        client = contest.cast.client(name)
        assert client.get(path(contest)).status_code == status
        assert client.post(f"/calls/{contest.call.key}/discard/").status_code == status
    client = contest.cast.client("officer")
    assert client.post(f"/calls/{contest.call.key}/discard/").status_code == 302
    assert Call.objects.count() == 0


def test_blank_rows_beyond_the_next_one_are_folded_and_no_needed_field_is_called_optional(
    contest,
) -> None:
    contest.write()
    text = contest.cast.client("officer").get(path(contest)).content.decode()
    shown, folded = text.split("<summary>Further criteria</summary>")
    assert 'name="criterion-2"' in shown
    assert 'name="criterion-3"' in folded
    assert 'name="question-7"' in folded
    assert "optional" not in text.split('for="id_closes_on"')[1].split("</label>")[0]
