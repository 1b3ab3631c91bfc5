from datetime import date
from decimal import Decimal

from sapar.exchange.payments.statement import Balance, Names, Refused, Statement
from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount


def payment(name: str, number: str, currency: str = "EUR") -> Payment:
    return Payment(id=name, on=date(2027, 9, 30), amount=Amount(Decimal(number), currency))


def test_every_row_is_kept_or_refused_and_the_sums_can_be_held_against_the_bank() -> None:
    kept = (payment("a", "10.50"), payment("b", "-3"), payment("c", "-1"), payment("d", "5", "KZT"))
    found = Statement(
        "bank.csv", "english", "utf-8", "0" * 64, kept, (Refused("line 7", "not-a-day", "soon"),)
    )
    assert found.read == 5
    assert found.sums == {
        ("EUR", "in"): Decimal("10.50"),
        ("EUR", "out"): Decimal(-4),
        ("KZT", "in"): Decimal(5),
    }


def test_a_balance_says_what_the_entries_lack() -> None:
    whole = Balance("statement 1", "EUR", Decimal(100), Decimal("80.5"), Decimal("-19.5"))
    assert whole.missing == 0
    assert Balance("statement 1", "EUR", Decimal(100), Decimal(80), Decimal(-15)).missing == -5


def test_rows_that_say_the_same_have_ids_of_their_own_the_same_in_every_file() -> None:
    first, other = Names(), Names()
    assert first.of("coffee", 3) == other.of("coffee", 3)
    assert first.of("coffee", 3) != other.of("coffee", 4)
    assert first.of("coffee", 3).endswith("-3")
