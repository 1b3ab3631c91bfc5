"""Terms and offers read from a release package that Sapar wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from sapar.exchange.ocds.release import OWN, recovered_offers, recovered_terms
from sapar.exchange.ocds.rest import whole
from sapar.exchange.ocds.values import group, groups
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.files.reading import read_document
from sapar.terms.offers.document import Offer
from sapar.values.language import _
from sapar.values.unusable import UnusableError

Model = TypeVar("Model", Terms, Offer)


class Package(BaseModel):
    """A release package; its releases are read field by field."""

    model_config = ConfigDict(extra="allow")

    releases: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Contracting:
    """What a package holds.

    Attributes:
        terms: that were the tender.
        offers: that were its bids.
        changed: names of documents that are not as they were when the package was written.
    """

    terms: Terms
    offers: tuple[Offer, ...]
    changed: tuple[str, ...]


def read_package(path: Path) -> Contracting:
    """The terms and offers of a release package.

    Args:
        path: of a JSON file.

    Raises:
        UnusableError: `ocds-not-one-release`, `ocds-not-of-sapar` for a package in which nothing
            says what the standard has no place for, `ocds-not-whole` where the two do not fit.
        UnusableDocumentError: if it is no JSON with releases.
    """
    releases = read_document(path, Package).document.releases
    if len(releases) != 1:
        raise UnusableError(
            "ocds-not-one-release",
            str(path),
            _("the package has {n} releases").format(n=len(releases)),
            _("one was expected: a tender with its bids"),
        )
    release, changed = releases[0], list[str]()
    tender = group(release.get("tender"))
    terms = _document(path, tender, recovered_terms(release), Terms, changed)
    bids = groups(group(release.get("bids")).get("details"))
    pairs = zip(bids, recovered_offers(release), strict=True)
    offers = [_document(path, one, found, Offer, changed) for one, found in pairs]
    return Contracting(terms, tuple(offers), tuple(changed))


def _document(
    path: Path,
    holder: Mapping[str, Any],
    recovered: Mapping[str, Any],
    model: type[Model],
    changed: list[str],
) -> Model:
    own = group(holder.get(OWN))
    place = f"{path}: {holder.get('id', '?')}"
    if own.get("format") != model.model_fields["format"].default:
        raise UnusableError(
            "ocds-not-of-sapar",
            place,
            _("it holds no {field} of the form {form}").format(
                field=OWN, form=model.model_fields["format"].default
            ),
            _("only what `sapar terms export` wrote can be read back"),
        )
    try:
        document = model.model_validate(whole(recovered, own.get("rest")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "?"
        raise UnusableError(
            "ocds-not-whole",
            place,
            _("fields of the standard and {field} do not make one document").format(field=OWN),
            f"{where}: {first['msg']}",
        ) from None
    if own.get("digest") != str(digest_of(document)):
        changed.append(document.id)
    return document
