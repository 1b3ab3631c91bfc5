"""By which words a payment says what it is for: short, and found again in a bank's statement."""

from uuid import UUID

SIGN = "SAPAR"
LONG = 10
"""Letters and digits of a key in a reference: few enough to type, enough to tell each apart."""


def reference_of(key: UUID) -> str:
    """The reference of a release, a refund or a line of what is owed.

    >>> reference_of(UUID("0a1b2c3d-4e5f-4000-8000-000000000000"))
    'SAPAR-0A1B2C3D4E'
    """
    return f"{SIGN}-{key.hex[:LONG].upper()}"
