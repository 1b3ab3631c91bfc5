"""Deciding what a line of a bank's statement is: a payment of a stay, or nothing of the scheme."""

from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.money.importing import locked_scheme
from sapar_web.actions.money.paying import Paid, Told, fit, pay
from sapar_web.actions.money.readying import ready_again, ready_lines
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.history.appending import append
from sapar_web.models import (
    BankLine,
    Due,
    Match,
    Origin,
    Payment,
    Person,
    RefundClaim,
    Release,
    Stay,
    StayParty,
    Terms,
)
from sapar_web.queries.money.matching import CLAIM, PAYMENT, RELEASE, Target, proposals

LONGEST = 300
"""Characters of a reason."""

LONGEST_REFERENCE = 140
"""Characters of a reference that a payment keeps; its line keeps all of it."""


@transaction.atomic
def match_line(actor: Actor, *, line: UUID | str, target: str) -> Match:
    """Say that a line is one of the payments that it may be, as the library proposes them.

    Effects: a payment as the line tells it, posted in the ledger, or the one that was recorded
    already; the line waits no longer; what money waits for is brought up to date; an entry of
    history.

    Args:
        actor: the sponsor's officer.
        line: key of the line.
        target: id of the proposal, as `release:…`.

    Raises:
        MissingError: if there is no such line.
        RefusedError: if the person may not.
        UnfitError: if it waits no longer, or cannot be that.
    """
    scheme, found = _waiting(actor, Deed.MATCH_LINE, line)
    _wanted, key = _proposed(scheme, found, target)
    stay = locked(Stay, key, "sponsor")
    # Whoever recorded or took back a payment meanwhile had the stay: it is looked at anew.
    wanted, _key = _proposed(scheme, found, target)
    party_for(actor, Deed.RECORD_PAYMENT, stay, stay, StayParty.SPONSOR)
    assert actor.person is not None, "an officer has signed in"  # noqa: S101 -- access holds it
    payment = _payment(stay, found, wanted, actor.person)
    made = Match.objects.create(line=found, payment=payment, by=actor.person)
    ready_again(stay.key, actor.person)
    ready_lines(scheme, actor.person)
    append(actor, Deed.MATCH_LINE, stay, payment=str(payment.key), line=str(found.key))
    return made


def _waiting(actor: Actor, deed: Deed, line: UUID | str) -> tuple[Terms, BankLine]:
    """A line that waits, with its scheme locked: lines are decided one after the other."""
    at = BankLine.objects.filter(key=line).values_list("terms__key", flat=True).first()
    if at is None:
        raise MissingError
    scheme = locked_scheme(at)
    require(actor, deed, scheme)
    found = BankLine.objects.select_related("statement").get(key=line)
    if Match.objects.filter(line=found, ended_at=None).exists():
        raise UnfitError({"": [_("somebody has decided about this line already")]})
    return scheme, found


def _proposed(scheme: Terms, line: BankLine, target: str) -> tuple[Target, UUID]:
    """What the line may be, and the key of its stay."""
    found, targets, stays = proposals(scheme, [line])
    if target not in {each.expected for each in (*found.pairs, *found.ambiguous)}:
        raise UnfitError({"target": [_("the line cannot be this payment any more")]})
    return targets[target], stays[targets[target].stay].key


def _payment(stay: Stay, line: BankLine, target: Target, by: Person) -> Payment:
    """The payment that the line is: the recorded one, or one as the bank tells it."""
    kind, _colon, key = target.id.partition(":")
    if kind == PAYMENT:
        return Payment.objects.get(key=key)
    paid = Paid(
        key=uuid4(),
        on=line.on,
        payer=target.payer,
        payee=target.payee,
        item=target.item,
        given=abs(line.amount),
        currency=line.currency,
        reference=" ".join(line.reference.split())[:LONGEST_REFERENCE],
        spent_in=_place(stay, target),
    )
    fit(stay, paid)
    release = Release.objects.get(key=key) if kind == RELEASE else None
    claim = RefundClaim.objects.get(key=key) if kind == CLAIM else None
    return pay(stay, paid, Told(StayParty.SPONSOR, by, Origin.IMPORTED, release, claim))


def _place(stay: Stay, target: Target) -> str:
    """Where the payee spends it, by what is owed; empty where nobody knows."""
    sides = {"payer": target.payer, "payee": target.payee, "item": target.item}
    places = set(Due.objects.filter(stay=stay, **sides).values_list("spent_in", flat=True))
    return str(places.pop()) if len(places) == 1 else ""


@transaction.atomic
def set_aside_line(actor: Actor, *, line: UUID | str, reason: str) -> Match:
    """Say that a line is nothing of the scheme, and why.

    Effects: the line waits no longer; an entry of history.

    Args:
        actor: the sponsor's officer.
        line: key of the line.
        reason: in a few words.

    Raises:
        MissingError: if there is no such line.
        RefusedError: if the person may not.
        UnfitError: if it waits no longer, or no reason is given.
    """
    scheme, found = _waiting(actor, Deed.SET_ASIDE_LINE, line)
    why = fit_name(reason, longest=LONGEST, field="reason")
    assert actor.person is not None, "an officer has signed in"  # noqa: S101 -- access holds it
    made = Match.objects.create(line=found, reason=why, by=actor.person)
    ready_lines(scheme, actor.person)
    append(actor, Deed.SET_ASIDE_LINE, scheme, line=str(found.key))
    return made
