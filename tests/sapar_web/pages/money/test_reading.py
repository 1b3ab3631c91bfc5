"""Tests of what pages of money read; who may is tested with every address."""

from django.urls import reverse


def test_before_the_agreement_there_is_no_money(cast, stay) -> None:
    path = reverse("stay_money", args=[stay.key])
    assert cast.client("officer").get(path).status_code == 404
    assert cast.client("outsider").get(path).status_code == 404


def test_whoever_looks_after_stays_reads_it(purse) -> None:
    path = reverse("stay_money", args=[purse.key])
    for name in ("officer", "observer", "international", "receiver", "lecturer", "mentor"):
        assert purse.lived.cast.client(name).get(path).status_code == 200
    for name in ("outsider", "nobody"):
        assert purse.lived.cast.client(name).get(path).status_code == 404
