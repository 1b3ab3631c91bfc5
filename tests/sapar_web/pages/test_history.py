import pytest
from django.test import RequestFactory
from django.utils import timezone

from sapar_web.access.actor import VISITOR
from sapar_web.access.deeds import Deed
from sapar_web.history.appending import append
from sapar_web.pages.history import DEEDS, History, history_page


def page(rf: RequestFactory, thing, query: str = "") -> History:
    return history_page(rf.get(f"/{query}"), thing)


def test_every_deed_that_writes_has_words() -> None:
    unsaid = {deed for deed in Deed if deed not in DEEDS}
    looks = {deed for deed in Deed if deed.startswith("read_")}
    looks |= {Deed.OFFER_FOR, Deed.COMPARE_OFFERS, Deed.DOWNLOAD_AGREEMENT}
    looks |= {Deed.USE_LOG_LINK, Deed.LOG_BY_LINK}  # what is done by one has a deed of its own
    looks.add(Deed.EDIT_APPLICATION)  # a draft is kept as one types: there would be no end to it
    assert unsaid == looks


def test_deeds_actors_and_what_is_told_are_words(cast, rf: RequestFactory) -> None:
    append(cast.actor("officer"), Deed.INVITE_MEMBER, cast.host, role="head", invitation="x")
    append(VISITOR, Deed.CHANGE_ORGANISATION, cast.host, version="d" * 64, fields=["ror"])
    lines = page(rf, cast.host).lines
    said = [(line.deed, line.actor, line.told, line.version) for line in lines]
    assert said == [
        ("organisation changed", "the site", "ROR identifier", "d" * 64),
        ("member invited", "Officer", "head of department", ""),
    ]


def test_the_erased_are_called_so(cast, rf: RequestFactory) -> None:
    append(cast.actor("officer"), Deed.INVITE_MEMBER, cast.host)
    cast.people["officer"].erased_at = timezone.now()
    cast.people["officer"].save()
    assert page(rf, cast.host).lines[0].actor == "erased person"


@pytest.mark.parametrize("query", ["?before=x", "?before=-1", "?before=" + "9" * 30, "?before="])
def test_odd_addresses_show_the_newest(cast, rf: RequestFactory, query: str) -> None:
    append(cast.actor("officer"), Deed.INVITE_MEMBER, cast.host)
    assert len(page(rf, cast.host, query).lines) == 1


def test_pages_follow_each_other(cast, rf: RequestFactory) -> None:
    for _number in range(51):
        append(cast.actor("officer"), Deed.CHANGE_ORGANISATION, cast.host)
    first = page(rf, cast.host)
    assert (len(first.lines), first.older) == (50, first.lines[-1].number)
    last = page(rf, cast.host, f"?before={first.older}")
    assert (len(last.lines), last.older) == (1, None)


def test_parts_are_told_by_their_words_and_unknown_ones_as_they_are(cast, rf) -> None:
    append(cast.actor("officer"), Deed.CHANGE_ORGANISATION, cast.host, part=["closes_on", "x"])
    assert page(rf, cast.host).lines[0].told == "Last day for applications, x"


def test_a_clause_is_called_as_the_page_calls_it(cast, rf) -> None:
    append(cast.actor("officer"), Deed.CHANGE_ORGANISATION, cast.host, clause="c02")
    called = history_page(rf.get("/"), cast.host, {"c02": "3.2 Mentoring"})
    assert called.lines[0].told == "3.2 Mentoring"
    assert page(rf, cast.host).lines[0].told == "c02"


def test_what_was_logged_is_told_by_its_kinds(cast, rf: RequestFactory) -> None:
    events = [{"key": "1", "kind": "session", "digest": "d"}, {"key": "2", "kind": "desk"}]
    told = {"party": "mentor", "by": "link", "events": events}
    append(VISITOR, Deed.LOG_EVENTS, cast.host, **told)
    (line,) = page(rf, cast.host).lines
    said = "session with the mentor, place to work, mentor"
    assert (line.deed, line.actor, line.told) == ("logged", "by a link from the mail", said)
