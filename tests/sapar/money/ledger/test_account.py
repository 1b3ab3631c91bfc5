from decimal import Decimal

import pytest

from sapar.money.ledger.account import Account, Book, exact
from sapar.values.party import Party


def test_an_account_is_of_a_party_an_item_and_a_currency() -> None:
    told = Account(Book.PAID, Party.HOST, "mentoring", "EUR")
    assert told == Account(Book.PAID, Party.HOST, "mentoring", "EUR")
    assert told != Account(Book.DUE, Party.HOST, "mentoring", "EUR")


@pytest.mark.parametrize(("item", "currency"), [("", "EUR"), ("mentoring", "eur"), ("desk", "€")])
def test_an_account_without_an_item_or_a_currency_is_refused(item: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r"needs its item|three capital letters"):
        Account(Book.PAID, Party.HOST, item, currency)


def test_what_cannot_be_kept_exactly_is_refused() -> None:
    assert exact(Decimal("99999999999999.9999")) == Decimal("99999999999999.9999")
    for number in ("1E14", "0.00001", "NaN", "Infinity"):
        with pytest.raises(ValueError, match="expected"):
            exact(Decimal(number))
    with pytest.raises(TypeError, match="floats lose cents"):
        exact(0.1)  # type: ignore[arg-type]
