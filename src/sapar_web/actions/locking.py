"""Taking a thing for a deed: nobody else changes it until the deed is done."""

from typing import TypeVar
from uuid import UUID

from django.db import models

from sapar_web.actions.refusals import MissingError

Thing = TypeVar("Thing", bound=models.Model)


def locked(kind: type[Thing], key: UUID | str, *with_: str) -> Thing:
    """The thing of a key, locked to the end of the transaction.

    Args:
        kind: model.
        key: of the thing.
        with_: related rows to read along, which are not locked.

    Raises:
        MissingError: if there is none.
    """
    rows = kind._default_manager.select_for_update(of=("self",)).select_related(*with_)  # noqa: SLF001 -- as Django names it
    found = rows.filter(key=key).first()
    if found is None:
        raise MissingError
    return found
