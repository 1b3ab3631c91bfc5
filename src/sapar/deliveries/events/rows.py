"""A stay's log as rows of the tables `deliveries` and `access` of a dataset."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.history import Fact, History
from sapar.deliveries.events.judging import Judged
from sapar.values.party import Party

PENDING = "pending"


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A row of `deliveries`; columns are those of the dataset.

    Attributes:
        delivery: id of the claim.
        commitment: id of the commitment.
        on: day of it.
        quantity: in the unit of the commitment, to six places; None where nobody said.
        claimed_by: who claims it, by the name that the commitment has for them.
        answer: `acknowledged`, `disputed` or `unanswered`.
        answered_on: day of the answer that decides; None without one.
        resolution: for whom a dispute ended; None where none did.
    """

    delivery: str
    commitment: str
    on: date
    quantity: Decimal | None
    claimed_by: Party
    answer: str
    answered_on: date | None
    resolution: Party | None


@dataclass(frozen=True, slots=True)
class AccessRow:
    """A row of `access`; columns are those of the dataset.

    Attributes:
        request: id of the request.
        activity: into what: the item that promises it, else in the words of whoever asked.
        asked_on: day of it.
        outcome: `granted`, `denied`, `charged`, or `pending`; None where both sides tell another.
        charge: what was charged; None where nobody says, or two say otherwise.
        currency: of the charge.
    """

    request: str
    activity: str
    asked_on: date
    outcome: str | None
    charge: Decimal | None
    currency: str | None


def delivery_rows(claims: Sequence[Judged]) -> Iterator[DeliveryRow]:
    """A row for each claim, so that `sapar.deliveries.states.state_of` finds the same in it.

    Args:
        claims: of a judgement.
    """
    for claim in claims:
        end = claim.fact.resolution if claim.disputed else None
        yield DeliveryRow(
            delivery=claim.fact.told.id,
            commitment=claim.duty.id,
            on=claim.fact.told.on,
            quantity=None if claim.quantity is None else _decimal(claim.quantity),
            claimed_by=claim.duty.named(claim.fact.told.author),
            answer="disputed" if claim.disputed else str(claim.state),
            answered_on=claim.decided_on,
            resolution=None if end is None else claim.duty.named(end.in_favour),
        )


def access_rows(history: History, items: Mapping[str, str] | None = None) -> Iterator[AccessRow]:
    """A row for each request, in the order in which they were made.

    A request under a promise is told by the item of that promise: what was asked for is in free
    words of any language, and a charge for it would be of nothing that was promised.

    Args:
        history: of the stay.
        items: of the catalogue, by the commitment that promises it.
    """
    said: dict[str, list[Outcome]] = {}
    for fact in history.of_kind(Outcome):
        assert isinstance(fact.told, Outcome)  # noqa: S101 -- asked for
        said.setdefault(fact.told.of, []).append(fact.told)
    for fact in history.of_kind(Asked):
        yield _access_row(fact, _last_words(said.get(fact.told.id, [])), items or {})


def _last_words(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """What each party said last."""
    last = {each.author: each for each in sorted(outcomes, key=lambda each: each.order)}
    return list(last.values())


def _access_row(fact: Fact, outcomes: Sequence[Outcome], items: Mapping[str, str]) -> AccessRow:
    asked = fact.told
    assert isinstance(asked, Asked)  # noqa: S101 -- asked for
    results = {str(each.result) for each in outcomes} or {PENDING}
    charges = {each.charge for each in outcomes if each.charge is not None}
    agreed = results.pop() if len(results) == 1 else None
    charge = charges.pop() if agreed is not None and len(charges) == 1 else None
    return AccessRow(
        request=asked.id,
        activity=items.get(asked.commitment or "", asked.activity),
        asked_on=asked.on,
        outcome=agreed,
        charge=None if charge is None else charge.number,
        currency=None if charge is None else charge.currency,
    )


def _decimal(quantity: Fraction) -> Decimal:
    """To six places, as the sums over the table keep them."""
    return Decimal(round(quantity * 10**6)).scaleb(-6)
