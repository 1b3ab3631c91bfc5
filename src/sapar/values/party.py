"""The parties of a stay, as `payer`, `payee`, `owed_by` and `owed_to` name them."""

from enum import StrEnum


class Party(StrEnum):
    """Who is in a stay. A mentor acts for the host; `third` is anybody outside the four parties."""

    SPONSOR = "sponsor"
    SENDING = "sending"
    HOST = "host"
    CONTRACTOR = "contractor"
    PARTICIPANT = "participant"
    MENTOR = "mentor"
    THIRD = "third"
