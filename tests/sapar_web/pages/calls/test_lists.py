from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.sapar_web.competing import Contest

from sapar_web.models import Call
from sapar_web.models.offer import today
from sapar_web.pages.calls import lists


def more_calls(contest: Contest, number: int) -> None:
    call = Call.objects.get(pk=contest.call.pk)
    for each in range(number):
        call.pk, call.key = None, type(call)().key
        call.title, call.closes_on = f"Call {each}", today() + timedelta(days=each % 9)
        call.save(force_insert=True)


def text(client, path: str) -> str:
    return client.get(path).content.decode()


def test_everybody_finds_open_calls_and_nobody_drafts(contest) -> None:
    visitor, path = contest.cast.client("visitor"), f"/calls/{contest.call.key}/"
    assert path not in text(visitor, "/calls/")
    contest.open(fields=["05"])
    assert path in text(visitor, "/calls/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("country=DE", True),
        ("country=IE", False),
        ("field=05", True),
        ("field=09", False),
        ("q=research", True),
        ("q=none", False),
        ("until=2000-01-01", True),
        ("until=9999-01-01", False),
    ],
)
def test_calls_are_looked_for_by_country_field_day_and_words(contest, query, found) -> None:
    contest.open(fields=["05"])
    page = text(contest.cast.client("visitor"), f"/calls/?{query}")
    assert (f"/calls/{contest.call.key}/" in page) is found


def test_a_call_for_every_field_is_found_for_each(contest) -> None:
    contest.open(fields=[])
    page = text(contest.cast.client("visitor"), "/calls/?field=09")
    assert f"/calls/{contest.call.key}/" in page


def test_open_calls_come_by_last_day_page_by_page(contest, monkeypatch) -> None:
    contest.open()
    more_calls(contest, 12)
    monkeypatch.setattr(lists, "ROWS", 5)
    client, path, days = contest.cast.client("visitor"), "/calls/?country=DE", []
    while path:
        answer = client.get(path)
        days += [row["closes_on"] for row in answer.context["rows"]]
        later = answer.context["later"]
        assert not later or parse_qs(urlsplit(later).query)["country"] == ["DE"]
        path = later and f"/calls/{later}"
    assert len(days) == 13
    assert days == sorted(days)


@pytest.mark.parametrize(
    "query", ["after=x", "q=%00", "after=9999-99-99_1", "until=x", "field=%27"]
)
def test_odd_addresses_are_first_pages(contest, query: str) -> None:
    contest.open()
    client = contest.cast.client("officer")
    for path in ("/calls/", "/calls/own/", "/calls/applied/", "/calls/nominations/"):
        assert client.get(f"{path}?{query}").status_code == 200


def test_each_finds_what_is_theirs(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.submit()
    cast, path = contest.cast, f"/calls/applications/{made.key}/"
    assert path in text(cast.client("lecturer"), "/calls/applied/")
    assert path in text(cast.client("international"), "/calls/nominations/")
    assert path not in text(cast.client("receiver"), "/calls/nominations/")
    assert f"/calls/{contest.call.key}/review/" in text(cast.client("nobody"), "/calls/reviewing/")
    assert f"/calls/{contest.call.key}/" in text(cast.client("observer"), "/calls/own/")


@pytest.mark.parametrize(
    ("path", "name", "queries"),
    [
        ("/calls/", "visitor", 1),
        ("/calls/own/", "officer", 4),
        ("/calls/applied/", "lecturer", 4),
        ("/calls/nominations/", "international", 4),
        ("/calls/reviewing/", "nobody", 4),
    ],
)
@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_hang_on_that_of_rows(  # noqa: PLR0913, PLR0917 -- a table
    contest, django_assert_num_queries, path: str, name: str, queries: int, rows: int
) -> None:
    contest.open()
    contest.reviewer()
    for each in ["lecturer", *contest.people(rows - 1)]:
        contest.submit(each)
    more_calls(contest, rows - 1)
    client = contest.cast.client(name)
    with django_assert_num_queries(queries):
        assert client.get(path).status_code == 200


def test_a_title_is_in_the_language_of_the_reader_where_the_call_has_it(contest) -> None:
    contest.open(title={"en": "Research stays", "kk": "Ғылыми сапарлар"}, languages=["en", "kk"])
    client = contest.cast.client("visitor")
    for path in ("/calls/", f"/calls/{contest.call.key}/"):
        for said, title in (("kk", "Ғылыми сапарлар"), ("ru", "Research stays")):
            shown = client.get(path, headers={"accept-language": said}).content.decode()
            assert title in shown


def test_countries_are_told_and_offered_in_the_language_of_the_reader(contest) -> None:
    contest.open()
    client = contest.cast.client("visitor")
    for said, name in (("en", "Germany"), ("kk", "Германия"), ("ru", "Германия")):
        headers = {"accept-language": said}
        answer = client.get("/calls/?country=DE", headers=headers)
        assert f'<option value="DE" selected>{name}</option>' in answer.content.decode()
        assert [row["countries"] for row in answer.context["rows"]] == [name]
        page = client.get(f"/calls/{contest.call.key}/", headers=headers).content.decode()
        assert f"Riverside University (invented) ({name})" in page
