"""Tests of which payments a party sees."""

from decimal import Decimal

import pytest
from tests.sapar_web.paying import Purse

from sapar_web.models import Payment
from sapar_web.queries.money.seeing import seen_by, sees, sees_all

FEE = ("sponsor", "host")
STIPEND = ("sponsor", "participant")
CHARGE = ("participant", "host")
WHO = {
    "sponsor": {FEE, STIPEND, CHARGE},
    "sending": {FEE},
    "host": {FEE, CHARGE},
    "mentor": {FEE},
    "participant": {FEE, STIPEND, CHARGE},
}


@pytest.mark.parametrize(("party", "seen"), WHO.items())
def test_what_a_person_gets_or_pays_is_between_them_the_other_side_and_the_sponsor(
    purse: Purse, party: str, seen: set[tuple[str, str]]
) -> None:
    for payer, payee in (FEE, STIPEND, CHARGE):
        purse.pay("sponsor", payer=payer, payee=payee, item="other", given=Decimal(5))
    rows = Payment.objects.filter(seen_by([party])).values_list("payer", "payee")
    assert set(rows) == seen
    assert sees_all([party]) == (party == "sponsor")
    assert {pair for pair in (FEE, STIPEND, CHARGE) if sees([party], *pair)} == seen


def test_whoever_reads_as_nobody_sees_what_is_between_organisations() -> None:
    assert sees([], *FEE)
    assert not sees([], *STIPEND)
