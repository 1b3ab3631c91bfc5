"""Whether somebody would still look after an organisation's members."""

from sapar_web.access.relations import KEEPERS
from sapar_web.models import Membership, Organisation, Person


def is_kept_without(membership: Membership) -> bool:
    """Whether somebody looks after the members once a membership has ended."""
    if membership.role not in KEEPERS:
        return True
    keepers = Membership.objects.filter(
        organisation_id=membership.organisation_id, role__in=KEEPERS, until=None
    )
    return keepers.exclude(pk=membership.pk).exists()


def left_alone_by(person: Person) -> list[Organisation]:
    """Organisations with further members, of whom nobody but this person looks after them."""
    lasting = Membership.objects.filter(until=None)
    kept_by_others = lasting.filter(role__in=KEEPERS).exclude(person=person)
    others = lasting.exclude(person=person)
    own = lasting.filter(person=person, role__in=KEEPERS)
    return list(
        Organisation.objects.filter(pk__in=own.values("organisation"))
        .filter(pk__in=others.values("organisation"))
        .exclude(pk__in=kept_by_others.values("organisation"))
        .order_by("name", "id")
    )
