"""What the panel of deliveries is computed from: sums over facts, small whatever the stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import add

from sapar.balance.panels.added import added
from sapar.deliveries.access import Charges, Requests
from sapar.deliveries.pooling import Kind
from sapar.deliveries.states import HOST_SIDE
from sapar.deliveries.weakest import WeakestLinks
from sapar.deliveries.whole import NO_COMMITMENTS, Whole
from sapar.money.total import NOTHING
from sapar.values.party import Party

Duty = tuple[str | None, str | None]
"""The item that is owed, and the party that owes it."""

NO_LINKS = WeakestLinks()
NO_REQUESTS = Requests()
NO_CHARGES = Charges(NOTHING.amount, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverySums:
    """Sums of some stays; those of two sets without a common stay can be added.

    Attributes:
        duties: what was promised and delivered, by item and party owing.
        unrecorded: commitments of a dataset that records no delivery at all, which says nothing
            of what was kept.
        weakest: the weakest link of each stay, added up.
        kinds: stays that are alike, for resampling: under `met`, `dispute_rates` and
            `unanswered_rates`; only of a sample.
        requests: for access, by what came of them.
        charges: for access, in the currency asked for.
        waits: stays by milestone, then by days and whether it was delivered on that day.
        longest: stays by their longest gap of contact, in working days; None without dates.
    """

    duties: Mapping[Duty, Whole] = field(default_factory=dict)
    unrecorded: int = 0
    weakest: WeakestLinks = NO_LINKS
    kinds: Mapping[str, tuple[Kind, ...]] = field(default_factory=dict)
    requests: Requests = NO_REQUESTS
    charges: Charges = NO_CHARGES
    waits: Mapping[tuple[str, int | None, bool], int] = field(default_factory=dict)
    longest: Mapping[int | None, int] = field(default_factory=dict)

    def __add__(self, other: "DeliverySums") -> "DeliverySums":
        """The stays of both."""
        return DeliverySums(
            duties=added(self.duties, other.duties),
            unrecorded=self.unrecorded + other.unrecorded,
            weakest=self.weakest + other.weakest,
            kinds=added(self.kinds, other.kinds),
            requests=self.requests + other.requests,
            charges=self.charges + other.charges,
            waits=added(self.waits, other.waits),
            longest=added(self.longest, other.longest),
        )

    @property
    def whole(self) -> Whole:
        """All commitments."""
        return reduce(add, self.duties.values(), NO_COMMITMENTS)

    def of_parties(self, *parties: Party) -> Whole:
        """The commitments that some parties owe."""
        owed = (whole for (_item, owing), whole in self.duties.items() if owing in parties)
        return reduce(add, owed, NO_COMMITMENTS)

    @property
    def of_host(self) -> Whole:
        """The commitments of host, contractor and mentor."""
        return self.of_parties(*HOST_SIDE)

    @property
    def of_home(self) -> Whole:
        """The commitments of the sending institution."""
        return self.of_parties(Party.SENDING)


NOTHING_DELIVERED = DeliverySums()
"""The sums of no stay."""
