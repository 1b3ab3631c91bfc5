"""What the database itself holds of the ledger, also against statements that no deed sends."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from tests.sapar_web.posting import ON, SIDES, committed, post, posted
from tests.sapar_web.recording import Lived

from sapar_web.models import Due, Posting, Transaction


def test_a_transaction_that_sums_to_zero_is_kept(lived: Lived) -> None:
    with committed():
        made = posted(lived.stay)
    assert sum(each.number for each in made.postings.all()) == 0


@pytest.mark.parametrize(
    "sides",
    [
        (("sponsor", Decimal(-100)), ("host", Decimal("100.0001"))),
        (("sponsor", Decimal(-100)), ("host", Decimal(99)), ("third", Decimal("0.9999"))),
    ],
)
def test_one_that_does_not_is_not_committed(lived: Lived, sides: Any) -> None:
    with pytest.raises(DatabaseError, match="expected zero"), committed():
        posted(lived.stay, sides)


def test_a_sum_over_two_currencies_or_books_is_no_sum(lived: Lived) -> None:
    for differs in ({"currency": "KZT"}, {"book": "due"}):
        sides = (SIDES[0], ("host", Decimal(100), differs))
        with pytest.raises(DatabaseError, match="expected zero"), committed():
            posted(lived.stay, sides)


def test_plain_sql_is_held_to_it_as_well(lived: Lived) -> None:
    statement = """
        WITH made AS (INSERT INTO sapar_web_transaction
            (stay_id, key, "on", kind, text, evidence, parts, at)
            VALUES (%s, gen_random_uuid(), %s, 'paid', '', '{}', 2, now()) RETURNING id)
        INSERT INTO sapar_web_posting (transaction_id, book, party, item, currency, number)
            SELECT id, 'paid', p.party, 'fee', 'EUR', p.number
            FROM made, (VALUES ('sponsor', -100.0), ('host', %s)) AS p(party, number)"""
    cursor = connection.cursor()
    with pytest.raises(DatabaseError, match="expected zero"), committed():
        cursor.execute(statement, [lived.stay.pk, ON, Decimal(99)])
    with committed():
        cursor.execute(statement, [lived.stay.pk, ON, Decimal(100)])


def test_none_is_committed_without_its_postings(lived: Lived) -> None:
    with pytest.raises(DatabaseError, match="has 0 postings, expected 2"), committed():
        posted(lived.stay, (), parts=2)


def test_nothing_is_added_to_one_that_is_there_even_if_it_sums_to_zero(lived: Lived) -> None:
    made = posted(lived.stay)
    further = [
        Posting(transaction=made, book="paid", party=party, item="fee", currency="EUR", number=n)
        for party, n in (("sponsor", Decimal(-5)), ("host", Decimal(5)))
    ]
    with pytest.raises(DatabaseError, match="has 4 postings, expected 2"), committed():
        Posting.objects.bulk_create(further)


def test_the_ledger_is_never_changed_and_nothing_is_taken_away(lived: Lived) -> None:
    with committed():
        made = posted(lived.stay)
    for deed in (
        lambda: Transaction.objects.filter(pk=made.pk).update(text="Other"),
        lambda: Posting.objects.filter(transaction=made).update(party="mentor"),
        lambda: Posting.objects.filter(transaction=made)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
            deed()
    for table in ("sapar_web_transaction", "sapar_web_posting"):
        with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
            connection.cursor().execute(f"TRUNCATE {table} CASCADE")


def test_a_transaction_is_taken_back_once(lived: Lived) -> None:
    made = posted(lived.stay)
    back = (("sponsor", Decimal(100)), ("host", Decimal(-100)))
    posted(lived.stay, back, kind="reversal", reverses=made)
    with pytest.raises(IntegrityError), transaction.atomic():
        posted(lived.stay, back, kind="reversal", reverses=made)
    with pytest.raises(IntegrityError), transaction.atomic():
        posted(lived.stay, back, kind="reversal")


def test_a_posting_of_nothing_is_none(lived: Lived) -> None:
    made = posted(lived.stay)
    with pytest.raises(IntegrityError), transaction.atomic():
        post(made, "host", Decimal(0))


def due(lived: Lived, **other: Any) -> Due:
    told = {"stay": lived.stay, "version": lived.version, "number": Decimal(100)}
    told |= {"payer": "sponsor", "payee": "host", "item": "fee", "currency": "EUR"}
    return Due.objects.create(**{**told, **other})


def test_what_is_owed_is_what_its_transaction_posts(lived: Lived) -> None:
    with committed():
        due(lived, transaction=posted(lived.stay, kind="due"))
    for wrong in ({"number": Decimal(99)}, {"item": "desk"}, {"payee": "mentor"}):
        with pytest.raises(DatabaseError, match="was signed by all"), committed():
            due(lived, transaction=posted(lived.stay, kind="due"), **wrong)


def test_nothing_is_owed_under_a_version_that_somebody_has_not_signed(lived: Lived) -> None:
    unsigned = lived.version
    unsigned.pk, unsigned.number, unsigned.why = None, 2, "amendment"
    unsigned.key = "33333333-3333-4333-8333-333333333333"
    unsigned.digest = "d" * 64
    unsigned.save()
    with pytest.raises(DatabaseError, match="was signed by all"), committed():
        due(lived, transaction=posted(lived.stay, kind="due"), version=unsigned)
