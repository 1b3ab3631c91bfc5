"""Money that was asked of the visitor outside the price list."""

from collections.abc import Iterator, Mapping
from typing import Final

from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.watch.notice import Seen
from sapar.deliveries.watch.reading import Reading
from sapar.values.amount import Amount
from sapar.values.party import Party

NO_OTHER: Final = "B02"
"""The commitment to charge nothing that is not on the list."""


def outside(reading: Reading) -> Iterator[Seen]:
    """V06: a charge that no line of the price list covers, as somebody of the stay says.

    Each request counts once, by the first who says that it was charged.
    """
    told: set[str] = set()
    owing = [party for each in reading.about(NO_OTHER) for party in each.duty.owed_by]
    for fact in reading.history.of_kind(Outcome):
        said = fact.told
        assert isinstance(said, Outcome)  # noqa: S101 -- asked for
        request = reading.history.facts.get(said.of)
        if said.result is not Result.CHARGED or said.of in told or request is None:
            continue
        if listed(said, reading.stay.prices):
            continue
        told.add(said.of)
        assert isinstance(request.told, Asked)  # noqa: S101 -- an outcome is of a request
        yield Seen(
            about=said.id,
            acts=tuple(dict.fromkeys(owing)) or (Party.HOST,),
            since=said.on,
            shown_to=(Party.HOST, Party.PARTICIPANT),
            values={
                "activity": request.told.activity,
                "charge": said.charge or "–",
                "on": said.on,
                "by": (said.author,),
            },
        )


def listed(said: Outcome, prices: Mapping[str, Amount]) -> bool:
    """Whether a line of the price list covers a charge: of its currency, and no more than it says.

    A charge of an unknown amount is covered by no line.
    """
    line = prices.get(said.price_item or "")
    if line is None or said.charge is None:
        return False
    return line.currency == said.charge.currency and said.charge.number <= line.number
