"""The invented money of the stay that is under way."""

from decimal import Decimal

import pytest
from tests.sapar_web.posting import transactions_of

from sapar.money.ledger.balances import trial
from sapar_web.models import BankLine, Match, Payment, Ready, Release, Stay


@pytest.mark.django_db
@pytest.mark.usefixtures("invented")
@pytest.mark.xdist_group("demonstration")
def test_a_milestone_is_paid_and_lines_of_a_statement_wait() -> None:
    release = Release.objects.get()
    paid = Payment.objects.get(release=release)
    assert (paid.origin, paid.arrived) == ("imported", release.amount)
    charge = Payment.objects.get(item="charge")
    assert (charge.payer, charge.arrived) == ("participant", Decimal(120))
    assert (BankLine.objects.count(), Match.objects.count()) == (3, 1)
    assert list(Ready.objects.values_list("kind", flat=True)) == ["match"]
    stay = Stay.objects.get(pk=release.stay_id)
    assert set(trial(transactions_of(stay)).values()) == {Decimal(0)}
