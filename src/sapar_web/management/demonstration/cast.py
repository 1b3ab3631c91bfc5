"""The invented people and organisations of the demonstration."""

from dataclasses import dataclass

from django.db import transaction

from sapar_web.access.actor import Actor, actor_of
from sapar_web.actions.organisations.inviting import Asked, invite_member
from sapar_web.actions.organisations.joining import accept_invitation
from sapar_web.actions.organisations.particulars import Particulars
from sapar_web.actions.organisations.registering import register_organisation
from sapar_web.models import Membership, Organisation, Person, Role
from sapar_web.queries.demo import PASSWORD

AGENCY = "Invented Agency for Academic Visits"
SENDER = "Invented University of Sarytau"
RIVERSIDE = "Invented Riverside University"
LAKESIDE = "Invented Lakeside University"
BUREAU = "Invented Visits Bureau"


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody in the invented world.

    Attributes:
        name: invented.
        address: by which they sign in.
        organisation: they act for.
        country: of the organisation.
        role: in it.
        language: of their pages; empty for whatever the browser asks for.
    """

    name: str
    address: str
    organisation: str
    country: str
    role: Role
    language: str = ""


PARTS = (
    Part("Aizhan Serikova", "aizhan", AGENCY, "KZ", Role.OFFICER),
    Part("Timur Abenov", "timur", AGENCY, "KZ", Role.OBSERVER),
    Part("Marat Ospanov", "marat", SENDER, "KZ", Role.INTERNATIONAL),
    Part("Dana Akhmetova", "dana", SENDER, "KZ", Role.PARTICIPANT),
    Part("Anna Weber", "anna", RIVERSIDE, "DE", Role.INTERNATIONAL),
    Part("Jonas Brandt", "jonas", RIVERSIDE, "DE", Role.MENTOR),
    Part("Mikko Laine", "mikko", LAKESIDE, "FI", Role.INTERNATIONAL),
    Part("Olga Kim", "olga", BUREAU, "KZ", Role.CONTRACTOR),
)
"""Everybody; the first of each organisation registers it, and invites the others."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The people and organisations, once they are there."""

    people: dict[str, Person]
    organisations: dict[str, Organisation]

    def actor(self, address: str) -> Actor:
        """Who asks, with what they may act for."""
        return actor_of(self.people[address])


@transaction.atomic
def gather() -> Cast:
    """Make everybody, by the deeds of people who register and invite each other."""
    people: dict[str, Person] = {}
    organisations: dict[str, Organisation] = {}
    founders: dict[str, str] = {}
    for part in PARTS:
        people[part.address] = Person.objects.create_user(
            f"{part.address}@demo.example", PASSWORD, name=part.name, language=part.language
        )
        if part.organisation in organisations:
            founder = actor_of(people[founders[part.organisation]])
            _join(founder, people[part.address], organisations[part.organisation], part.role)
            continue
        founders[part.organisation] = part.address
        given = Particulars(name=part.organisation, country=part.country, ror="")
        organisations[part.organisation] = register_organisation(
            actor_of(people[part.address]), particulars=given, role=part.role
        )
    return Cast(people, organisations)


def _join(founder: Actor, person: Person, organisation: Organisation, role: Role) -> Membership:
    asked = Asked(email=person.email, role=role)
    _invitation, secret = invite_member(founder, organisation=organisation.key, asked=asked)
    return accept_invitation(actor_of(person), secret=secret)
