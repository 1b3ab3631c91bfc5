"""Which payments and refunds of a stay a party sees.

What was agreed all have signed and see. What a person gets or pays is seen by that person, by the
other side of the payment, and by the sponsor, who answers for the money; by nobody else.
"""

from collections.abc import Collection, Iterable

from django.db.models import Q

from sapar_web.models import StayParty

PEOPLE = (StayParty.PARTICIPANT, StayParty.MENTOR)
"""Parties that are persons."""


def sees_all(parties: Collection[str]) -> bool:
    """Whether whoever reads as some parties sees every payment."""
    return StayParty.SPONSOR in parties


def seen_by(parties: Iterable[str], at: str = "", sides: tuple[str, str] = ("payer", "payee")) -> Q:
    """The payments, or lines of what is owed, that whoever reads as some parties sees.

    Args:
        parties: as which somebody reads.
        at: way from a row to what has the payer and the payee, as `payment__`.
        sides: what the two are called there.
    """
    held = list(parties)
    if sees_all(held):
        return Q()
    payer, payee = (f"{at}{each}__in" for each in sides)
    own = Q(**{payer: held}) | Q(**{payee: held})
    return own | ~(Q(**{payer: PEOPLE}) | Q(**{payee: PEOPLE}))


def sees(parties: Iterable[str], payer: str, payee: str) -> bool:
    """Whether whoever reads as some parties sees payments from one to another."""
    held = set(parties)
    between = {payer, payee}
    return sees_all(held) or bool(held & between) or not between & set(PEOPLE)
