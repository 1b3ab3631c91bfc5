import csv
import io

import pytest

from sapar_web.models import Application, Person
from sapar_web.pages.calls import applications


def path(contest) -> str:
    return f"/calls/{contest.call.key}/applications"


def test_the_sponsor_sees_all_by_points_page_by_page(contest, monkeypatch) -> None:
    contest.open()
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(5)]
    for each, points in zip(made, (3, 5, 5), strict=False):
        contest.review(each, points, 0)
    monkeypatch.setattr(applications, "ROWS", 2)
    client, address, seen = contest.cast.client("observer"), f"{path(contest)}/", []
    while address:
        answer = client.get(address)
        seen += [row["key"] for row in answer.context["rows"]]
        later = answer.context["later"]
        address = later and f"{path(contest)}/{later}"
    assert seen == [made[place].key for place in (1, 2, 0, 3, 4)]


def test_drafts_are_not_there_and_lists_are_looked_through(contest) -> None:
    contest.open()
    contest.draft()
    made = contest.nominated("nobody")
    client = contest.cast.client("officer")
    for query in ("", "?state=nominated", f"?q={made.alias[:4]}", "?q=nobody", "?q=steppe"):
        rows = client.get(f"{path(contest)}/{query}").context["rows"]
        assert [row["key"] for row in rows] == [made.key]
    for query in ("?state=selected", "?q=none"):
        assert client.get(f"{path(contest)}/{query}").context["rows"] == []


@pytest.mark.parametrize(
    "query",
    [
        "after=x_1",
        "after=NaN_1",
        "after=1e9999_1",
        "after=1e-9999_1",
        "after=_9",
        "q=%00",
        "state=draft",
    ],
)
def test_odd_addresses_are_answered(contest, query: str) -> None:
    contest.open()
    contest.submit()
    client = contest.cast.client("officer")
    assert client.get(f"{path(contest)}/?{query}").status_code == 200


def test_the_export_has_everybody_and_runs_nothing(contest) -> None:
    contest.open()
    made = contest.nominated()
    name = '=HYPERLINK("http://evil.example")'
    Person.objects.filter(pk=made.participant.pk).update(name=name)
    answer = contest.cast.client("officer").get(f"{path(contest)}.csv")
    told = answer.getvalue().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(told)))
    assert len(rows) == 2
    assert (rows[1][0], rows[1][1]) == (made.alias, "'" + name)
    assert answer.headers["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize("name", ["lecturer", "international", "receiver", "nobody"])
def test_nobody_else_sees_who_applied(contest, name: str) -> None:
    contest.open()
    contest.submit()
    for ending in ("/", ".csv"):
        assert contest.cast.client(name).get(path(contest) + ending).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("ending", ["/", ".csv"])
def test_the_number_of_queries_is_fixed(
    contest, django_assert_num_queries, ending: str, rows: int
) -> None:
    contest.open()
    for each in contest.people(rows):
        contest.nominated(each)
    assert Application.objects.count() == rows
    client = contest.cast.client("officer")
    with django_assert_num_queries({"/": 6, ".csv": 6}[ending]):
        answer = client.get(path(contest) + ending)
        assert answer.status_code == 200
