"""Computing the balance of a record, by the library, on a dataset that is written for it."""

import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from django.db import transaction
from django.utils import timezone

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of, balances_of
from sapar.balance.disclosure.differencing import refuse_near
from sapar.balance.document import Balance
from sapar.balance.published import to_json
from sapar.balance.stay_page.reading import stay_record
from sapar.dataset.trouble import told
from sapar.values.digest import Digest
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language
from sapar_web.actions.balance.tallying import tally
from sapar_web.models import Snapshot, SnapshotState, Stay, Terms
from sapar_web.queries.balance.marks import Mark
from sapar_web.queries.balance.published import Release, balance_from, kept_under
from sapar_web.queries.balance.snapshots import ARCHIVE, DATASET, folder_of, released_snapshot
from sapar_web.queries.dataset.writing import write_dataset

KEPT: Final = 5
"""Snapshots of a scheme that are kept, besides the one whose public balance is shown."""

FEW: Final = "B09"
"""What the library says of a whole balance of too few people."""


def take_scheme(snapshot: Snapshot, mark: Mark, *, public: bool) -> Snapshot:
    """Make a snapshot: its dataset, the holders' balance, and the public one, in all languages.

    All are told at once, whoever asks: the record is added up once for them, so that two further
    languages are a small part of what a reader waits for, and nothing has to be found out later
    from an archive, by a program that may compute otherwise by then.

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
    whole = _computed(folder, Release.PARTIES)
    balances = _texts(Release.PARTIES, whole)
    if public and written.stays:
        released = _public(folder, terms, whole[Language.ENGLISH])
        snapshot.released = bool(released)
        balances |= released
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
    with told(str(path)), zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for each in sorted((folder / DATASET).iterdir()):
            if each.is_file():
                archive.write(each, f"{DATASET}/{each.name}")
    return Digest.of_file(path).text


def _computed(folder: Path, release: Release) -> Mapping[Language, Balance]:
    return balances_of(folder / DATASET, selection_from(release=release.value), Language)


def _texts(release: Release, told: Mapping[Language, Balance]) -> dict[str, str]:
    return {kept_under(release, language): to_json(each) for language, each in told.items()}


def _public(folder: Path, terms: Terms, whole: Balance) -> dict[str, str]:
    """The balance for everybody; nothing of too few people, or too near to the last one.

    Whatever else keeps it from being computed is told: a full disk is no reason to release less.
    """
    before = released_snapshot(terms)
    if before is not None:
        last = balance_from(before, Release.PUBLIC, Language.ENGLISH)
        if _near(last, whole):
            return {}
    try:
        return _texts(Release.PUBLIC, _computed(folder, Release.PUBLIC))
    except UnusableError as error:
        if error.finding.code != FEW:
            raise
        return {}


def _near(last: Balance, whole: Balance) -> bool:
    """Whether a release of some stays would be too near to the last one, or of the same stays.

    Of the same stays there is no further one either: what changed in a single stay would show.
    """
    if last.travel.rows == whole.travel.rows:
        return True
    try:
        refuse_near(last, whole)
    except UnusableError:
        return True
    return False


def take_stay(stay: Stay) -> tuple[str, ...]:
    """The balance of one stay as its published form, and its main points, in the reader's language.

    Effects: lines of the stay, where they were behind.
    """
    tally(stay=stay)
    with TemporaryDirectory(prefix="sapar-stay-") as folder:
        path = Path(folder) / DATASET
        write_dataset(path, stay=stay)
        found = balance_of(path, selection_from())
        record = stay_record(path, str(stay.key))
    return timezone.now().isoformat(), to_json(found), *record.answer
