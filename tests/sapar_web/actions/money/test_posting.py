"""Tests of writing into the ledger."""

from uuid import uuid4

from tests.sapar_web.paying import Purse
from tests.sapar_web.posting import committed

from sapar_web.actions.money.posting import post_back
from sapar_web.models import Transaction
from sapar_web.queries.money.ledger import transaction_of


def test_a_transaction_is_written_as_the_library_made_it(purse: Purse) -> None:
    with committed():
        made = purse.pay()
    kept = transaction_of(made.transaction)
    assert [(p.account.party, p.number) for p in kept.postings] == [
        ("sponsor", -1080),
        ("host", 1080),
    ]
    assert made.transaction.parts == 2


def test_one_is_taken_back_by_its_opposite(purse: Purse) -> None:
    made = purse.pay()
    with committed():
        back = post_back(made.transaction, uuid4(), "Twice", purse.actor("sponsor").person)
    assert (back.kind, back.reverses, back.text) == ("reversal", made.transaction, "Twice")
    numbers = [(p.party, p.number) for p in back.postings.order_by("pk")]
    assert numbers == [("sponsor", 1080), ("host", -1080)]
    assert Transaction.objects.get(pk=made.transaction_id).reversed_by == back
