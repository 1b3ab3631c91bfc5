"""Versions of an agreement, and who has signed them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.utils import timezone

from sapar.agreements.document.agreement import Agreement as Document
from sapar_web.models import Declined, Signature, Version, Why
from sapar_web.queries.agreements.documents import agreement_of

LINES = (
    *("party", "number", "name", "position", "organisation", "at", "signed_on", "factor", "method"),
    *("subject", "chain", "digest", "certificate", "file_digest", "key", "scan__key"),
    *("person_id", "attested_by_id", "attested_by__name"),
)
"""What is told of a signature; its bytes are not read."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A version with all that was done to it.

    Attributes:
        version: it.
        signatures: in order, as `LINES` has them.
        declined: that somebody did not sign it; None where nobody refused.
    """

    version: Version
    signatures: list[dict[str, Any]]
    declined: Declined | None

    @property
    def missing(self) -> list[str]:
        """Parties whose signature it lacks."""
        there = {row["party"] for row in self.signatures}
        return [party for party in self.version.signers if party not in there]

    @property
    def complete(self) -> bool:
        """Whether all have signed."""
        return not self.missing

    @property
    def awaited(self) -> bool:
        """Whether it waits for signatures."""
        return bool(self.missing) and self.declined is None

    @property
    def completed_at(self) -> datetime | None:
        """When the last one signed; None before."""
        return self.signatures[-1]["at"] if self.complete else None


def standing(version: Version) -> Standing:
    """A version with its signatures and whether somebody declined."""
    rows = Signature.objects.filter(version=version).order_by("number").values(*LINES)
    declined = Declined.objects.select_related("by").filter(version=version).first()
    return Standing(version, list(rows), declined)


def latest_version(agreement: int) -> Version | None:
    """The version that was frozen last; None before the first."""
    rows = Version.objects.filter(agreement=agreement).order_by("-number")
    return rows.select_related("agreement__stay").first()


def versions_of(agreement: int) -> list[Standing]:
    """Every version, the latest first, in three statements; of its text only the canonical form."""
    found = Version.objects.filter(agreement=agreement).defer("document")
    versions = list(found.order_by("-number"))
    rows: dict[int, list[dict[str, Any]]] = {version.pk: [] for version in versions}
    signed = Signature.objects.filter(version__in=rows).order_by("number")
    for row in signed.values("version_id", *LINES):
        rows[row["version_id"]].append(row)
    refused = Declined.objects.select_related("by").filter(version__in=rows)
    declined = {each.version_id: each for each in refused}
    return [Standing(each, rows[each.pk], declined.get(each.pk)) for each in versions]


def in_force(agreement: int) -> Standing | None:
    """The version that binds: the latest that all have signed; None before."""
    return next((each for each in versions_of(agreement) if each.complete), None)


def with_signers(**of: Any) -> QuerySet[Version]:
    """Versions, the latest first, with the parties who signed each and when, in one statement.

    For whoever asks only which binds and since when: `versions_of` tells who signed what.

    Args:
        of: which versions.
    """
    rows = Signature.objects.filter(version=OuterRef("pk")).order_by("number")
    found = Version.objects.filter(**of).defer("document").order_by("-number")
    return found.annotate(
        held=ArraySubquery(rows.values("party")), moments=ArraySubquery(rows.values("at"))
    )


def is_complete(version: Version) -> bool:
    """Whether all have signed a version of `with_signers`."""
    return set(version.signers) <= set(version.held)  # type: ignore[attr-defined]


def first_signed(versions: Iterable[Version]) -> tuple[Version, date] | None:
    """Which of some versions of `with_signers` all signed first, and the day of the last signature.

    None before.
    """
    first = next((each for each in versions if each.why == Why.SIGNING), None)
    if first is None or not is_complete(first):
        return None
    return first, day_of(first.moments[-1])  # type: ignore[attr-defined]


def signed_on(agreement: int) -> date | None:
    """Day of the last signature under the first version, from which times are counted."""
    first = first_signed(with_signers(agreement=agreement, why=Why.SIGNING)[:1])
    return None if first is None else first[1]


def day_of(moment: datetime) -> date:
    """The day of a moment in the site's own time zone."""
    return timezone.localdate(moment, timezone.get_default_timezone())


def version_document(version: Version) -> Document:
    """The typed agreement that was frozen."""
    return agreement_of(version.canonical)


def version_of(key: UUID | str) -> Version | None:
    """A version by its key, with its stay and agreement."""
    rows = Version.objects.select_related("agreement__stay")
    return rows.filter(key=key).first()
