import json
import zipfile

import pytest

from sapar.values.language import speaking, spoken
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language
from sapar_web.actions.balance import taking
from sapar_web.actions.balance.asking import ask_for_snapshot, make_snapshot
from sapar_web.actions.balance.taking import KEPT, take_scheme, take_stay
from sapar_web.models import Snapshot
from sapar_web.queries.balance.marks import mark_of_scheme
from sapar_web.queries.balance.snapshots import folder_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.SNAPSHOTS = tmp_path / "snapshots"
    return settings.SNAPSHOTS


def taken(lived) -> Snapshot:
    terms = lived.stay.terms
    return take_scheme(Snapshot(terms=terms), mark_of_scheme(terms), public=False)


def test_a_snapshot_keeps_its_archive_and_not_the_tables_beside_it(lived):
    made = taken(lived)
    names = sorted(path.name for path in folder_of(made).iterdir())
    assert names == ["dataset.zip"]
    with zipfile.ZipFile(folder_of(made) / "dataset.zip") as archive:
        assert "dataset/commitments.parquet" in archive.namelist()
    assert made.rows["stays"] == 1
    assert list(made.balances) == ["parties", "parties.kk", "parties.ru"]


def test_a_snapshot_is_the_same_whoever_made_it(lived):
    """But for names of files with the moment in them: the archive, and all three languages."""
    one = taken(lived)
    with speaking(Language.KAZAKH):
        other = taken(lived)
    assert (other.balances, other.rows) == (one.balances, one.rows)
    assert json.loads(one.balances["parties"])["asked"]["language"] == "en"
    described = [json.loads(descriptor(each)) for each in (one, other)]
    assert described[0]["sapar"]["notes"] == described[1]["sapar"]["notes"]


def descriptor(made: Snapshot) -> bytes:
    with zipfile.ZipFile(folder_of(made) / "dataset.zip") as archive:
        return archive.read("dataset/datapackage.json")


def test_the_last_ones_are_kept_and_the_folders_of_others_go(lived, folder):
    made = [taken(lived) for _each in range(KEPT + 2)]
    kept = list(Snapshot.objects.order_by("id"))
    assert kept == made[2:]
    assert {path.name for path in folder.iterdir()} == {str(each.key) for each in kept}


def test_an_error_leaves_neither_row_nor_folder(lived, folder):
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("in the way")
    with pytest.raises(UnusableError):
        taken(lived)
    assert (Snapshot.objects.count(), folder.read_text()) == (0, "in the way")


@pytest.fixture
def computed(monkeypatch):
    """For whom balances were computed."""
    asked, real = [], taking.balances_of

    def noted(folder, selection, languages):
        asked.append(selection.release)
        return real(folder, selection, languages)

    monkeypatch.setattr(taking, "balances_of", noted)
    return asked


def test_of_the_same_stays_none_is_computed_for_everybody_again(lived, computed):
    terms = lived.stay.terms
    first = take_scheme(Snapshot(terms=terms), mark_of_scheme(terms), public=True)
    assert (computed, first.released) == (["parties", "public"], False)
    first.balances["public"], first.released = first.balances["parties"], True
    first.save()
    second = take_scheme(Snapshot(terms=terms), mark_of_scheme(terms), public=True)
    assert (computed[2:], second.released) == (["parties"], False)


def test_what_keeps_the_public_balance_from_being_computed_is_told(lived, monkeypatch):
    real = taking.balances_of

    def full(folder, selection, languages):
        if selection.release == "public":
            raise UnusableError("W01", "here", "the disk is full", spoken().value)
        return real(folder, selection, languages)

    monkeypatch.setattr(taking, "balances_of", full)
    asked = ask_for_snapshot(lived.actor("sponsor"), terms=lived.stay.terms.key)
    with speaking(Language.RUSSIAN):
        make_snapshot(asked.pk)
    failed = Snapshot.objects.get(pk=asked.pk)
    assert (failed.state, "W01" in failed.why, "(en)" in failed.why) == ("failed", True, True)


def test_a_disk_that_is_full_once_the_archive_is_written_is_told(lived):
    asked = ask_for_snapshot(lived.actor("sponsor"), terms=lived.stay.terms.key)
    folder_of(asked).mkdir(parents=True)
    (folder_of(asked) / "dataset.zip").symlink_to("/dev/full")
    make_snapshot(asked.pk)
    failed = Snapshot.objects.get(pk=asked.pk)
    assert (failed.state, "W01" in failed.why) == ("failed", True)


def test_a_stay_is_told_with_its_main_points(lived):
    lived.session_kept("participant", 2)
    _at, text, *points = take_stay(lived.stay)
    assert '"stays": 1' in text
    assert points[0].startswith("The host's side owed")
