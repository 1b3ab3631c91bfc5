import pytest
from django.test import Client

from sapar_web.api.describing import operations
from sapar_web.api.front import nouns
from sapar_web.api.site import api


def test_every_operation_is_listed_under_its_noun() -> None:
    listed = [row["name"] for rows in nouns().values() for row in rows]
    described = [each["operationId"] for _method, each in operations(api.get_openapi_schema())]
    assert listed == described
    assert list(nouns()) == [
        *("terms", "offers", "voices", "calls", "stays", "agreements", "record", "balance"),
        *("organisations", "signing", "money", "turn"),
    ]


@pytest.mark.django_db
def test_everybody_reads_the_page_and_finds_the_description(
    client: Client, django_assert_num_queries
) -> None:
    with django_assert_num_queries(0):
        page = client.get("/api/").content.decode()
    assert "<code>POST /api/terms/{key}/publish</code>" in page
    assert 'href="/api/openapi.json"' in page
    assert client.get("/api/openapi.json").json()["openapi"] == "3.1.0"
    assert client.post("/api/").status_code == 405


@pytest.mark.django_db
def test_the_foot_of_every_page_leads_here(client: Client) -> None:
    assert '<a href="/api/">API</a>' in client.get("/").content.decode()
