"""Tests of reading statements and rates."""

from decimal import Decimal
from typing import Any

import pytest
from tests.sapar_web.paying import Purse

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.money.importing import LARGEST, import_rates, import_statement
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import BankLine, BankStatement, Rate, Ready

HEAD = "Booking date,Amount,Currency,Counterparty,Reference\n"
TWO = HEAD + "2026-11-02,-1080.00,EUR,Riverside University,SAPAR\n2026-11-03,-20,EUR,Post,\n"
RATES = b"Date,USD,KZT,\n2026-11-03,1.0832,560.5,\n2026-11-02,1.0801,N/A,\n"


def statement(purse: Purse, text: str = TWO, name: str = "officer", **other: Any) -> BankStatement:
    given = {"name": "november.csv", "content": text.encode(), **other}
    actor = purse.lived.cast.actor(name)
    return import_statement(actor, terms=purse.stay.terms.key, **given)


def test_lines_of_a_statement_are_kept_and_wait(purse: Purse) -> None:
    made = statement(purse)
    assert (made.layout, made.known, made.refused) == ("english", 0, [])
    rows = BankLine.objects.filter(statement=made).order_by("number")
    assert list(rows.values_list("amount", "counterparty", "reference")) == [
        (Decimal(-1080), "Riverside University", "SAPAR"),
        (Decimal(-20), "Post", ""),
    ]
    waits = Ready.objects.get(kind="match")
    assert (waits.stay, waits.organisation) == (None, purse.stay.sponsor)


def test_the_same_file_is_refused_and_the_same_line_kept_once(purse: Purse) -> None:
    statement(purse)
    with pytest.raises(UnfitError, match="was read on"):
        statement(purse, name="officer")
    further = statement(purse, TWO + "2026-11-04,-7,EUR,Post,\n")
    assert (further.known, further.lines.count()) == (2, 1)
    assert BankLine.objects.count() == 3


def test_lines_that_cannot_be_used_are_told_with_the_reason(purse: Purse) -> None:
    made = statement(purse, HEAD + "soon,-5,EUR,Post,\n2026-11-02,,EUR,Post,\n")
    assert [(row["place"], row["code"]) for row in made.refused] == [
        ("line 2", "not-a-day"),
        ("line 3", "zero-amount"),
    ]
    assert not Ready.objects.filter(kind="match").exists()


def test_what_is_no_statement_is_refused_and_nothing_is_kept(purse: Purse) -> None:
    for content in (b"", b"words", b"%PDF-1.7", b"<x/>", b"x" * (LARGEST + 1)):
        with pytest.raises(UnfitError) as told:
            statement(purse, content=content)
        assert "file" in told.value.problems
    assert not BankStatement.objects.exists()


@pytest.mark.parametrize("name", ["visitor", "observer", "receiver", "lecturer", "outsider"])
def test_the_sponsors_officer_alone_reads_them(purse: Purse, name: str) -> None:
    with pytest.raises(RefusedError):
        statement(purse, name=name)
    with pytest.raises(RefusedError):
        rates(purse, name)


def rates(purse: Purse, name: str = "officer", content: bytes = RATES) -> int:
    actor, sponsor = purse.lived.cast.actor(name), purse.stay.sponsor.key
    return import_rates(actor, organisation=sponsor, name="rates.csv", content=content)[0]


def test_rates_are_kept_for_one_sponsor_each_day_once(purse: Purse) -> None:
    assert rates(purse) == 3
    assert rates(purse) == 0
    assert rates(purse, content=RATES.replace(b"1.0832", b"9")) == 0
    kept = Rate.objects.filter(sponsor=purse.stay.sponsor, currency="USD").order_by("on")
    assert list(kept.values_list("per_euro", "source")) == [
        (Decimal("1.0801"), "ecb"),
        (Decimal("1.0832"), "ecb"),
    ]


def test_what_is_no_file_of_rates_is_refused(purse: Purse) -> None:
    with pytest.raises(UnfitError, match="no table"):
        rates(purse, content=b"words")
