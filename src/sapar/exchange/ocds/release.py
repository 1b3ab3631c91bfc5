"""Terms and offers as one release of a contracting process, and back."""

import base64
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from sapar.exchange.ocds.bids import bid, offer_of, tenderer_named
from sapar.exchange.ocds.criteria import clause_of, criterion
from sapar.exchange.ocds.items import fee_value, items_of, money_of
from sapar.exchange.ocds.parties import TENDERER, named_in, parties_of, party
from sapar.exchange.ocds.rest import rest_of
from sapar.exchange.ocds.values import day, filled, group, groups, moment, texts, words
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer

OWN: Final = "x_sapar"
"""Field of tender and bid that holds what the standard has no place for."""

VERSION: Final = "1.1"

EXTENSIONS: Final = (
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json",
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_requirements_extension/master/extension.json",
)
"""The published extensions whose fields are used."""


def package(terms: Terms, offers: Sequence[Offer], on: date, prefix: str) -> dict[str, Any]:
    """A release package of terms and the offers that answer them.

    Args:
        terms: as a tender.
        offers: as its bids.
        on: day of the release.
        prefix: of the identifier of the contracting process, as a publisher registered it.
    """
    moment_of = moment(on.isoformat())
    return {
        "uri": _address(terms),
        "version": VERSION,
        "extensions": list(EXTENSIONS),
        "publishedDate": moment_of,
        "publisher": {"name": _plain_name(terms)},
        "releases": [_release(terms, offers, str(moment_of), prefix)],
    }


def _address(terms: Terms) -> str:
    """A name of the content itself (RFC 6920), since nobody said where it will be published."""
    digest = bytes.fromhex(str(digest_of(terms)))
    return "ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def _plain_name(terms: Terms) -> str:
    name = terms.sponsor.name
    return name if isinstance(name, str) else next(iter(name.values()))


def content(document: BaseModel) -> dict[str, Any]:
    """A document as JSON, without what it says as its form would have it anyway."""
    found: dict[str, Any] = document.model_dump(mode="json", exclude_defaults=True)
    return found


def _release(terms: Terms, offers: Sequence[Offer], moment_of: str, prefix: str) -> dict[str, Any]:
    held = content(terms)
    offered = [content(offer) for offer in offers]
    parties = [
        *parties_of(held),
        *(
            party(each["offerer"], tenderer_named(place), TENDERER)
            for place, each in enumerate(offered, 1)
        ),
    ]
    base = filled(
        ocid=f"{prefix}-{terms.id}",
        id=f"{terms.id}-{terms.version}-{str(digest_of(terms))[:12]}",
        date=moment_of,
        tag=["tender", "bid"] if offers else ["tender"],
        initiationType="tender",
        language=str(terms.languages[0]),
        parties=parties,
        buyer={"id": "sponsor", **texts("name", held["sponsor"]["name"])},
        tender=_tender(held, [str(each) for each in terms.languages]),
        bids={"details": [bid(each, at) for at, each in enumerate(offered, 1)]} if offers else None,
    )
    return _with_rest(base, terms, offers)


def _tender(terms: Mapping[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    money, scheme = terms.get("money"), terms["scheme"]
    period = filled(startDate=moment(scheme["first_day"]), endDate=moment(scheme["last_day"]))
    found = filled(
        id=terms["id"],
        datePublished=moment(terms.get("dated")),
        value=fee_value(money),
        items=list(items_of(money)),
        contractPeriod=period,
        criteria=[criterion(clause, languages) for clause in terms.get("clauses", [])],
    )
    return {**found, **texts("title", terms["title"])}


def _with_rest(release: dict[str, Any], terms: Terms, offers: Sequence[Offer]) -> dict[str, Any]:
    """The release with what it lacks, beside the tender and beside each bid."""
    tender = {**release["tender"], OWN: _own(terms, recovered_terms(release))}
    if not offers:
        return {**release, "tender": tender}
    bids = release["bids"]["details"]
    owned = [
        {**each, OWN: _own(offer, found)}
        for each, offer, found in zip(bids, offers, recovered_offers(release), strict=True)
    ]
    return {**release, "tender": tender, "bids": {"details": owned}}


def _own(document: Terms | Offer, recovered: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "format": document.format,
        "digest": str(digest_of(document)),
        "rest": rest_of(content(document), recovered),
    }


def recovered_terms(release: Mapping[str, Any]) -> dict[str, Any]:
    """What a release tells of terms in fields of the standard."""
    tender = group(release.get("tender"))
    period = group(tender.get("contractPeriod"))
    scheme = filled(first_day=day(period.get("startDate")), last_day=day(period.get("endDate")))
    found = filled(
        id=tender.get("id"),
        title=words(tender, "title"),
        dated=day(tender.get("datePublished")),
        scheme=scheme,
        money=money_of(tender.get("value"), tender.get("items")),
        clauses=[clause_of(each) for each in groups(tender.get("criteria"))],
    )
    return {**found, **named_in(release)}


def recovered_offers(release: Mapping[str, Any]) -> Sequence[dict[str, Any]]:
    """What the bids of a release tell of offers in fields of the standard."""
    parties = {str(each.get("id")): each for each in groups(release.get("parties"))}
    bids = groups(group(release.get("bids")).get("details"))
    return [offer_of(each, parties) for each in bids]
