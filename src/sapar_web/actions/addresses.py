"""E-mail addresses as people type them."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from sapar_web.actions.refusals import UnfitError

ERASED = "@erased.invalid"
"""How what stands in the place of an address ends, once whoever had it erased themselves."""


def address_of(email: str) -> str:
    """An address in the one form in which it is kept: without blanks, in lower case.

    Raises:
        UnfitError: if it is none.
    """
    try:
        validate_email(email.strip())
    except ValidationError as error:
        raise UnfitError({"email": list(error.messages)}) from None
    return email.strip().lower()
