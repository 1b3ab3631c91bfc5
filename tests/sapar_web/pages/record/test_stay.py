"""The page of an agreed stay: the same for all parties, less what access hides."""

import random
import re
from typing import Any

import pytest
from tests.sapar_web.recording import Lived, document, kept

from sapar.deliveries.events.answers import Acknowledgement, Correction, Dispute
from sapar.deliveries.events.delivery import Done
from sapar.deliveries.events.event import Event as Told
from sapar_web.actions.record.answering import dispute
from sapar_web.actions.record.facts import log_events
from sapar_web.models import Stay


def page(lived: Lived, name: str, stay: Stay | None = None, **query: Any) -> str:
    asked = stay or lived.stay
    response = lived.cast.client(name).get(f"/stays/{asked.key}/", query)
    assert response.status_code == 200
    return str(response.content.decode())


def main(html: str) -> str:
    return html.partition("<main")[2]


@pytest.mark.parametrize(
    "name", ["officer", "observer", "international", "receiver", "lecturer", "mentor"]
)
def test_every_party_sees_what_is_owed_and_what_came(lived: Lived, name: str) -> None:
    told = lived.session("mentor", 2, minutes=90)
    lived.kept(told)
    lived.kept(Acknowledgement(**lived.head("participant", 3), of=told.id))
    html = page(lived, name)
    assert "Session with the mentor: Mentor, 1 hour 30 min" in html
    assert "confirmed: 1.5 hours" in html
    assert "18 hours" in html
    assert ("Log what happened" in html) is (name != "observer")


def test_home_sees_its_own_part_where_the_agreement_does_not_open_the_record(
    lived: Lived,
) -> None:
    closed = lived.without("A04")
    closed.session_kept("mentor", 2)
    html = page(closed, "international")
    assert "does not open the record" in html
    assert "Session with the mentor" not in html
    assert "Session with the mentor" in page(closed, "receiver")


def test_history_tells_home_nothing_that_the_agreement_does_not_open(lived: Lived) -> None:
    closed = lived.without("A04")
    told = closed.session("mentor", 2)
    assert sent(closed, "mentor", told) == ["kept"]
    dispute(closed.actor("participant"), stay=closed.key, version=told.id, reason="Nobody came.")
    own = next(each.id for each in closed.document.clauses if "sending" in each.owed_by)
    assert sent(closed, "sending", Done(**closed.head("sending", 3), commitment=own)) == ["kept"]
    assert "Confirmed or disputed" in page(closed, "receiver")
    html = page(closed, "international").partition('id="history"')[2]
    assert "Logged" in html
    assert "something owed was done" in html
    assert "session with the mentor" not in html
    assert "disputed" not in html.casefold()
    assert f"/stays/{closed.key}/balance/" not in page(closed, "international")


def sent(lived: Lived, party: str, told: Told) -> list[str]:
    made = log_events(lived.actor(party), stay=lived.key, events=[document(told)])
    return [each.outcome for each in made]


def test_what_waits_on_the_reader_comes_first(lived: Lived) -> None:
    lived.session_kept("mentor", 2)
    html = page(lived, "lecturer")
    assert "Answer 1 thing" in html
    assert f"/stays/{lived.key}/confirm/" in html
    assert html.index("your turn") < html.index("Who owes whom what")
    assert "Answer 1 thing" not in page(lived, "receiver")


def test_strangers_find_nothing(lived: Lived) -> None:
    for name in ("outsider", "agent", "nobody"):
        assert lived.cast.client(name).get(f"/stays/{lived.key}/").status_code == 404
    assert lived.cast.client("visitor").get(f"/stays/{lived.key}/").status_code == 302


def test_a_page_of_many_facts_goes_on(lived: Lived) -> None:
    for day in range(35):
        lived.session_kept("mentor", day % 28)
    html = page(lived, "lecturer")
    assert html.count("Session with the mentor") == 30
    assert page(lived, "lecturer", **{"from": "30"}).count("Session with the mentor") == 5
    assert page(lived, "lecturer", **{"from": "-1"}) != ""


def test_the_number_of_queries_does_not_grow(lived: Lived, django_assert_max_num_queries) -> None:
    client = lived.cast.client("lecturer")
    address = f"/stays/{lived.key}/"
    client.get(address)
    seen = []
    for many in (1, 3):
        while lived.stay.events.count() < many:
            lived.session_kept("mentor", 2)
        with django_assert_max_num_queries(12) as asked:
            client.get(address)
        seen.append(len(asked))
    assert seen[0] == seen[1]


def test_the_same_events_make_the_same_page_in_whatever_order_they_come(lived: Lived) -> None:
    first, second = lived.session("mentor", 2), lived.session("mentor", 3, minutes=120)
    instead = lived.session("mentor", 3, minutes=60, id=second.id)
    events = [
        first,
        second,
        Correction(**lived.head("mentor", 4), of=second.id, instead=instead),
        Dispute(**lived.head("participant", 5), of=first.id, reason="Nobody came."),
    ]
    pages = set()
    for seed in range(4):
        other = lived.another()
        for told in random.Random(seed).sample(events, 4):  # noqa: S311 -- an order
            kept(other, told)
        html = main(page(lived, "lecturer", other))
        pages.add(re.sub(r"csrfmiddlewaretoken.*?>", "", html.replace(str(other.key), "")))
    assert len(pages) == 1
