"""What the database itself holds of statements and their lines."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.posting import ON, payment
from tests.sapar_web.recording import Lived

from sapar_web.models import BankLine, BankStatement, Match


def statement(lived: Lived, **other: Any) -> BankStatement:
    told = {"terms": lived.stay.terms, "name": "november.csv", "digest": "a" * 64}
    told |= {"layout": "english", "by": lived.stay.created_by}
    return BankStatement.objects.create(**{**told, **other})


def line(kept: BankStatement, number: int = 1, **other: Any) -> BankLine:
    told = {"terms": kept.terms, "number": number, "bank_id": f"b{number}", "on": ON}
    told |= {"amount": Decimal(-100), "currency": "EUR"}
    return BankLine.objects.create(statement=kept, **{**told, **other})


def test_the_same_file_is_kept_once(lived: Lived) -> None:
    statement(lived)
    with pytest.raises(IntegrityError), transaction.atomic():
        statement(lived, name="copy.csv")
    assert statement(lived, digest="b" * 64).pk


def test_a_line_of_two_files_is_kept_once(lived: Lived) -> None:
    line(statement(lived))
    with pytest.raises(IntegrityError), transaction.atomic():
        line(statement(lived, digest="b" * 64))


def test_files_and_lines_are_kept_as_they_are(lived: Lived) -> None:
    kept = line(statement(lived))
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        BankLine.objects.filter(pk=kept.pk).update(amount=Decimal(-200))
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        BankStatement.objects.update(name="Other")


def test_a_line_is_one_payment_or_none_with_a_reason(lived: Lived) -> None:
    kept, paid, by = line(statement(lived)), payment(lived.stay), lived.stay.created_by
    first = Match.objects.create(line=kept, payment=paid, by=by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Match.objects.create(line=kept, reason="Rent", by=by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Match.objects.create(line=line(kept.statement, 2), payment=paid, by=by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Match.objects.create(line=line(kept.statement, 3), by=by)
    first.ended_at = kept.statement.read_at
    first.save()
    assert Match.objects.create(line=kept, reason="Rent", by=by).pk
