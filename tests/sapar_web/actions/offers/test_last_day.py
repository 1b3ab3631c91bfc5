from datetime import timedelta

import pytest

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.offers.last_day import require_open
from sapar_web.models import State, Terms
from sapar_web.models.offer import today


def test_the_last_day_itself_is_a_day_for_offers() -> None:
    require_open(Deed.SUBMIT_OFFER, Terms(state=State.PUBLISHED, offers_until=today()))


@pytest.mark.parametrize(
    ("state", "days", "reason"),
    [
        (State.PUBLISHED, -1, "the last day for offers was"),
        (State.PUBLISHED, None, "these terms ask for no offers"),
        (State.WITHDRAWN, 1, "not while it is: withdrawn"),
    ],
)
def test_why_no_offer_is_taken(state: State, days: int | None, reason: str) -> None:
    last = None if days is None else today() + timedelta(days=days)
    with pytest.raises(RefusedError, match=reason):
        require_open(Deed.SUBMIT_OFFER, Terms(state=state, offers_until=last))
