"""Events as documents and back: a name for each kind, and its fields as JSON has them."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from pydantic import TypeAdapter

from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Reply,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.days import Absence, Observation
from sapar.deliveries.events.delivery import Account, Desk, Done, Introduction, Session, Talk
from sapar.deliveries.events.event import Event

KINDS: Final[Mapping[str, type[Event]]] = MappingProxyType(
    {
        "session": Session,
        "asked": Asked,
        "outcome": Outcome,
        "desk": Desk,
        "account": Account,
        "introduction": Introduction,
        "talk": Talk,
        "done": Done,
        "observation": Observation,
        "absence": Absence,
        "acknowledgement": Acknowledgement,
        "dispute": Dispute,
        "reply": Reply,
        "resolution": Resolution,
        "withdrawal": Withdrawal,
        "correction": Correction,
    }
)
"""Each kind by the name under which it is kept; a name is never used for another kind."""

_NAMES: Final = {kind: name for name, kind in KINDS.items()}
_KIND: Final = "kind"
_INSTEAD: Final = "instead"


class UnknownFieldsError(ValueError):
    """A document has fields that its kind does not have."""


def document_of(event: Event) -> dict[str, Any]:
    """An event as JSON has it, with its `kind`."""
    name = _NAMES[type(event)]
    document = {_KIND: name, **_adapter(name).dump_python(event, mode="json")}
    if isinstance(event, Correction):
        document[_INSTEAD] = document_of(event.instead)
    return document


def event_of(document: Mapping[str, Any]) -> Event:
    """The event of a document, checked as if it were new.

    Args:
        document: as `document_of` makes it; days and times as ISO 8601 has them.

    Raises:
        KeyError: for a kind that is not known.
        ValueError: if a field is missing, unknown, or refused; pydantic's `ValidationError`, which
            says which, is one.
    """
    kind = KINDS[document[_KIND]]
    told = {name: value for name, value in document.items() if name != _KIND}
    unknown = set(told) - {each.name for each in fields(kind)}
    if unknown:
        raise UnknownFieldsError(f"{document[_KIND]} has no field {', '.join(sorted(unknown))}")
    if kind is Correction and isinstance(told.get(_INSTEAD), Mapping):
        told[_INSTEAD] = event_of(told[_INSTEAD])
    return _adapter(document[_KIND]).validate_python(told)


@cache
def _adapter(name: str) -> TypeAdapter[Event]:
    return TypeAdapter(KINDS[name])
