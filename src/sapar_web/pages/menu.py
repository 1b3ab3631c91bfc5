"""The menu of every page."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

MEMBERS = (
    ("turn", _("Your turn")),
    ("terms", _("Terms")),
    ("offers", _("Offers")),
    ("calls", _("Calls")),
    ("stays", _("Stays")),
    ("organisations", _("Organisations")),
    ("account", _("Account")),
)
"""What those see who have signed in: name of an address, title."""

VISITORS = (
    ("published", _("Published terms")),
    ("calls", _("Open calls")),
    ("account_login", _("Sign in")),
)
"""What everybody else sees."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the menu.

    Attributes:
        address: it leads to.
        title: it shows.
        here: whether the page is that one, or below it.
    """

    address: str
    title: str
    here: bool


def menu_of(request: HttpRequest) -> list[Item]:
    """The menu as this request sees it."""
    return list(_items(request))


def _items(request: HttpRequest) -> Iterator[Item]:
    known = getattr(request, "user", None)
    entries = MEMBERS if known is not None and known.is_authenticated else VISITORS
    for name, title in entries:
        address = reverse(name)
        here = request.path == address or (address != "/" and request.path.startswith(address))
        yield Item(address, str(title), here)
