"""The first rows of a long list: page by page, each once, also where there are more than kept."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from tests.sapar_web.recording import Lived

from sapar_web.models import Stay, Watched
from sapar_web.queries.turn.oldest import MOST, oldest, oldest_of_each
from sapar_web.queries.turn.waiting import waiting

FIRST = date(2020, 1, 1)


OURS = [UUID(int=place + 1) for place in range(MOST + 25)]


def waits(stay: Stay, days: int) -> None:
    """A line of each of many further stays, all of the sponsor, so many days after each other."""
    made = []
    for key in OURS:
        each = Stay.objects.get(pk=stay.pk)
        each.pk, each.key, each.state = None, key, "preparing"
        each.participant, each.mentor = None, None
        made.append(each)
    Stay.objects.bulk_create(made)
    Watched.objects.bulk_create(
        Watched(
            stay=each, code="V02", party="sponsor", organisation_id=stay.sponsor_id, acts=True,
            since=FIRST + timedelta(days=days * place), count=1,
        )
        for place, each in enumerate(made)
    )  # fmt: skip


@pytest.mark.parametrize("days", [0, 1])
def test_more_than_a_list_keeps_is_paged_through_once(lived: Lived, days: int) -> None:
    waits(lived.stay, days)
    actor, further = lived.actor("sponsor"), ""
    seen: list[UUID | None] = []
    while not seen or further:
        page = waiting(actor, mine=further, limit=MOST).mine
        seen += [each.about for each in page.items]
        further = page.further
    found = [each for each in seen if each in OURS]
    assert sorted(found) == OURS
    if days:
        assert found == OURS


def test_a_list_ends_with_a_number_that_stands_in_it() -> None:
    end = f"LIMIT {MOST + 1}"
    assert oldest("list", "true", "mine").endswith(end)
    assert oldest_of_each("list", "true", "mine").endswith(f"{end}) w")
