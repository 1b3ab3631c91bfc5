"""Tests of the pages on which payments are recorded and taken back."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.urls import reverse
from tests.sapar_web.paying import Purse

from sapar.values.party import Party
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.models import Payment, Transaction
from sapar_web.models.offer import today

FORM = {"payer": "sponsor", "payee": "host", "item": "fee", "given": "1080", "currency": "EUR"}


def sent(**other: Any) -> dict[str, Any]:
    return {**FORM, "key": str(uuid4()), "on": today().isoformat(), "party": "sponsor", **other}


def test_a_payment_is_recorded_once_however_often_the_form_is_sent(purse: Purse) -> None:
    client, path = purse.lived.cast.client("officer"), reverse("stay_payment", args=[purse.key])
    told = sent()
    for _time in range(2):
        response = client.post(path, told, follow=True)
        assert "The payment is recorded." in response.content.decode()
    assert Payment.objects.get().given == Decimal(1080)


def test_what_cannot_have_been_is_told_at_its_field(purse: Purse) -> None:
    client, path = purse.lived.cast.client("officer"), reverse("stay_payment", args=[purse.key])
    response = client.post(path, sent(currency="XQQ", payee="sponsor"))
    assert response.status_code == 422
    told = response.content.decode()
    assert "expected the code of a currency" in told
    assert "nobody pays themselves" in told
    assert not Payment.objects.exists()


def test_what_is_known_of_a_release_or_a_refund_stands_there_already(purse: Purse) -> None:
    purse.first_delivered()
    release = purse.release()
    purse.resolved()
    claim = claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    path = reverse("stay_payment", args=[purse.key])
    officer, receiver = (purse.lived.cast.client(n) for n in ("officer", "receiver"))
    told = officer.get(path, {"release": release.key}).content.decode()
    assert f'value="{release.key}"' in told
    assert 'value="1080"' in told
    told = receiver.get(path, {"claim": claim.key}).content.decode()
    assert f'value="{claim.key}"' in told
    assert 'value="160"' in told
    assert officer.get(path, {"release": "none"}).status_code == 200


def test_a_release_is_paid_between_those_of_its_own_version(purse: Purse) -> None:
    purse.first_delivered()
    release = purse.release()
    purse.amended(paid_by=Party.SENDING, paid_to=Party.MENTOR)
    client, path = purse.lived.cast.client("officer"), reverse("stay_payment", args=[purse.key])
    form = client.get(path, {"release": release.key}).context["form"]
    assert (form["payer"].value(), form["payee"].value()) == ("sponsor", "host")
    filled = {field.name: "" if field.value() is None else field.value() for field in form}
    assert client.post(path, {**filled, "party": "sponsor"}).status_code == 302
    assert Payment.objects.get().release == release


def test_a_payment_is_taken_back_with_a_reason_and_stays_on_the_page(purse: Purse) -> None:
    made, client = purse.pay(), purse.lived.cast.client("officer")
    path = reverse("stay_payment_reverse", args=[purse.key, made.key])
    assert "Take a payment back" in client.get(path).content.decode()
    assert client.post(path, {"party": "sponsor", "reason": ""}).status_code == 422
    told = client.post(path, {"party": "sponsor", "reason": "Wrong day"}, follow=True)
    assert "taken back" in told.content.decode()
    assert "Wrong day" in told.content.decode()
    assert Transaction.objects.filter(kind="reversal").count() == 1


def test_a_payment_between_others_is_not_there(purse: Purse) -> None:
    made = purse.pay(payee="participant", item="stipend")
    client = purse.lived.cast.client("receiver")
    path = reverse("stay_payment_reverse", args=[purse.key, made.key])
    assert client.get(path).status_code == 404
