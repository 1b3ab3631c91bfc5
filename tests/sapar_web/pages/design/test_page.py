import re

import pytest
from django.test import Client

from sapar_web.pages.design.page import KEPT

pytestmark = pytest.mark.django_db


def test_anyone_sees_it_without_a_query(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert client.get("/design/").status_code == 200


def test_every_part_is_shown_and_documented(client: Client, repository) -> None:
    KEPT.clear()
    response = client.get("/design/")
    used = {template.name for template in response.templates}
    folder = repository / "src/sapar_web/templates/parts"
    parts = {f"parts/{path.name}" for path in folder.glob("*.html")}
    assert parts - used == set()
    reference = (repository / "docs/reference/design.md").read_text()
    assert [part for part in parts if f"`{part}`" not in reference] == []


def test_no_id_is_given_twice(client: Client) -> None:
    ids = re.findall(r' id="([^"]+)"', client.get("/design/").content.decode())
    assert len(ids) == len(set(ids))


def test_links_within_the_page_lead_somewhere(client: Client) -> None:
    page = client.get("/design/").content.decode()
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))
