# ruff: noqa: RUF001 -- letters of several alphabets
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.exchange.payments.bank_csv import read_bank_csv
from sapar.exchange.payments.layouts import Field, mapped
from sapar.exchange.payments.statement import Refused, Statement
from sapar.values.amount import Amount
from sapar.values.unusable import UnusableError

Read = Callable[..., Statement]

GERMAN = """Kontoinhaber;Invented Foundation;;;;
Zeitraum;01.09.2027 - 30.09.2027;;;;

Buchungstag;Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Verwendungszweck;Betrag;Waehrung
30.09.27;Universität Köln (erfunden);XX00 1234;"SAPAR-2027-0007-M1; Gebühr";-1.200,50;EUR
29.09.27;Stiftung;XX00 9;Rückzahlung;250,00;EUR
"""
RUSSIAN = """Дата операции;Номер документа;Дебет;Кредит;Валюта;Контрагент;Назначение платежа
05.09.2027;114;612 000,00;;KZT;АО «Вымышленный банк»;Стипендия
06.09.2027;115;;50 000,00;KZT;ТОО «Пример»;Возврат
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def made(content: str | bytes, encoding: str = "utf-8", **options: object) -> Statement:
        path = tmp_path / "bank.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return read_bank_csv(path, **options)  # type: ignore[arg-type]

    return made


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_german_statement_is_read_in_every_encoding(read: Read, encoding: str) -> None:
    found = read(GERMAN, encoding)
    assert (found.layout, found.read, found.refused) == ("german", 2, ())
    first = found.payments[0]
    assert (first.on, first.amount) == (date(2027, 9, 30), Amount(Decimal("-1200.50"), "EUR"))
    assert first.counterparty == "Universität Köln (erfunden)"
    assert (first.account, first.text) == ("XX00 1234", "SAPAR-2027-0007-M1; Gebühr")
    assert first.place == "line 5"
    assert [note.code for note in found.notes] == ["above-header"] * 2


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
def test_debit_and_credit_may_stand_apart(read: Read, encoding: str) -> None:
    found = read(RUSSIAN, encoding)
    assert found.encoding == encoding
    assert [each.amount.number for each in found.payments] == [-612_000, 50_000]
    assert [each.reference for each in found.payments] == ["114", "115"]
    assert found.sums == {("KZT", "in"): Decimal(50_000), ("KZT", "out"): Decimal(-612_000)}


def test_no_row_is_dropped_in_silence(read: Read) -> None:
    content = (
        "Date,Description,Amount,Currency\n"
        "2027-09-30,good,12.50,EUR\n"
        "2027-09-31,no such day,12.50,EUR\n"
        "2027-09-30,words,twelve,EUR\n"
        "2027-09-30,nothing,0.00,EUR\n"
        "2027-09-30,no currency,1.50,Euro\n"
        "2027-09-30,short,1.50\n"
        "2027-09-30,long,1.50,EUR,more\n"
        "2027-09-30,odd \x07,1.50,EUR\n"
        "2027-09-30,precise,0.00001,EUR\n"
        ",,,\n"
        '2027-09-30,"two\nlines",-3,EUR\n'
    )
    found = read(content)
    assert [each.text for each in found.payments] == ["good", "two lines"]
    assert found.refused == (
        Refused("line 3", "not-a-day", "2027-09-31"),
        Refused("line 4", "not-an-amount", "twelve"),
        Refused("line 5", "zero-amount", "0.00"),
        Refused("line 6", "not-a-currency", "EURO"),
        Refused("line 7", "too-few-fields", "3"),
        Refused("line 8", "too-many-fields", "5"),
        Refused("line 9", "control-character", "U+0007"),
        Refused("line 10", "too-precise", "0.00001"),
    )
    assert found.payments[1].place == "line 12"


def test_an_amount_that_can_be_read_in_two_ways_is_refused(read: Read) -> None:
    (refused,) = read("Date;Amount;Currency\n2027-09-30;1.234;EUR\n").refused
    assert refused == Refused("line 2", "ambiguous-amount", "1.234")
    both = read("Date;Amount;Currency\n2027-09-30;1.234;EUR\n2027-09-30;1,50;EUR\n")
    assert [each.amount.number for each in both.payments] == [1234, Decimal("1.50")]


def test_a_word_may_tell_the_direction(read: Read) -> None:
    content = "Date,Amount,Currency,Type\n2027-09-30,5.00,EUR,Debit\n2027-09-30,6.00,EUR,Credit\n"
    assert [each.amount.number for each in read(content).payments] == [-5, 6]


def test_rows_of_one_content_are_two_payments_and_keep_their_ids(read: Read) -> None:
    row = "2027-09-30,coffee,-3.00,EUR\n"
    once = read("Date,Description,Amount,Currency\n" + row)
    twice = read("Date,Description,Amount,Currency\n" + row + row)
    assert twice.payments[0].id == once.payments[0].id
    assert len({each.id for each in twice.payments}) == 2


def test_an_id_that_the_bank_gives_twice_is_told(read: Read) -> None:
    content = (
        "Transaction ID,Date,Amount,Currency\nt1,2027-09-30,1.00,EUR\nt1,2027-09-30,2.00,EUR\n"
    )
    found = read(content)
    assert (len(found.payments), found.refused) == (1, (Refused("line 3", "id-twice", "t1"),))


def test_a_currency_can_be_given_for_all_rows(read: Read) -> None:
    content = "Date,Amount\n2027-09-30,5.00\n"
    assert read(content).refused[0].code == "not-a-currency"
    assert read(content, currency="EUR").payments[0].amount == Amount(Decimal("5.00"), "EUR")


def test_a_table_of_another_bank_is_read_by_a_mapping(read: Read) -> None:
    own = mapped({Field.ON: "Күні", Field.AMOUNT: "Сомасы", Field.TEXT: "Мақсаты"}, ",")
    content = "Күні\tСомасы\tМақсаты\n30.09.2027\t1.234\tтөлем\n"
    (payment,) = read(content, currency="KZT", layout=own).payments
    assert (payment.amount.number, payment.text) == (1234, "төлем")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"Name;Colour\nA;red\n", "layout-unknown"),
        (b"\0\0\0\0binary;\0", "payments-not-a-table"),
        (b"Date,Amount\n" + b'"' + b"x" * 200_000, "payments-not-a-table"),
    ],
)
def test_what_is_no_statement_is_refused(read: Read, content: bytes, code: str) -> None:
    with pytest.raises(UnusableError) as refused:
        read(content)
    assert refused.value.finding.code == code


def test_a_file_beyond_the_bound_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sapar.exchange.payments.bank_csv.MOST_BYTES", 10)
    with pytest.raises(UnusableError) as refused:
        read(GERMAN)
    assert refused.value.finding.code == "payments-too-large"
