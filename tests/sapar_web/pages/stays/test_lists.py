"""The list of stays."""

import re

import pytest

from sapar_web.models import Stay


def more(stay: Stay, number: int) -> None:
    for _each in range(number):
        stay.pk, stay.key = None, type(stay)().key
        stay.save(force_insert=True)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_as_many_queries_whatever_it_holds(
    cast, stay, rows: int, django_assert_num_queries
) -> None:
    more(stay, rows - 1)
    client = cast.client("receiver")
    with django_assert_num_queries(10):
        text = client.get("/stays/").content.decode()
    assert text.count("A month at the river") == rows


def test_long_lists_go_on_on_the_next_page(cast, stay) -> None:
    more(stay, 40)
    client, address, seen = cast.client("officer"), "/stays/", set()
    while address:
        answer = client.get(address)
        seen |= set(re.findall(r'href="/stays/([0-9a-f-]{36})/"', answer.content.decode()))
        address = answer.context["next"] and "/stays/" + answer.context["next"]
    assert len(seen) == 41
