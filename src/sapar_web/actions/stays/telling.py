"""Telling the parties to a stay that something waits for them."""

from collections.abc import Iterable

from django.db.models import Q

from sapar_web.access.relations import SPEAKERS
from sapar_web.actions.notices import notify
from sapar_web.models import Membership, Person, Stay, StayParty


def speakers_of(stay: Stay, parties: Iterable[str] = tuple(StayParty)) -> list[Person]:
    """Everybody who speaks for some parties, each once, in a fixed order."""
    held, people = Q(pk__in=[]), []
    for party in map(StayParty, parties):
        if party in SPEAKERS:
            at = getattr(stay, f"{party}_id")
            held |= Q(organisation=at, role__in=SPEAKERS[party]) if at else Q(pk__in=[])
        else:
            people.append(getattr(stay, f"{party}_id"))
    acting = Membership.objects.filter(held, until=None).values("person")
    named = Q(pk__in=[each for each in people if each]) | Q(pk__in=acting)
    return list(Person.objects.filter(named, is_active=True).order_by("pk"))


def whose(stay: Stay, party: str) -> dict[str, int | None]:
    """The organisation or the person that a party is, as a column; neither for a mediator."""
    if party not in StayParty.values:
        return {}
    name = "organisation_id" if party in SPEAKERS else "person_id"
    return {name: getattr(stay, f"{party}_id")}


def tell(
    stay: Stay,
    kind: str,
    path: str,
    *,
    parties: Iterable[str] = tuple(StayParty),
    but: Person | None = None,
) -> int:
    """Let whoever speaks for some parties know that something waits.

    Args:
        stay: whose parties.
        kind: of thing, as for `notify`.
        path: of the page.
        parties: whom; all if none are named.
        but: who did it and knows.

    Returns:
        How many people were told.
    """
    told = [each for each in speakers_of(stay, parties) if but is None or each.pk != but.pk]
    return len([notify(each, kind, path) for each in told])
