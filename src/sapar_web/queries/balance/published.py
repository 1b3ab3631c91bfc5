"""A kept balance, read back as the library's value."""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from sapar_web.models import Snapshot

if TYPE_CHECKING:
    from sapar.balance.document import Balance


class Release(StrEnum):
    """For whom a balance is: the holders of the record, or everybody."""

    PARTIES = "parties"
    PUBLIC = "public"


def balance_from(snapshot: Snapshot, release: Release) -> "Balance":
    """The balance of a snapshot.

    Raises:
        KeyError: if it has none for that release.
    """
    return read_balance(snapshot.balances[release.value])


def read_balance(text: str) -> "Balance":
    """A balance out of its published form."""
    return _form().validate_json(text)


@cache
def _form() -> "TypeAdapter[Balance]":
    from sapar.balance.document import Balance  # noqa: PLC0415 -- slow to load

    return TypeAdapter(Balance)
