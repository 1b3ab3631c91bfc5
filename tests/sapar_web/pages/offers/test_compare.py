import csv

import pytest

from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.parts import part_of
from sapar_web.actions.offers.submitting import submit_offer
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Organisation


@pytest.fixture
def pair(cast, tender) -> None:
    """Two offers that differ in one clause; the stranger's is of a hostile name."""
    cast.stranger.name = '=HYPERLINK("x")<b>'
    cast.stranger.save()
    tender.submitted("outsider", cast.stranger)
    offer, part = tender.begun(), "answers/mentor-hours"
    mark = mark_of(part_of(offer.document, part))
    receiver = cast.actor("receiver")
    edit_offer(receiver, key=offer.key, part=part, value={"answer": "accepts"}, read=mark)
    submit_offer(receiver, key=offer.key, revision=2)


def test_before_the_last_day_has_passed_their_number_alone_is_told(cast, tender, pair) -> None:
    client = cast.client("officer")
    text = client.get(f"/offers/under/{tender.terms.key}/").content.decode()
    assert "2 offers are submitted." in text
    assert cast.host.name not in text
    assert client.get(f"/offers/under/{tender.terms.key}/comparison.csv").status_code == 403


def test_afterwards_they_stand_side_by_side_differences_first(cast, tender, pair) -> None:
    tender.close()
    client = cast.client("observer")
    text = client.get(f"/offers/under/{tender.terms.key}/").content.decode()
    assert cast.host.name in text
    assert "=HYPERLINK(&quot;x&quot;)&lt;b&gt;" in text
    assert text.count('<br><span class="soft">Asked:') == 1
    assert "Select the offer of" not in text
    whole = client.get(f"/offers/under/{tender.terms.key}/?all=1").content.decode()
    assert whole.count('<td><span class="state') == 64


def test_the_officer_alone_has_ways_to_select(cast, tender, pair) -> None:
    tender.close()
    text = cast.client("officer").get(f"/offers/under/{tender.terms.key}/").content.decode()
    assert text.count("Select the offer of") == 2


def test_the_spreadsheet_runs_no_formula(cast, tender, pair) -> None:
    tender.close()
    answer = cast.client("officer").get(f"/offers/under/{tender.terms.key}/comparison.csv")
    rows = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))
    assert {row["offerer"] for row in rows} == {cast.host.name, '\'=HYPERLINK("x")<b>'}
    assert {row["name"] for row in rows if row["about"] == "clause"} == {"mentor-hours"}


def test_without_offers_there_is_nothing_to_compare(cast, tender) -> None:
    tender.close()
    client = cast.client("officer")
    text = client.get(f"/offers/under/{tender.terms.key}/").content.decode()
    assert "No offer was submitted." in text
    assert client.get(f"/offers/under/{tender.terms.key}/comparison.csv").status_code == 404


@pytest.mark.parametrize("name", ["receiver", "mentor", "outsider", "lecturer", "nobody"])
def test_nobody_else_finds_anything(cast, tender, pair, name: str) -> None:
    client, path = cast.client(name), f"/offers/under/{tender.terms.key}/"
    for _each in ("before", "after"):
        assert client.get(path).status_code == 404
        assert client.get(f"{path}comparison.csv").status_code == 404
        tender.close()


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_hang_on_that_of_offers(
    cast, tender, django_assert_num_queries, number: int
) -> None:
    places: list[Organisation] = [cast.host, cast.stranger, cast.contractor]
    names = ["receiver", "outsider", "agent"]
    for name, place in list(zip(names, places, strict=True))[:number]:
        tender.submitted(name, place)
    tender.close()
    client = cast.client("officer")
    with django_assert_num_queries(6):
        client.get(f"/offers/under/{tender.terms.key}/")
