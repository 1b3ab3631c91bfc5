"""A kept balance, read back as the library's value."""

from enum import StrEnum

from pydantic import TypeAdapter

from sapar.balance.document import Balance
from sapar_web.models import Snapshot

_FORM: TypeAdapter[Balance] = TypeAdapter(Balance)


class Release(StrEnum):
    """For whom a balance is: the holders of the record, or everybody."""

    PARTIES = "parties"
    PUBLIC = "public"


def balance_from(snapshot: Snapshot, release: Release) -> Balance:
    """The balance of a snapshot.

    Raises:
        KeyError: if it has none for that release.
    """
    return read_balance(snapshot.balances[release.value])


def read_balance(text: str) -> Balance:
    """A balance out of its published form."""
    return _FORM.validate_json(text)
