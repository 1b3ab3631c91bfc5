"""The chain of entries: each digest has the one before in it, so that no entry can be changed."""

from collections.abc import Iterable
from dataclasses import dataclass

import rfc8785

from sapar.values.digest import Digest
from sapar_web.models import Entry


@dataclass(frozen=True, slots=True)
class Break:
    """The first entry at which the chain does not hold.

    Attributes:
        number: of the entry.
        reason: what is wrong with it.
    """

    number: int
    reason: str


def digest_of(entry: Entry) -> str:
    """The digest that an entry must have, over all that it says and the entry before."""
    said = {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "actor": entry.actor_id,
        "deed": str(entry.deed),
        "kind": entry.kind,
        "object": str(entry.object),
        "version": entry.version,
        "told": entry.told,
        "previous": entry.previous,
    }
    return Digest.of(rfc8785.dumps(said)).text


def first_break(entries: Iterable[Entry]) -> Break | None:
    """The first break of a chain, or None where it holds.

    Args:
        entries: all of them, by number.
    """
    previous, expected = "", 1
    for entry in entries:
        if entry.number != expected:
            return Break(expected, "the entry is missing")
        if entry.previous != previous:
            return Break(entry.number, "it does not name the entry before")
        if entry.digest != digest_of(entry):
            return Break(entry.number, "what it says is not what its digest was made of")
        previous, expected = entry.digest, expected + 1
    return None
