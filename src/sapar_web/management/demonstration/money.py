"""The invented money of the stay that is under way: a milestone, payments, a bank's statement."""

from decimal import Decimal
from uuid import uuid4

from sapar_web.actions.money.importing import import_statement
from sapar_web.actions.money.matching import match_line
from sapar_web.actions.money.paying import Paid
from sapar_web.actions.money.recording import record_payment
from sapar_web.actions.money.releasing import release_milestone
from sapar_web.management.demonstration.cast import Cast
from sapar_web.management.demonstration.record import confirm, log
from sapar_web.management.demonstration.signing import ALL
from sapar_web.models import BankLine, Due, Release, Stay
from sapar_web.models.offer import today
from sapar_web.queries.money.matching import RELEASE
from sapar_web.queries.money.references import reference_of

FIRST = ("signed-before-travel", "mentor-named", "price-list")
"""Clauses that come before the first milestone."""

HEAD = "Booking date,Amount,Currency,Counterparty,Reference"


def make(cast: Cast, stay: Stay) -> None:
    """A milestone that was released and paid, a charge, and lines of a statement that wait."""
    papers = [log(cast, stay, "host", 0, {"kind": "done", "commitment": name}) for name in FIRST]
    confirm(cast, stay, *papers)
    release = release_milestone(cast.actor(ALL["sponsor"]), stay=stay.key, number=0)
    _statement(cast, stay, release)
    charge = Paid(uuid4(), today(), "participant", "host", "charge", Decimal(120), "EUR")
    record_payment(cast.actor(ALL["participant"]), stay=stay.key, paid=charge)


def _statement(cast: Cast, stay: Stay, release: Release) -> None:
    """The bank tells of the fee and of the stipend, and of postage, which is no payment of it."""
    officer, day = cast.actor(ALL["sponsor"]), today().isoformat()
    stipend = Due.objects.get(stay=stay, item="stipend")
    rows = [
        f"{day},-{release.amount:f},{release.currency},{stay.host.name},{reference_of(release.key)}",
        f"{day},-{stipend.number:f},{stipend.currency},Invented payee,",
        f"{day},-18.50,EUR,Invented Post,Stamps",
    ]
    content = "\r\n".join((HEAD, *rows)).encode()
    given = {"name": "statement-invented.csv", "content": content}
    made = import_statement(officer, terms=stay.terms.key, **given)
    first = BankLine.objects.get(statement=made, number=1)
    match_line(officer, line=first.key, target=f"{RELEASE}:{release.key}")
