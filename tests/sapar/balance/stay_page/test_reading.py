from datetime import date
from decimal import Decimal

from sapar.balance.stay_page.record import Payment, Request, StayRecord


def test_requests_stand_in_the_order_in_which_they_were_made(record: StayRecord) -> None:
    assert record.requests == (
        Request("a2", "library", date(2022, 3, 2), "granted", None, None),
        Request("a1", "seminar", date(2022, 3, 15), "charged", Decimal(120), "EUR"),
        Request("a3", "archive", None, "pending", None, None),
    )


def test_payments_are_those_of_the_stay_alone(record: StayRecord) -> None:
    day = date(2022, 2, 1)
    assert record.payments is not None
    assert [payment.flow for payment in record.payments] == ["f1", "f2"]
    assert record.payments[0] == Payment(
        "f1", day, "sponsor", "host", "fee", "Host's fee, not itemised", Decimal(4000), "EUR", "DE"
    )


def test_what_has_no_table_is_told_from_what_is_empty(bare: StayRecord) -> None:
    assert (bare.promises, bare.requests, bare.payments, bare.goals, bare.voices) == (None,) * 5
    assert (bare.gate, bare.open) == ((), ())


def test_invented_data_and_the_end_of_the_record_are_named(record: StayRecord) -> None:
    assert (record.demonstration, record.as_of) == (True, date(2023, 12, 31))
    assert (record.title, record.format) == ("Stays", "sapar-stay/1")
