"""Tests of budgets."""

from decimal import Decimal

from tests.sapar_web.paying import FEE, Purse
from tests.sapar_web.recording import another

from sapar_web.models import Stay
from sapar_web.queries.money.budget import budget_of, by_stay, scheme_budget

Rows = dict[str, tuple[Decimal, Decimal]]


def told(rows) -> Rows:
    return {row.line.item: (row.planned, row.paid) for row in rows}


def test_a_budget_is_held_against_what_was_paid(purse: Purse) -> None:
    purse.pay()
    purse.pay(payee="participant", item="stipend", given=Decimal("3728.22"))
    purse.pay("participant", payer="participant", item="charge", given=Decimal(120))
    rows = told(budget_of(purse.stay, ["sponsor"]))
    assert rows == {
        "fee": (FEE, Decimal(1080)),
        "stipend": (Decimal("3728.22"), Decimal("3728.22")),
        "charge": (0, Decimal(120)),
        "replacement-teaching": (Decimal(1620), 0),
        "home-administration": (Decimal(250), 0),
    }
    assert set(told(budget_of(purse.stay, ["host"]))) == set(rows) - {"stipend"}


def test_the_budget_of_a_scheme_adds_its_stays(purse: Purse, django_assert_num_queries) -> None:
    purse.pay()
    terms = purse.stay.terms
    with django_assert_num_queries(2):
        assert told(scheme_budget(terms))["fee"] == (FEE, Decimal(1080))
    another(purse.stay)
    with django_assert_num_queries(2):
        rows = told(scheme_budget(terms))
    assert rows["fee"][1] == Decimal(1080)


def test_stays_are_listed_with_their_sums(purse: Purse, django_assert_num_queries) -> None:
    purse.pay()
    terms = purse.stay.terms
    with django_assert_num_queries(3):
        (row,) = by_stay(terms, after=None, limit=5)
    assert (row["key"], row["paid"]) == (purse.key, [("EUR", Decimal(1080))])
    assert row["owed"] == [("EUR", FEE + Decimal("1620") + 250 + Decimal("3728.22"))]
    number = Stay.objects.get(pk=purse.stay.pk).pk
    assert by_stay(purse.stay.terms, after=number, limit=5) == []
