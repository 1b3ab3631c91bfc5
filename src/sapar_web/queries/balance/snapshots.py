"""Snapshots of a scheme, and the files that belong to them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings

from sapar_web.models import Snapshot, SnapshotState, Terms

DATASET, ARCHIVE = "dataset", "dataset.zip"
"""Names in the folder of a snapshot."""


def folder_of(snapshot: Snapshot) -> Path:
    """Where the files of a snapshot are."""
    return Path(settings.SNAPSHOTS) / str(snapshot.key)


def archive_of(snapshot: Snapshot) -> Path | None:
    """The dataset of a snapshot as an archive; None where it is not there any more."""
    path = folder_of(snapshot) / ARCHIVE
    return path if path.exists() else None


def newest_snapshot(terms: Terms) -> Snapshot | None:
    """The last snapshot that was made; None before the first."""
    made = Snapshot.objects.filter(terms=terms, state=SnapshotState.READY)
    return made.order_by("-id").first()


def released_snapshot(terms: Terms) -> Snapshot | None:
    """The snapshot whose public balance everybody sees; None before the first."""
    made = Snapshot.objects.filter(terms=terms, state=SnapshotState.READY, released=True)
    return made.order_by("-id").first()


def listed_snapshots(terms: Terms, limit: int = 20) -> Sequence[dict[str, Any]]:
    """The last snapshots of a scheme, without their balances, the latest first."""
    rows = Snapshot.objects.filter(terms=terms).order_by("-id")
    fields = ("key", "state", "asked_at", "at", "stays", "digest", "released", "why")
    return list(rows.values(*fields)[:limit])


def waits(terms: Terms) -> bool:
    """Whether a snapshot of a scheme waits to be made."""
    return Snapshot.objects.filter(terms=terms, state=SnapshotState.WAITING).exists()
