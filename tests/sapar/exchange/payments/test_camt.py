"""A statement of an invented bank, in the shapes of several versions."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.exchange.payments.camt import read_camt
from sapar.exchange.payments.statement import Balance, Refused, Statement
from sapar.values.amount import Amount
from sapar.values.unusable import UnusableError

Read = Callable[..., Statement]


def balance(code: str, number: str, direction: str = "CRDT") -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="EUR">{number}</Amt><CdtDbtInd>{direction}</CdtDbtInd></Bal>'
    )


def entry(number: str, direction: str = "DBIT", details: str = "", **more: str) -> str:
    return (
        f'<Ntry><Amt Ccy="{more.get("currency", "EUR")}">{number}</Amt>'
        f"<CdtDbtInd>{direction}</CdtDbtInd>{more.get('reversal', '')}"
        f"<Sts>{more.get('status', 'BOOK')}</Sts>"
        f"{more.get('day', '<BookgDt><Dt>2027-09-30</Dt></BookgDt>')}"
        f"<NtryDtls>{details}</NtryDtls><AddtlNtryInf>{more.get('words', '')}</AddtlNtryInf></Ntry>"
    )


def transaction(number: str = "", reference: str = "NOTPROVIDED", **more: str) -> str:
    amount = f'<Amt Ccy="{more.get("currency", "EUR")}">{number}</Amt>' if number else ""
    return (
        f"<TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>{amount}"
        f"{more.get('direction', '')}<RltdPties>{more.get('parties', '')}</RltdPties>"
        f"<RmtInf>{more.get('words', '')}</RmtInf></TxDtls>"
    )


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def made(*parts: str, version: str = "08") -> Statement:
        path = tmp_path / "bank.xml"
        space = f"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"
        inside = f"<BkToCstmrStmt><Stmt><Id>S1</Id>{''.join(parts)}</Stmt></BkToCstmrStmt>"
        path.write_text(f'<Document xmlns="{space}">{inside}</Document>', encoding="utf-8")
        return read_camt(path)

    return made


HOST = (
    "<Cdtr><Pty><Nm>Invented University</Nm></Pty></Cdtr>"
    "<CdtrAcct><Id><IBAN>XX001234</IBAN></Id></CdtrAcct>"
)
OLD_HOST = HOST.replace("<Pty>", "").replace("</Pty>", "")


@pytest.mark.parametrize(("version", "parties"), [("08", HOST), ("02", OLD_HOST)])
def test_an_entry_is_a_payment(read: Read, version: str, parties: str) -> None:
    details = transaction(
        reference="SAPAR-2027-0007-M1", parties=parties, words="<Ustrd>first part</Ustrd>"
    )
    found = read(entry("1200.50", details=details, words="fee"), version=version)
    (payment,) = found.payments
    assert payment.on == date(2027, 9, 30)
    assert payment.amount == Amount(Decimal("-1200.50"), "EUR")
    assert (payment.counterparty, payment.account) == ("Invented University", "XX001234")
    assert (payment.reference, payment.text) == ("SAPAR-2027-0007-M1", "first part fee")
    assert (payment.reversal, payment.place) == (False, "statement S1, entry 1")
    assert found.layout == f"camt.053.001.{version}"


def test_the_reference_of_the_creditor_comes_first(read: Read) -> None:
    words = "<Strd><CdtrRefInf><Ref>RF18 5390</Ref></CdtrRefInf></Strd>"
    (payment,) = read(entry("5", "CRDT", transaction(reference="E2E", words=words))).payments
    assert (payment.reference, payment.amount.number) == ("RF18 5390", 5)


def test_what_is_not_provided_is_no_reference(read: Read) -> None:
    (payment,) = read(entry("5", details=transaction())).payments
    assert payment.reference == ""


def test_a_batch_is_told_payment_by_payment(read: Read) -> None:
    details = transaction("700.25", "A") + transaction("500.25", "B")
    found = read(entry("1200.50", details=details))
    assert [(each.reference, each.amount.number) for each in found.payments] == [
        ("A", Decimal("-700.25")),
        ("B", Decimal("-500.25")),
    ]
    assert found.payments[1].place == "statement S1, entry 1, transaction 2"


def test_transactions_of_a_batch_may_go_both_ways(read: Read) -> None:
    back = transaction("100", "B", direction="<CdtDbtInd>CRDT</CdtDbtInd>")
    found = read(entry("600", details=transaction("700", "A") + back))
    assert [each.amount.number for each in found.payments] == [-700, 100]


@pytest.mark.parametrize(
    "details",
    [
        transaction("700", "A") + transaction("", "B"),
        transaction("700", "A") + transaction("500.49", "B"),
        transaction("700", "A") + transaction("500.50", "B", currency="USD"),
    ],
)
def test_a_batch_that_its_parts_do_not_make_stays_whole_with_a_note(
    read: Read, details: str
) -> None:
    found = read(entry("1200.50", details=details))
    assert [each.amount.number for each in found.payments] == [Decimal("-1200.50")]
    assert found.notes == (Refused("statement S1, entry 1", "batch-unsplit", "2"),)


def test_a_reversal_keeps_its_sign_and_the_other_side(read: Read) -> None:
    details = transaction(parties=HOST)
    reversal = "<RvslInd>true</RvslInd>"
    (payment,) = read(entry("250", "CRDT", details, reversal=reversal)).payments
    assert (payment.amount.number, payment.reversal) == (250, True)
    assert payment.counterparty == "Invented University"


def test_what_is_not_booked_or_cannot_be_read_is_told(read: Read) -> None:
    found = read(
        entry("1", status="PDNG"),
        entry("2", status="<Cd>INFO</Cd>"),
        entry("3,00"),
        entry("0.00"),
        entry("0.00001"),
        entry("4", "UP"),
        entry("5", currency="Euro"),
        entry("6", day="<BookgDt><Dt>30.09.2027</Dt></BookgDt>"),
        entry("7", day="<ValDt><DtTm>2027-09-30T10:00:00</DtTm></ValDt>"),
    )
    assert [each.amount.number for each in found.payments] == [-7]
    assert [(each.code, each.detail) for each in found.refused] == [
        ("not-booked", "PDNG"),
        ("not-booked", "INFO"),
        ("not-an-amount", "3,00"),
        ("zero-amount", "0.00"),
        ("too-precise", "0.00001"),
        ("not-an-amount", "4"),
        ("not-an-amount", "5"),
        ("not-a-day", "30.09.2027"),
    ]
    assert found.read == 9


def test_the_statement_is_held_against_its_own_balances(read: Read) -> None:
    ends = balance("OPBD", "1000") + balance("CLBD", "300.50", "DBIT")
    (whole,) = read(ends, entry("1300.50")).balances
    assert whole == Balance(
        "statement S1", "EUR", Decimal(1000), Decimal("-300.50"), Decimal("-1300.50")
    )
    assert whole.missing == 0
    (short,) = read(ends, entry("1300.50", status="PDNG")).balances
    assert short.missing == Decimal("-1300.50")
    assert read(balance("OPBD", "1000"), entry("1")).balances == ()


def test_the_same_entry_has_the_same_id_in_every_file(read: Read) -> None:
    first = read(entry("5", words="coffee")).payments
    both = read(entry("5", words="coffee"), entry("5", words="coffee")).payments
    assert first[0].id == both[0].id
    assert both[0].id != both[1].id


def test_a_file_beyond_the_bound_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sapar.exchange.payments.camt.MOST_BYTES", 10)
    with pytest.raises(UnusableError) as refused:
        read(entry("1"))
    assert refused.value.finding.code == "payments-too-large"
