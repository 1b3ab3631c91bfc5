"""Who asks: a person with what they may act for, or nobody in particular."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from sapar_web.models import Membership, Person, Role, Scope

Roles = Mapping[int, frozenset[Role]]
"""Roles by the number of the organisation in which a person has them."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks.

    Attributes:
        person: None for a visitor who has not signed in, and for the site itself.
        roles: that last, by organisation.
        scopes: what a token of the API allows at most; None where a person asks for themselves.
    """

    person: Person | None = None
    roles: Roles = field(default_factory=dict)
    scopes: frozenset[Scope] | None = None

    def acts_for(self, organisation: int | None, *roles: Role) -> bool:
        """Whether the person has one of some roles in an organisation; any if none is named."""
        held = self.roles.get(organisation or 0, frozenset())
        return bool(held & frozenset(roles)) if roles else bool(held)

    def organisations(self, *roles: Role) -> list[int]:
        """Numbers of the organisations in which the person has one of some roles; any if none."""
        return [number for number in self.roles if self.acts_for(number, *roles)]


VISITOR = Actor()
"""Somebody who has not signed in."""


def actor_of(person: Person, scopes: frozenset[Scope] | None = None) -> Actor:
    """A person with their roles, in one query."""
    held: dict[int, set[Role]] = defaultdict(set)
    lasting = Membership.objects.filter(person=person, until=None)
    for organisation, role in lasting.values_list("organisation_id", "role"):
        held[organisation].add(Role(role))
    return Actor(person, {number: frozenset(roles) for number, roles in held.items()}, scopes)
