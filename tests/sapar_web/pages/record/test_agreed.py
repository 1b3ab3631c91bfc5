"""What the agreement shows: proposed with ticks, logged once by a person, and answered as ever."""

import re
from typing import Any

import pytest
from django.test import Client
from tests.sapar_web.recording import SHOWN, Lived, linked, planned

from sapar.deliveries.events.answers import Withdrawal
from sapar.deliveries.events.delivery import Done
from sapar.deliveries.states import State
from sapar_web.actions.record.answering import acknowledge
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Event, Stay
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.record.telling import claims

LATER = ["price-list", "data-terms"]
"""What is shown without a word about travel, as the stay had begun when it was signed."""


def address(lived: Lived) -> str:
    return f"/stays/{lived.key}/log/agreement/"


def read(client: Client, path: str) -> str:
    return str(client.get(path).content.decode())


def ticked(html: str) -> list[str]:
    """Clauses that are listed with a tick."""
    return re.findall(r'name="clause" value="([\w-]+)" id="c-[\w-]+" checked', html)


def sent(lived: Lived, name: str, party: str, clauses: list[str]) -> Any:
    given = {"party": party, "clause": clauses}
    return lived.cast.client(name).post(address(lived), given, follow=True)


def test_what_is_shown_is_listed_with_ticks_and_logged(lived: Lived) -> None:
    ahead = planned(lived)
    html = read(ahead.cast.client("lecturer"), address(ahead))
    assert ticked(html) == SHOWN
    assert "Goals of the participant · <strong>2 goals</strong>" in html
    answer = sent(ahead, "lecturer", "participant", SHOWN[:3])
    assert "3 things are logged." in answer.content.decode()
    assert answer.redirect_chain == [(f"/stays/{ahead.key}/", 302)]
    told = Event.objects.order_by("pk").values_list(
        "kind", "author", "on", "commitment", "document__quantity"
    )
    assert list(told) == [
        ("done", "participant", today(), "participant-goals", "2"),
        ("done", "participant", today(), "signed-before-travel", None),
        ("done", "participant", today(), "price-list", None),
    ]
    assert ticked(read(ahead.cast.client("lecturer"), address(ahead))) == SHOWN[3:]


def test_it_counts_once_the_other_side_confirms_it(lived: Lived) -> None:
    sent(lived, "receiver", "host", ["price-list"])
    record = record_of(lived.stay)
    assert record is not None
    assert [each.state for each in claims(record)] == [State.UNANSWERED]
    told = str(Event.objects.get().key)
    acknowledge(lived.actor("sponsor"), stay=lived.key, versions=[told])
    record = record_of(lived.stay)
    assert record is not None
    assert record.reading.standings.commitments["price-list"].kept


def test_the_same_form_sent_twice_is_logged_once(lived: Lived) -> None:
    assert "2 things are logged." in sent(lived, "receiver", "host", LATER).content.decode()
    again = sent(lived, "receiver", "host", LATER).content.decode()
    assert "Nothing of this is left to be logged." in again
    assert Event.objects.count() == 2


def test_what_was_taken_back_is_proposed_and_logged_anew(lived: Lived) -> None:
    sent(lived, "receiver", "host", LATER)
    told = Event.objects.get(commitment="price-list")
    lived.kept(Withdrawal(**lived.head("host", 30), of=str(told.key)))
    assert ticked(read(lived.cast.client("receiver"), address(lived))) == ["price-list"]
    assert "1 thing is logged." in sent(lived, "receiver", "host", LATER).content.decode()
    assert Event.objects.filter(commitment="price-list").count() == 2


def test_without_a_tick_nothing_is_logged_and_it_is_said(lived: Lived) -> None:
    answer = sent(lived, "receiver", "host", [])
    html = answer.content.decode()
    assert (answer.status_code, "Tick what happened." in html) == (422, True)
    assert ticked(html) == []
    assert 'value="price-list"' in html
    assert Event.objects.count() == 0


def test_ticks_stay_where_something_is_wrong(lived: Lived) -> None:
    answer = sent(lived, "receiver", "nobody", ["data-terms"])
    html = answer.content.decode()
    assert (answer.status_code, ticked(html)) == (422, ["data-terms"])
    assert Event.objects.count() == 0


def test_whoever_speaks_for_two_says_for_whom(lived: Lived) -> None:
    ahead = planned(lived)
    Stay.objects.update(mentor=lived.cast.people["officer"])
    client = lived.cast.client("officer")
    html = read(client, address(ahead))
    assert (ticked(html), '<select name="party"' in html) == (SHOWN, True)
    given = {"party": "sponsor", "clause": ["mentor-named", "data-terms"]}
    told = client.post(address(ahead), given, follow=True)
    assert "1 thing is logged." in told.content.decode()
    assert "mentor-named" in ticked(read(client, address(ahead)))
    assert list(Event.objects.values_list("commitment", "author")) == [("data-terms", "sponsor")]
    told = client.post(address(ahead), given, follow=True)
    assert "Nothing of this is left to be logged." in told.content.decode()
    assert client.post(address(ahead), {**given, "party": "mentor"}).status_code == 302
    assert Event.objects.get(commitment="mentor-named").author == "mentor"


def test_a_link_lists_nothing_once_the_stay_has_ended(lived: Lived) -> None:
    _link, secret = linked(lived)
    terminate_stay(lived.actor("host"), key=lived.key, on=today(), reason="Ill.")
    pages = [f"/log/{secret}/log/{page}" for page in ("", "agreement/", "calendar/")]
    assert [Client().get(each).status_code for each in pages] == [404, 404, 404]


def test_once_all_is_told_there_is_nothing_to_log(lived: Lived) -> None:
    for clause in LATER:
        lived.kept(Done(**lived.head("host", 1), commitment=clause))
    html = read(lived.cast.client("lecturer"), address(lived))
    assert "The agreement shows nothing that is left to be logged." in html
    assert "<form method" not in html.partition("<main")[2]


def test_a_mentor_logs_it_by_the_link_in_their_mail(lived: Lived) -> None:
    _link, secret = linked(lived)
    client, path = Client(), f"/log/{secret}/log/agreement/"
    assert path in read(client, f"/log/{secret}/log/")
    assert ticked(read(client, path)) == LATER
    given = {"party": "mentor", "clause": ["price-list"]}
    answer = client.post(path, given)
    assert (answer.status_code, answer["Location"]) == (302, f"/log/{secret}/")
    assert Event.objects.get().author == "mentor"


def test_the_log_and_the_stay_lead_there_while_there_is_something(lived: Lived) -> None:
    client, stay = lived.cast.client("receiver"), f"/stays/{lived.key}/"
    says = "shows 2 promises as done; nobody has logged them yet."
    assert says in read(client, stay)
    assert [address(lived) in read(client, each) for each in (stay, f"{stay}log/")] == [True, True]
    sent(lived, "receiver", "host", LATER)
    assert [address(lived) in read(client, each) for each in (stay, f"{stay}log/")] == [False] * 2


def test_whoever_logs_nothing_is_not_led_there(lived: Lived) -> None:
    stay = f"/stays/{lived.key}/"
    assert address(lived) not in read(lived.cast.client("observer"), stay)
    terminate_stay(lived.actor("host"), key=lived.key, on=today(), reason="Ill.")
    assert address(lived) not in read(lived.cast.client("receiver"), stay)


def test_others_find_none(lived: Lived) -> None:
    codes = {
        name: lived.cast.client(name).get(address(lived)).status_code
        for name in ("officer", "international", "observer", "outsider")
    }
    assert codes == {"officer": 200, "international": 200, "observer": 403, "outsider": 404}
    assert Client().get(address(lived)).status_code == 302
    _link, secret = linked(lived, "third")
    assert Client().get(f"/log/{secret}/log/agreement/").status_code == 404


@pytest.mark.parametrize("many", [0, 1, 3])
def test_the_number_of_queries_does_not_grow(
    lived: Lived, django_assert_num_queries, many: int
) -> None:
    client = lived.cast.client("lecturer")
    client.get(address(lived))
    for _time in range(many):
        lived.session_kept("mentor", 2)
    with django_assert_num_queries(6):
        client.get(address(lived))
