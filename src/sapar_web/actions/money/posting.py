"""Writing a transaction of the library into the ledger."""

from uuid import UUID

from sapar.money.ledger.transaction import Transaction, reversed_by
from sapar_web.models import Person, Posting, Stay, TransactionKind
from sapar_web.models import Transaction as Kept
from sapar_web.models.offer import today
from sapar_web.queries.money.ledger import transaction_of

LONGEST = 500
"""Characters of why something was posted."""


def post(
    stay: Stay, made: Transaction, kind: TransactionKind, by: Person | None, of: Kept | None = None
) -> Kept:
    """Write a transaction and its postings. Part of a deed, with the stay locked.

    Args:
        stay: in whose ledger.
        made: it; its id is a UUID.
        kind: why it is posted.
        by: who posts it; None for the site itself.
        of: that it takes back; None for any other.
    """
    kept = Kept.objects.create(
        stay=stay,
        key=UUID(made.id),
        on=made.on,
        kind=kind,
        text=made.why[:LONGEST],
        evidence=list(made.evidence),
        parts=len(made.postings),
        reverses=of,
        by=by,
    )
    Posting.objects.bulk_create(
        Posting(
            transaction=kept,
            book=each.account.book,
            party=each.account.party,
            item=each.account.item,
            currency=each.account.currency,
            number=each.number,
        )
        for each in made.postings
    )
    return kept


def post_back(kept: Kept, name: UUID, why: str, by: Person | None) -> Kept:
    """Take a transaction back by a further one. Part of a deed, with the stay locked."""
    back = reversed_by(transaction_of(kept), name=str(name), on=today(), why=why)
    return post(kept.stay, back, TransactionKind.REVERSAL, by, kept)
