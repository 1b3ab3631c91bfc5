"""One organisation, membership or unit by its key."""

from uuid import UUID

from sapar_web.models import Membership, Organisation, Person


def organisation_of(key: UUID | str) -> Organisation | None:
    """The organisation of a key, None if there is none."""
    return Organisation.objects.filter(key=key).first()


def membership_of(key: UUID | str) -> Membership | None:
    """The membership of a key with its organisation and person, None if there is none."""
    rows = Membership.objects.select_related("organisation", "person", "unit")
    return rows.filter(key=key).first()


def successors(membership: Membership) -> list[tuple[str, str]]:
    """Key and name of the members who could take over, by name."""
    lasting = Membership.objects.filter(organisation_id=membership.organisation_id, until=None)
    people = Person.objects.filter(pk__in=lasting.values("person"), is_active=True)
    others = people.exclude(pk=membership.person_id).order_by("name", "id")
    return [
        (str(key), name or email) for key, name, email in others.values_list("key", "name", "email")
    ]
