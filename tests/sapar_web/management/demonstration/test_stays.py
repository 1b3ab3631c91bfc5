"""The invented stays: needs of all, in three languages, and an open proposal."""

import pytest

from sapar_web.models import Agreement, Need, Proposal, Remark, Stay

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("invented"),
    pytest.mark.xdist_group("demonstration"),
]


def test_one_waits_for_needs_and_one_is_negotiated() -> None:
    first, second = Stay.objects.order_by("pk")[:2]
    assert (first.state, second.state) == ("preparing", "negotiating")
    handed = Need.objects.filter(state="submitted")
    assert set(handed.filter(stay=first).values_list("party", flat=True)) == {"host", "contractor"}
    languages = {each.document.get("language", "en") for each in handed.filter(stay=second)}
    assert languages == {"en", "kk", "ru"}
    agreement = Agreement.objects.get(stay=second)
    assert Proposal.objects.get(agreement=agreement).state == "open"
    assert Remark.objects.get().party == "host"
