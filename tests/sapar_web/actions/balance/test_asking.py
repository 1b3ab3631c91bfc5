import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.balance.asking import ask_for_snapshot, make_snapshot, make_snapshots
from sapar_web.models import Entry, Snapshot

pytestmark = pytest.mark.django_db


def test_one_snapshot_waits_whoever_asks_how_often(lived):
    terms = lived.stay.terms.key
    first = ask_for_snapshot(lived.actor("sponsor"), terms=terms)
    assert ask_for_snapshot(lived.cast.actor("observer"), terms=terms) == first
    assert Entry.objects.filter(deed="make_snapshot").count() == 1
    with pytest.raises(RefusedError):
        ask_for_snapshot(lived.actor("host"), terms=terms)


def test_the_worker_makes_what_waits_once(lived):
    asked = ask_for_snapshot(lived.actor("sponsor"), terms=lived.stay.terms.key)
    make_snapshot(asked.pk)
    made = Snapshot.objects.get(pk=asked.pk)
    assert (made.state, made.stays, made.asked_by) == ("ready", 1, lived.cast.people["officer"])
    make_snapshot(asked.pk)
    assert Snapshot.objects.get() == made


def test_what_the_library_refuses_is_told(lived, settings, tmp_path):
    settings.SNAPSHOTS = tmp_path / "file"
    settings.SNAPSHOTS.write_text("in the way")
    asked = ask_for_snapshot(lived.actor("sponsor"), terms=lived.stay.terms.key)
    make_snapshot(asked.pk)
    failed = Snapshot.objects.get(pk=asked.pk)
    assert (failed.state, "W02" in failed.why) == ("failed", True)


def test_each_night_one_waits_of_every_scheme_that_has_changed(lived):
    make_snapshots(0)
    waiting = Snapshot.objects.get()
    assert (waiting.state, waiting.asked_by) == ("waiting", None)
    make_snapshot(waiting.pk)
    make_snapshots(1)
    assert Snapshot.objects.count() == 1
    lived.session_kept("mentor", 2)
    make_snapshots(2)
    assert Snapshot.objects.filter(state="waiting").count() == 1
