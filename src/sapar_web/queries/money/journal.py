"""The ledger posting by posting, for whoever keeps the books."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q, QuerySet

from sapar_web.models import Posting, Stay, Terms
from sapar_web.queries.money.seeing import seen_by, sees_all

FIELDS = (
    *("transaction__key", "transaction__on", "transaction__kind", "transaction__stay__key"),
    *("transaction__stay__title", "book", "party", "item", "currency", "number"),
    *("transaction__text", "transaction__evidence"),
)
CHUNK = 2_000


def journal_of_stay(stay: Stay, parties: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Postings of a stay, as whoever reads as some parties sees them, in order."""
    held = list(parties)
    rows = Posting.objects.filter(transaction__stay=stay)
    return _told(rows if sees_all(held) else rows.filter(_seen(held)))


def journal_of_scheme(terms: Terms) -> Iterator[dict[str, Any]]:
    """Postings of all stays of a scheme, in order, read as they are written out."""
    return _told(Posting.objects.filter(transaction__stay__terms=terms))


def _told(rows: QuerySet[Posting]) -> Iterator[dict[str, Any]]:
    ordered = rows.order_by("transaction__on", "transaction_id", "id")
    return ordered.values(*FIELDS).iterator(chunk_size=CHUNK)


def _seen(parties: list[str]) -> Q:
    """Postings of what is paid, owed and claimed back that are seen, and of what takes it back."""
    claimed = seen_by(parties, "transaction__refund_claim__", ("owed_by", "owed_to"))
    found = Q(transaction__refund_claim__isnull=False) & claimed
    for of in ("transaction__", "transaction__reverses__"):
        for kind in ("payment", "due"):
            there = Q(**{f"{of}{kind}__isnull": False})
            found |= there & seen_by(parties, f"{of}{kind}__")
    return found
