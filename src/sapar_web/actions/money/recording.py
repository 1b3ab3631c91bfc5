"""Recording a payment, and taking back one that was recorded wrongly. What stood there stays."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar.money.items import REFUND
from sapar.money.ledger.owing import FEE
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.locking import locked
from sapar_web.actions.money.paying import Paid, Told, fit, pay
from sapar_web.actions.money.posting import post_back
from sapar_web.actions.money.readying import ready_again, ready_lines
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Match, Payment, RefundClaim, Release, Stay, StayParty
from sapar_web.queries.money.sheet import sheet_of

LONGEST = 300
"""Characters of a reason."""


@dataclass(frozen=True, slots=True)
class Settles:
    """What a payment settles; one of the two, or neither.

    Attributes:
        release: key of the release of a milestone, which is paid as the fee.
        claim: key of a refund, which is paid as one.
    """

    release: UUID | str | None = None
    claim: UUID | str | None = None


@transaction.atomic
def record_payment(
    actor: Actor, *, stay: UUID | str, paid: Paid, settles: Settles = Settles(), party: str = ""
) -> Payment:
    """Record a payment that one's party made or got; the sponsor's officer any of the stay.

    What is sent twice is kept once: the same key with the same content gives the payment that is
    there. A refund without a claim settles the oldest open one between the two.

    Effects: a transaction in the ledger, and the payment; what money waits for is brought up to
    date; the other side is told; an entry of history.

    Args:
        actor: who records it.
        stay: key of the stay.
        paid: the payment.
        settles: what it is for.
        party: for which; empty where the person speaks for one alone.

    Raises:
        MissingError: if there is no such stay, release or claim.
        RefusedError: if the person may not.
        UnfitError: if it cannot have been, is another than what was sent under its key, or is
            somebody else's.
    """
    found = locked(Stay, stay, "sponsor")
    held = party_for(actor, Deed.RECORD_PAYMENT, found, found, party)
    before = Payment.objects.filter(key=paid.key).first()
    if before is not None:
        return _same(found, before, paid)
    fit(found, paid)
    if held not in (StayParty.SPONSOR, paid.payer, paid.payee):
        raise UnfitError({"": [_("record what your own party paid or got")]})
    assert actor.person is not None, "parties have signed in"  # noqa: S101 -- access holds it
    told = _settled(found, paid, settles, Told(held, actor.person))
    made = pay(found, paid, told)
    _after(actor, Deed.RECORD_PAYMENT, made)
    return made


def _same(stay: Stay, before: Payment, paid: Paid) -> Payment:
    """The payment that was recorded under a key, if it is the same."""
    arrived, currency = paid.came
    told = (paid.on, paid.payer, paid.payee, paid.item, paid.given, paid.currency)
    kept = (before.on, before.payer, before.payee, before.item, before.given)
    same = told == (*kept, before.given_currency) and before.stay_id == stay.pk
    if not same or (before.arrived, before.arrived_currency) != (arrived, currency):
        raise UnfitError({"key": [_("another payment was recorded under this key")]})
    return before


def _settled(stay: Stay, paid: Paid, settles: Settles, told: Told) -> Told:
    if settles.release:
        release = Release.objects.filter(stay=stay, key=settles.release).first()
        if release is None:
            raise MissingError
        row = release.milestone
        _require((row.paid_by, row.paid_to, release.currency, FEE), paid)
        return Told(told.party, told.by, told.origin, release=release)
    claim = _claim(stay, paid, settles.claim)
    return Told(told.party, told.by, told.origin, claim=claim)


def _claim(stay: Stay, paid: Paid, key: UUID | str | None) -> RefundClaim | None:
    """The refund that a payment settles: the one that was named, else the oldest that is open."""
    open_ = sheet_of(stay).claims
    sides = (paid.payer, paid.payee, paid.came[1])
    if key:
        named = next((each for each in open_ if str(each.key) == str(key)), None)
        if named is None:
            raise MissingError
        _require((named.owed_by, named.owed_to, named.currency, REFUND), paid)
        return named
    if paid.item != REFUND:
        return None
    fitting = (e for e in open_ if e.left and (e.owed_by, e.owed_to, e.currency) == sides)
    return next(fitting, None)


def _require(owed: tuple[str, str, str, str], paid: Paid) -> None:
    if owed != (paid.payer, paid.payee, paid.came[1], paid.item):
        sentence = _("it is owed between others, in another currency, or for something else")
        raise UnfitError({"": [sentence]})


@transaction.atomic
def reverse_payment(actor: Actor, *, payment: UUID | str, reason: str, party: str = "") -> Payment:
    """Take back a payment that was recorded wrongly: by a transaction that posts it back.

    Effects: the transaction; a line of a statement that was found to be the payment waits again;
    what money waits for is brought up to date; the other side is told; an entry of history.

    Args:
        actor: who takes it back.
        payment: key of it.
        reason: why, in words that its parties read.
        party: for which; empty where the person speaks for one alone.

    Raises:
        MissingError: if there is no such payment.
        RefusedError: if the person may not.
        UnfitError: if another party recorded it, it was taken back already, or no reason is given.
    """
    at = Payment.objects.filter(key=payment).values_list("stay__key", flat=True).first()
    if at is None:
        raise MissingError
    stay = locked(Stay, at, "sponsor")
    held = party_for(actor, Deed.REVERSE_PAYMENT, stay, stay, party)
    found = Payment.objects.select_related("transaction__stay", "stay").get(key=payment)
    if held not in (StayParty.SPONSOR, found.party):
        raise UnfitError({"": [_("only who recorded it, or the sponsor, takes it back")]})
    if hasattr(found.transaction, "reversed_by"):
        raise UnfitError({"": [_("it was taken back already")]})
    why = fit_name(reason, longest=LONGEST, field="reason")
    post_back(found.transaction, uuid4(), why, actor.person)
    ended = Match.objects.filter(payment=found, ended_at=None).update(ended_at=timezone.now())
    if ended:
        ready_lines(stay.terms)
    _after(actor, Deed.REVERSE_PAYMENT, found)
    return found


def _after(actor: Actor, deed: Deed, made: Payment) -> None:
    """What follows on a payment, or on its end."""
    stay = made.stay
    ready_again(stay.key, actor.person)
    sides = [party for party in (made.payer, made.payee) if party in StayParty.values]
    path = reverse("stay_money", args=[stay.key])
    tell(stay, "money", path, parties=sides, but=actor.person)
    append(actor, deed, stay, party=made.party, payment=str(made.key))
