"""A kept balance, read back as the library's value."""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from sapar.values.wording import Language
from sapar_web.models import Snapshot

if TYPE_CHECKING:
    from sapar.balance.document import Balance


class Release(StrEnum):
    """For whom a balance is: the holders of the record, or everybody."""

    PARTIES = "parties"
    PUBLIC = "public"


def kept_under(release: Release, language: Language) -> str:
    """The key of a balance in a snapshot: the release, with any language but English after it."""
    return release.value if language is Language.ENGLISH else f"{release.value}.{language.value}"


def text_of(snapshot: Snapshot, release: Release, language: Language) -> str:
    """The balance of a snapshot in its published form.

    Of a snapshot from before there were other languages it is English, and says so itself. It is
    not computed again from the archive: what was released once is not computed by later rules.

    Raises:
        KeyError: if it has none for that release.
    """
    told = snapshot.balances.get(kept_under(release, language))
    return str(told or snapshot.balances[release.value])


def balance_from(snapshot: Snapshot, release: Release, language: Language) -> "Balance":
    """The balance of a snapshot.

    Raises:
        KeyError: if it has none for that release.
    """
    return read_balance(text_of(snapshot, release, language))


def read_balance(text: str) -> "Balance":
    """A balance out of its published form."""
    return _form().validate_json(text)


@cache
def _form() -> "TypeAdapter[Balance]":
    from sapar.balance.document import Balance  # noqa: PLC0415 -- slow to load

    return TypeAdapter(Balance)
