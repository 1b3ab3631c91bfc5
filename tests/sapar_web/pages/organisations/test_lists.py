import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar_web.models import Organisation
from sapar_web.queries.organisations.lists import PAGE

ROW = re.compile(r'<td><a href="/organisations/[^"]+">([^<]+)</a>')


def names(client, query: str = "") -> list[str]:
    return ROW.findall(client.get(f"/organisations/{query}").content.decode())


def test_organisations_stand_by_name_and_are_found_by_a_part_of_it(cast) -> None:
    client = cast.client("nobody")
    assert names(client)[:2] == ["Bridge Programmes (invented)", "Island College (invented)"]
    assert names(client, "?search=sTePPe") == ["University of the Steppe (invented)"]
    assert names(client, "?search=%25") == []


def test_pages_follow_each_other_without_a_gap(cast) -> None:
    Organisation.objects.bulk_create(
        Organisation(name="Twin University", country="KZ") for _number in range(PAGE + 5)
    )
    client, found, query = cast.client("nobody"), [], ""
    while True:
        text = client.get(f"/organisations/{query}").content.decode()
        found += re.findall(r'<td><a href="/organisations/([^"]+)/">', text)
        following = re.search(r'href="(\?[^"]+)" rel="next"', text)
        if following is None:
            break
        query = following.group(1).replace("&amp;", "&")
    assert len(found) == len(set(found)) == Organisation.objects.count()


@pytest.mark.parametrize(
    "query", ["?after=nothing", "?after=", "?search=%00", "?search=" + "x" * 500]
)
def test_odd_addresses_are_answered(cast, query: str) -> None:
    assert cast.client("nobody").get(f"/organisations/{query}").status_code == 200


def test_the_number_of_queries_does_not_grow_with_rows(cast) -> None:
    client, counts = cast.client("nobody"), []
    for _time in range(2):
        client.get("/organisations/")
        with CaptureQueriesContext(connection) as found:
            client.get("/organisations/")
        counts.append(len(found))
        Organisation.objects.create(name="A", country="KZ")
        Organisation.objects.create(name="B", country="KZ")
    assert counts[0] == counts[1] <= 12


def test_a_visitor_signs_in_first(cast) -> None:
    assert cast.client("visitor").get("/organisations/").status_code == 302


def test_countries_are_told_in_the_language_of_the_reader(cast) -> None:
    client = cast.client("nobody")
    for path in ("/organisations/?search=steppe", f"/organisations/{cast.sender.key}/"):
        for said, name in (("en", "Kazakhstan"), ("kk", "Қазақстан"), ("ru", "Казахстан")):
            shown = client.get(path, headers={"accept-language": said}).content.decode()
            assert name in shown
