"""Tests of the page of a stay's money, as a browser without scripts shows it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from tests.sapar_web.paying import Purse

from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import RefundClaim, Release


def page(purse: Purse, name: str = "officer") -> str:
    response = purse.lived.cast.client(name).get(reverse("stay_money", args=[purse.key]))
    assert response.status_code == 200
    return response.content.decode()


def test_it_tells_what_is_owed_and_what_each_milestone_waits_for(purse: Purse) -> None:
    told = page(purse)
    assert "€3,600" in told
    assert "not all of it is claimed to be delivered" in told
    assert "Held back: €3,600." in told
    assert "No payment is recorded yet." in told


def test_a_milestone_is_released_where_it_is_ready(purse: Purse) -> None:
    purse.first_delivered()
    assert "Release<span" in page(purse)
    assert "Release<span" not in page(purse, "receiver")
    client = purse.lived.cast.client("officer")
    response = client.post(reverse("stay_release", args=[purse.key, 0]), follow=True)
    assert "The milestone is released." in response.content.decode()
    assert Release.objects.count() == 1
    again = client.post(reverse("stay_release", args=[purse.key, 0]), follow=True)
    assert "it was released already" in again.content.decode()


def test_a_refund_is_claimed_by_who_paid(purse: Purse) -> None:
    purse.resolved()
    assert "€160 may be claimed back" in page(purse, "receiver")
    client = purse.lived.cast.client("officer")
    path = reverse("stay_claim", args=[purse.key])
    told = client.post(path, {"commitment": "mentor-hours"}, follow=True).content.decode()
    assert "The refund is claimed." in told
    assert RefundClaim.objects.get().amount == Decimal(160)
    again = client.post(path, {"commitment": "mentor-hours"}, follow=True).content.decode()
    assert "no resolved dispute gives you a refund" in again


def test_what_is_between_two_is_not_shown_to_a_third(purse: Purse) -> None:
    purse.pay(payee="participant", item="stipend", given=Decimal("3728.22"))
    assert "€3,728.22" in page(purse, "lecturer")
    assert "€3,728.22" not in page(purse, "receiver")


def test_two_payments_that_look_like_one_are_told(purse: Purse) -> None:
    purse.pay(reference="SAPAR-1")
    purse.pay(reference="SAPAR-1")
    assert "Two payments look like one made twice" in page(purse)


def test_names_and_references_are_text(purse: Purse) -> None:
    purse.pay(reference="<script>alert(1)</script>", payee="third", item="<b>x</b>")
    told = page(purse)
    assert "<script>alert" not in told
    assert "&lt;b&gt;x&lt;/b&gt;" in told


@pytest.mark.parametrize("name", ["officer", "lecturer"])
def test_a_page_takes_as_many_queries_for_three_payments_as_for_one(
    purse: Purse, name: str, django_assert_max_num_queries: Any
) -> None:
    client, counted = purse.lived.cast.client(name), []
    purse.first_delivered()
    purse.release()
    for _time in range(2):
        purse.pay()
        with django_assert_max_num_queries(12) as found:
            client.get(reverse("stay_money", args=[purse.key]))
        counted.append(len(found))
        purse.pay()
    assert counted[0] == counted[1]


def test_home_is_told_no_value_of_a_record_that_it_does_not_see(purse: Purse) -> None:
    assert "Not known to be delivered" in page(purse, "international")
    closed = Purse(purse.lived.without("A04"))
    assert "Not known to be delivered" in page(closed, "receiver")
    assert "Not known to be delivered" not in page(closed, "international")


def test_the_money_of_a_stay_that_ended_early_says_so(purse: Purse) -> None:
    assert "The stay was terminated." not in page(purse)
    on = purse.stay.first_day + timedelta(days=20)
    terminate_stay(purse.actor("host"), key=purse.key, on=on, reason="Ill.")
    told = page(purse)
    assert "The stay was terminated." in told
    assert reverse("stay_ended", args=[purse.key]) in told
    assert "€1,125" in told
    assert "€3,600" not in told
    assert "Held back: €1,125." in told
