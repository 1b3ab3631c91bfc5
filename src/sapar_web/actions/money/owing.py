"""What is owed under a version that all have signed, posted with the last signature."""

from collections.abc import Iterable
from datetime import date
from uuid import uuid4

from sapar.agreements.document.agreement import Agreement as Document
from sapar.money.ledger.budget import Planned
from sapar.money.ledger.owing import changed, owed_at_end, owed_by, owed_of
from sapar.values.country import Country
from sapar_web.actions.money.posting import post
from sapar_web.models import Due, Stay, TransactionKind, Version
from sapar_web.models.offer import today
from sapar_web.queries.money.ledger import owed_lines
from sapar_web.queries.signing.versions import signed_on, version_document


def owe(stay: Stay, version: Version, document: Document) -> None:
    """Post what is owed under a version; of an amendment what it changes. Part of a deed.

    Effects: for each line a transaction in the book of what is owed, and what it says.

    Args:
        stay: locked.
        version: that all have signed.
        document: that was signed.
    """
    _post(stay, version, owed_of(document, _place(stay)))


def owe_still(stay: Stay, version: Version, day: date) -> None:
    """Lower what is owed to what is owed still where a stay ends early. Part of a deed.

    Effects: for each line that is lowered a transaction in the book of what is owed, and by how
    much.

    Args:
        stay: locked.
        version: in force until then.
        day: last one of the stay as it was.
    """
    document, signed = version_document(version), signed_on(version.agreement_id)
    _post(stay, version, owed_at_end(document, day, signed, _place(stay)))


def _place(stay: Stay) -> Country | None:
    return Country(stay.host.country) if stay.host.country else None


def _post(stay: Stay, version: Version, owed: Iterable[Planned]) -> None:
    """Post by how much what is owed now differs from what was."""
    for each in changed(owed_lines(stay), owed):
        _owe(stay, version, each)


def _owe(stay: Stay, version: Version, planned: Planned) -> None:
    line, name = planned.line, str(uuid4())
    made = owed_by(planned, name=name, on=today(), why=f"SHA-256 {version.digest}")
    Due.objects.create(
        stay=stay,
        version=version,
        transaction=post(stay, made, TransactionKind.DUE, None),
        payer=line.payer,
        payee=line.payee,
        item=line.item,
        currency=line.currency,
        spent_in=line.spent_in,
        number=planned.number,
    )
