"""Claiming a refund: only of what a mediator found not delivered."""

from uuid import UUID, uuid4

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar.money.items import REFUND
from sapar.money.ledger.account import Book
from sapar.money.ledger.transaction import moved
from sapar.values.amount import Amount
from sapar.values.party import Party
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.locking import locked
from sapar_web.actions.money.posting import post
from sapar_web.actions.money.readying import ready_stay
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import RefundClaim, Stay, TransactionKind
from sapar_web.models.offer import today
from sapar_web.queries.money.refunds import Claimable, claimable
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.stays.finding import BESIDE


@transaction.atomic
def claim_refund(
    actor: Actor, *, stay: UUID | str, commitment: str, party: str = ""
) -> RefundClaim:
    """Claim back what was paid for what a resolution found not delivered.

    Effects: the refund as owed in the ledger, and the claim with its last day; what money waits
    for is brought up to date; who owes it is told; an entry of history.

    Args:
        actor: who speaks for the party that paid.
        stay: key of the stay.
        commitment: identifier of the clause.
        party: for which; empty where the person speaks for one alone.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not.
        UnfitError: if no resolved dispute gives this party a refund that was not claimed yet.
    """
    found = locked(Stay, stay, *BESIDE)
    held = party_for(actor, Deed.CLAIM_REFUND, found, found, party)
    record = record_of(found)
    if record is None:
        raise MissingError
    sides = (commitment, held.value)
    fitting = (e for e in claimable(record) if (e.commitment, e.owed_to) == sides)
    due = next(fitting, None)
    if due is None:
        sentence = _("no resolved dispute gives you a refund that was not claimed yet")
        raise UnfitError({"": [sentence]})
    made = _claimed(actor, found, due)
    ready_stay(record, actor.person)
    path = reverse("stay_money", args=[found.key])
    tell(found, "money", path, parties=[due.owed_by], but=actor.person)
    told = f"{due.amount:f} {due.currency}"
    append(actor, Deed.CLAIM_REFUND, found, party=held, clause=commitment, amount=told)
    return made


def _claimed(actor: Actor, stay: Stay, due: Claimable) -> RefundClaim:
    name = uuid4()
    owed = moved(
        name=str(name),
        on=today(),
        book=Book.DUE,
        payer=Party(due.owed_by),
        payee=Party(due.owed_to),
        item=REFUND,
        amount=Amount(due.amount, due.currency),
        why=due.commitment,
        evidence=tuple(str(each) for each in due.evidence),
    )
    assert actor.person is not None, "parties have signed in"  # noqa: S101 -- access holds it
    return RefundClaim.objects.create(
        key=name,
        stay=stay,
        commitment=due.commitment,
        dispute=due.dispute,
        owed_by=due.owed_by,
        owed_to=due.owed_to,
        amount=due.amount,
        currency=due.currency,
        due_on=due.due_on,
        evidence=list(due.evidence),
        transaction=post(stay, owed, TransactionKind.REFUND, actor.person),
        by=actor.person,
    )
