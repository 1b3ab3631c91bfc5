"""Under which system account PostgreSQL runs: it refuses to run as root."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CANDIDATES = ("postgres", "nobody")
"""Accounts that exist on a Debian machine, the better first; none is made."""

DATA_OF_ROOT = Path("/var/lib/sapar")
"""Where root keeps the data: outside any home, whose permissions must stay as they are."""


@dataclass(frozen=True, slots=True)
class Account:
    """A system account.

    Attributes:
        uid: of the account.
        gid: of its group.
        switch: whether commands must be told to run under it.
    """

    uid: int
    gid: int
    switch: bool

    def process(self) -> dict[str, Any]:
        """What `subprocess` needs to run something under this account."""
        if not self.switch:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def account() -> Account:
    """The account that the database runs under: one's own; for root one that is not root's.

    Raises:
        LookupError: if root finds none.
    """
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), switch=False)
    for name in CANDIDATES:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(found.pw_uid, found.pw_gid, switch=True)
    raise LookupError("PostgreSQL cannot run as root, and there is no account postgres or nobody")


def data_folder(given: str | None) -> Path:
    """The folder of the data.

    Args:
        given: the setting; None for `.sapar` in the current folder, for root `DATA_OF_ROOT`.
    """
    if given:
        return Path(given).absolute()
    return DATA_OF_ROOT if os.geteuid() == 0 else Path(".sapar").absolute()
