"""Organisations of terms and offers as parties of a contracting process."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sapar.exchange.ocds.values import filled, group, groups, texts, words

ROLES: Final = {
    "sponsor": ("buyer", "funder"),
    "contractor": ("procuringEntity",),
    "sending": ("sendingInstitution",),
    "hosts": ("hostInstitution",),
}
"""Roles of each field of the terms. The last two are codes of Sapar: that codelist is open."""

TENDERER: Final = ("tenderer",)

_ROR: Final = "https://ror.org/"


def party(organisation: Mapping[str, Any], name: str, roles: Sequence[str]) -> dict[str, Any]:
    """An organisation as a party.

    Args:
        organisation: as the document holds it.
        name: by which the release names it.
        roles: in the process.
    """
    ror = organisation.get("ror")
    found = filled(
        id=name,
        roles=list(roles),
        identifier=filled(scheme="XI-ROR", id=ror.removeprefix(_ROR), uri=ror) if ror else None,
        address=filled(country=organisation.get("country")),
        contactPoint=filled(name=organisation.get("contact")),
    )
    return {**found, **texts("name", organisation.get("name"))}


def organisation(of: Mapping[str, Any]) -> dict[str, Any]:
    """What a party tells of an organisation."""
    return filled(
        name=words(of, "name"),
        country=group(of.get("address")).get("country"),
        ror=group(of.get("identifier")).get("uri"),
        contact=group(of.get("contactPoint")).get("name"),
    )


def parties_of(terms: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The parties that terms name."""
    for field, roles in ROLES.items():
        value = terms.get(field)
        for place, each in enumerate(value if isinstance(value, list) else [value], 1):
            if each is not None:
                name = f"{field}-{place}" if isinstance(value, list) else field
                yield party(each, name, roles)


def named_in(release: Mapping[str, Any]) -> dict[str, Any]:
    """The organisations that a release tells, by the fields of the terms."""
    found: dict[str, Any] = {}
    for each in groups(release.get("parties")):
        name = str(each.get("id"))
        field, _dash, place = name.partition("-")
        if field not in ROLES:
            continue
        if place:
            found.setdefault(field, []).append(organisation(each))
        else:
            found[field] = organisation(each)
    return found
