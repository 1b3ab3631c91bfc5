"""The accounts of a demonstration, as its sign-in page shows them."""

from dataclasses import dataclass

from django.conf import settings

from sapar_web.models import Membership

DOMAIN = "@demo.example"
"""Of the addresses of invented people; nobody has a real one under `.example`."""

PASSWORD = "an invented journey"  # noqa: S105 -- of invented people, and shown to everybody
"""Of every invented person."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody whom a visitor of the demonstration can be.

    Attributes:
        name: invented.
        email: by which they sign in.
        password: the same for all.
        role: in words.
        organisation: invented.
    """

    name: str
    email: str
    password: str
    role: str
    organisation: str


def demo_accounts() -> list[Account]:
    """Everybody in the invented world; nobody where this is no demonstration."""
    if not settings.DEMO:
        return []
    rows = Membership.objects.filter(until=None, person__email__endswith=DOMAIN)
    ordered = rows.select_related("person", "organisation").order_by("id")
    return [
        Account(
            row.person.name,
            row.person.email,
            PASSWORD,
            str(row.get_role_display()),
            row.organisation.name,
        )
        for row in ordered
    ]
