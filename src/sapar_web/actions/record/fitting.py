"""Whether what somebody logs can be kept: its form, day and bounds, and whose it is to tell."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import ValidationError

from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.delivery import Delivery, Done, Introduction
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.history import TOLD
from sapar.deliveries.events.kinds import KINDS, UnknownFieldsError, event_of
from sapar.money.ledger.account import exact
from sapar.values.party import Party
from sapar_web.actions.offers.signs import refuse_signs
from sapar_web.actions.refusals import UnfitError
from sapar_web.queries.record.reading import Record
from sapar_web.queries.record.telling import VISIT

LONGEST = 5_000
"""Characters of a text."""

MOST_PEOPLE = 10_000
LARGEST = Decimal(10**9)
PLACES = 6

FACTS = tuple(name for name, kind in KINDS.items() if issubclass(kind, TOLD))
"""Kinds that tell a fact, by name."""


def fact_of(given: Mapping[str, Any], party: Party) -> Told:
    """The fact that somebody logs, as their own; when it was logged is never after it came.

    Args:
        given: `kind`, `id`, `on`, `logged_at`, and what its kind has.
        party: who tells it.

    Raises:
        UnfitError: by field, if it is none.
    """
    if given.get("kind") not in FACTS:
        raise UnfitError({"kind": [_("expected what happened, by one of the kinds of events")]})
    told = _read({**given, "author": str(party)})
    return replace(told, logged_at=min(told.logged_at, timezone.now()))


def _read(document: Mapping[str, Any]) -> Told:
    for field, value in document.items():
        if isinstance(value, str):
            refuse_signs(value, field)
            if len(value) > LONGEST:
                raise UnfitError({field: [_("at most 5,000 characters")]})
    for field in ("id", "of"):
        if document.get(field) is not None:
            _refuse_no_key(document[field], field)
    try:
        return event_of(document)
    except ValidationError as error:
        found: dict[str, list[str]] = {}
        for each in error.errors(include_url=False, include_input=False, include_context=False):
            place = ".".join(str(part) for part in each["loc"] if isinstance(part, str))
            found.setdefault(place, []).append(_sentence(each["type"], each["msg"]))
        raise UnfitError(found) from None
    except UnknownFieldsError as error:
        raise UnfitError({"": [str(error)]}) from None
    except ValueError as error:
        raise UnfitError({"": [str(error)]}) from None


def _refuse_no_key(value: Any, field: str) -> None:
    try:
        same = str(UUID(value)) == value
    except (TypeError, ValueError, AttributeError):
        same = False
    if not same:
        raise UnfitError({field: [_("expected a UUID in small letters")]})


def _sentence(kind: str, message: str) -> str:
    if kind == "missing":
        return str(_("This field is required."))
    return message.removeprefix("Value error, ")


def require_fitting(told: Told, record: Record, party: Party) -> None:
    """Go on only if a fact is within bounds and somebody's to tell.

    Raises:
        UnfitError: by field, if not.
    """
    if told.on > record.today:
        raise UnfitError({"on": [_("this day is yet to come")]})
    for field, day in (("on", told.on), ("logged_at", told.logged_at.date())):
        if day < record.earliest:
            raise UnfitError({field: [_("this day is more than a year before the stay")]})
    if isinstance(told, Delivery):
        _require_side(told.commitment, record, party)
    elif party not in VISIT:
        raise UnfitError({"kind": [_("this is for the visitor and the host's side to tell")]})
    _require_bounds(told)
    _require_names(told, record)


def _require_side(commitment: str, record: Record, party: Party) -> None:
    duty = record.by_duty.get(commitment)
    if duty is None:
        raise UnfitError({"commitment": [_("there is no such commitment in the agreement")]})
    if not duty.is_party(party):
        raise UnfitError({"commitment": [_("your party neither owes it nor is owed it")]})


def _require_bounds(told: Told) -> None:
    if isinstance(told, Introduction) and told.people > MOST_PEOPLE:
        raise UnfitError({"people": [_("at most 10,000")]})
    if isinstance(told, Done) and told.quantity is not None:
        _require_number(told.quantity, "quantity")
    if isinstance(told, Outcome) and told.charge is not None:
        _require_number(told.charge.number, "charge")
        _require_amount(told.charge.number)


def _require_number(number: Decimal, field: str) -> None:
    """A number that sums can hold exactly."""
    exponent = number.as_tuple().exponent
    if number > LARGEST or not isinstance(exponent, int) or exponent < -PLACES:
        raise UnfitError({field: [_("at most a thousand million, with at most six decimals")]})


def _require_amount(number: Decimal) -> None:
    """A charge that the ledger and the dataset can keep without rounding."""
    try:
        exact(number)
    except ValueError:
        sentence = _("expected an amount above zero with four decimals at most")
        raise UnfitError({"charge": [sentence]}) from None


def _require_names(told: Told, record: Record) -> None:
    """What an event names is there, and a name is not empty."""
    for field in ("mentor", "activity"):
        if hasattr(told, field) and not getattr(told, field).strip():
            raise UnfitError({field: [_("This field is required.")]})
    if isinstance(told, Asked) and told.commitment and told.commitment not in record.by_duty:
        raise UnfitError({"commitment": [_("there is no such commitment in the agreement")]})
    prices = record.watched.prices
    if isinstance(told, Outcome) and told.price_item and told.price_item not in prices:
        raise UnfitError({"price_item": [_("there is no such line in the price list")]})
