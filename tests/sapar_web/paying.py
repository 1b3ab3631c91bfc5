"""The money of a stay in force, for tests: deliveries that release it, disputes, payments."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from tests.sapar_web.recording import Lived, bind
from tests.sapar_web.signing import frozen

from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.deliveries.events.delivery import Done
from sapar.deliveries.events.event import Event as Told
from sapar.values.party import Party
from sapar_web.actions.money.paying import Paid
from sapar_web.actions.money.recording import record_payment
from sapar_web.actions.money.releasing import release_milestone
from sapar_web.models import Payment, Release, Stay, Version, Why
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import BESIDE

FIRST = ("signed-before-travel", "mentor-named", "price-list")
"""Clauses that come before the first milestone of the model terms."""

FEE = Decimal("3600.00")


@dataclass(frozen=True, slots=True)
class Purse:
    """A stay in force with its money, of nine weeks at 400 EUR.

    Attributes:
        lived: the stay.
    """

    lived: Lived

    @property
    def stay(self) -> Stay:
        """The stay, as it is now."""
        return Stay.objects.select_related(*BESIDE).get(pk=self.lived.stay.pk)

    @property
    def key(self) -> UUID:
        """Key of the stay."""
        return UUID(str(self.lived.key))

    @property
    def record(self) -> Record:
        """The record of the stay, as it is now."""
        found = record_of(self.stay)
        assert found is not None
        return found

    def actor(self, party: str) -> Any:
        """Who speaks for a party."""
        return self.lived.actor(party)

    def confirmed(self, told: Told, by: str = "participant") -> Told:
        """Something told, and confirmed by the other side on the same day."""
        self.lived.kept(told)
        days = (told.on - self.lived.stay.first_day).days
        self.lived.kept(Acknowledgement(**self.lived.head(by, days), of=told.id))
        return told

    def first_delivered(self) -> list[Told]:
        """What the first milestone waits for, told by the host and confirmed."""
        return [
            self.confirmed(Done(**self.lived.head("host", 1), commitment=name)) for name in FIRST
        ]

    def disputed(self, days: int = 2, minutes: int = 120) -> Dispute:
        """Hours that the mentor claims and the participant disputes."""
        told = self.lived.session("mentor", days, minutes)
        self.lived.kept(told)
        dispute = Dispute(**self.lived.head("participant", days + 1), of=told.id, reason="Nobody")
        self.lived.kept(dispute)
        return dispute

    def resolved(self, days: int = 2, minutes: int = 120) -> Dispute:
        """Such hours that the mediator found not given."""
        dispute = self.disputed(days, minutes)
        head = self.lived.head("third", days + 4)
        self.lived.kept(Resolution(**head, of=dispute.id, in_favour=Party.PARTICIPANT))
        return dispute

    def paid(self, **other: Any) -> Paid:
        """1,080 EUR of the fee that the sponsor paid the host today."""
        told = {"key": uuid4(), "on": today(), "payer": "sponsor", "payee": "host", "item": "fee"}
        return Paid(**{**told, "given": Decimal(1080), "currency": "EUR", **other})

    def pay(self, party: str = "sponsor", **other: Any) -> Payment:
        """Let a party record such a payment."""
        return record_payment(self.actor(party), stay=self.key, paid=self.paid(**other))

    def amended(self, **fee: Any) -> Version:
        """The version in force once all have signed another fee."""
        before = self.lived.document
        assert before.money is not None
        assert before.money.fee is not None
        changed = before.money.model_copy(update={"fee": before.money.fee.model_copy(update=fee)})
        Stay.objects.filter(pk=self.stay.pk).update(state="amending")
        agreement, document = self.lived.version.agreement, before.changed(money=changed)
        version = frozen(agreement, document, 2, Why.AMENDMENT)
        bind(self.stay, version)
        return version

    def release(self, number: int = 0) -> Release:
        """Let the officer release a milestone."""
        return release_milestone(self.actor("sponsor"), stay=self.key, number=number)
