"""Computing the balance of a record, by the library, on a dataset that is written for it."""

import hashlib
import shutil
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from django.db import transaction
from django.utils import timezone

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.differencing import refuse_near
from sapar.balance.published import to_json
from sapar.balance.stay_page.reading import stay_record
from sapar.values.unusable import UnusableError
from sapar_web.actions.balance.tallying import tally
from sapar_web.models import Snapshot, SnapshotState, Stay, Terms
from sapar_web.queries.balance.marks import Mark
from sapar_web.queries.balance.published import Release, balance_from
from sapar_web.queries.balance.snapshots import ARCHIVE, DATASET, folder_of, released_snapshot
from sapar_web.queries.dataset.writing import write_dataset

KEPT: Final = 5
"""Snapshots of a scheme that are kept, besides the one whose public balance is shown."""


def take_scheme(snapshot: Snapshot, mark: Mark, *, public: bool) -> Snapshot:
    """Make a snapshot: its dataset, the holders' balance, and the public one.

    Effects: lines of stays that were behind; files in the data folder; the snapshot is ready;
    older ones go.

    Args:
        snapshot: to be made; it may be new.
        mark: of the record, taken before.
        public: whether the balance for everybody is computed too.

    Raises:
        UnusableError: where the library cannot use what it was given, or the disk is full.
    """
    folder = folder_of(snapshot)
    try:
        _make(snapshot, folder, public=public)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    snapshot.mark = mark.text
    _keep(snapshot)
    return snapshot


def _make(snapshot: Snapshot, folder: Path, *, public: bool) -> None:
    terms = snapshot.terms
    tally(terms)
    written = write_dataset(folder / DATASET, terms=terms, replace=True)
    snapshot.digest = _archived(folder)
    balances = {Release.PARTIES.value: _computed(folder, Release.PARTIES)}
    if public and written.stays:
        released = _public(folder, terms)
        if released is not None:
            balances[Release.PUBLIC.value] = released
            snapshot.released = True
    # What a balance was computed from is in the archive.
    shutil.rmtree(folder / DATASET)
    snapshot.at, snapshot.stays = written.at, written.stays
    snapshot.rows, snapshot.balances = dict(written.rows), balances
    snapshot.state = SnapshotState.READY


@transaction.atomic
def _keep(snapshot: Snapshot) -> None:
    snapshot.save()
    rows = Snapshot.objects.filter(terms=snapshot.terms, state__in=["ready", "failed"])
    shown = released_snapshot(snapshot.terms)
    older = rows.order_by("-id")[KEPT:]
    gone = [each for each in older if shown is None or each.pk != shown.pk]
    Snapshot.objects.filter(pk__in=[each.pk for each in gone]).delete()
    for each in gone:
        shutil.rmtree(folder_of(each), ignore_errors=True)


def _archived(folder: Path) -> str:
    """The dataset as one file; its digest."""
    path = folder / ARCHIVE
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for each in sorted((folder / DATASET).iterdir()):
            if each.is_file():
                archive.write(each, f"{DATASET}/{each.name}")
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _computed(folder: Path, release: Release) -> str:
    """A balance as its published form."""
    return to_json(balance_of(folder / DATASET, selection_from(release=release.value)))


def _public(folder: Path, terms: Terms) -> str | None:
    """The balance for everybody; None of too few people, or too near to the last one.

    Of the same stays there is no further one either: what changed in a single stay would show.
    """
    before = released_snapshot(terms)
    try:
        found = balance_of(folder / DATASET, selection_from(release=Release.PUBLIC.value))
        if before is not None:
            last = balance_from(before, Release.PUBLIC)
            refuse_near(last, found)
            if last.travel.rows == found.travel.rows:
                return None
    except UnusableError:
        return None
    return to_json(found)


def take_stay(stay: Stay) -> tuple[str, ...]:
    """The balance of one stay as its published form, and its main points after it.

    Effects: lines of the stay, where they were behind.
    """
    tally(stay=stay)
    with TemporaryDirectory(prefix="sapar-stay-") as folder:
        path = Path(folder) / DATASET
        write_dataset(path, stay=stay)
        found = balance_of(path, selection_from())
        record = stay_record(path, str(stay.key))
    return timezone.now().isoformat(), to_json(found), *record.answer
