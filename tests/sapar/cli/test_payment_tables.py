import io
from datetime import date
from decimal import Decimal

from sapar.cli.payment_tables import MOST, show_statement
from sapar.cli.terminal import output
from sapar.exchange.payments.statement import Balance, Refused, Statement
from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount


def shown(statement: Statement) -> str:
    out = io.StringIO()
    show_statement(statement, output(out, 100))
    return out.getvalue()


def statement(*refused: Refused, balances: tuple[Balance, ...] = ()) -> Statement:
    payment = Payment(id="p", on=date(2027, 9, 30), amount=Amount(Decimal("-5.50"), "EUR"))
    notes = (Refused("line 1", "above-header", "\x1b[31mred"),)
    return Statement("bank.csv", "english", "utf-8", "0" * 64, (payment,), refused, notes, balances)


def test_a_report_tells_rows_sums_and_what_was_kept_in_another_way() -> None:
    told = shown(statement())
    assert "-5.50 EUR" in told
    assert "A row above the header" in told
    assert "\x1b" not in told


def test_many_refused_rows_are_counted() -> None:
    refused = [Refused(f"line {line}", "not-a-day", "soon") for line in range(2, MOST + 5)]
    told = shown(statement(*refused))
    assert told.count("A day was expected") == MOST
    assert "… and 3 more" in told


def test_a_balance_that_the_entries_do_not_make_is_told() -> None:
    short = Balance("statement S1", "EUR", Decimal(100), Decimal(80), Decimal(-15))
    assert "statement S1: the entries lack -5 EUR" in shown(statement(balances=(short,)))
    whole = Balance("statement S1", "EUR", Decimal(100), Decimal(85), Decimal(-15))
    assert "lack" not in shown(statement(balances=(whole,)))
