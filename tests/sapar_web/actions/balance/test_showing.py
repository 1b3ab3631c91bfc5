from contextlib import contextmanager

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.balance import showing
from sapar_web.actions.balance.asking import ask_for_snapshot, make_snapshot
from sapar_web.actions.balance.showing import current_snapshot, current_stay, seen_by
from sapar_web.actions.balance.taking import take_scheme
from sapar_web.models import Snapshot
from sapar_web.queries.balance.marks import mark_of_scheme
from sapar_web.queries.turns import BusyError

pytestmark = pytest.mark.django_db


def test_of_many_stays_the_last_snapshot_is_shown_and_said_to_be_behind(lived, monkeypatch):
    monkeypatch.setattr(showing, "LIVE", 0)
    terms, officer = lived.stay.terms, lived.actor("sponsor")
    seen = seen_by(officer, terms)
    assert (seen.snapshot, seen.behind, seen.told) == (None, True, None)
    make_snapshot(ask_for_snapshot(officer, terms=terms.key).pk)
    seen, snapshot = seen_by(officer, terms), Snapshot.objects.get()
    assert (seen.snapshot, seen.behind, seen.told) == (snapshot, False, snapshot)
    lived.session_kept("mentor", 2)
    assert (seen_by(officer, terms).snapshot, seen_by(officer, terms).behind) == (
        seen.snapshot, True,
    )  # fmt: skip


def test_of_a_draft_there_is_no_balance_to_be_seen(lived):
    terms = lived.stay.terms
    terms.state = "draft"
    with pytest.raises(RefusedError):
        seen_by(lived.actor("sponsor"), terms)


def test_who_waits_too_long_for_others_is_told_so(lived, monkeypatch):
    monkeypatch.setattr(showing, "PATIENCE", 0.01)
    with showing._TURN:
        for work in (lambda: current_snapshot(lived.stay.terms), lambda: current_stay(lived.stay)):
            with pytest.raises(BusyError):
                work()
    assert current_snapshot(lived.stay.terms)[0].stays == 1


def test_who_waited_is_shown_what_the_one_before_made_of_a_record_that_went_on(lived, monkeypatch):
    terms = lived.stay.terms

    @contextmanager
    def waited(*_how):
        lived.session_kept("mentor", 2)
        take_scheme(Snapshot(terms=terms), mark_of_scheme(terms), public=False)
        yield

    monkeypatch.setattr(showing, "turn", waited)
    snapshot, mark = current_snapshot(terms)
    assert (snapshot, mark) == (Snapshot.objects.get(), mark_of_scheme(terms))


def test_who_waited_for_the_same_stay_is_given_it(lived, monkeypatch):
    showing._KEPT.clear()
    before = []

    @contextmanager
    def waited(*_how):
        monkeypatch.undo()
        before.append(current_stay(lived.stay))
        yield

    monkeypatch.setattr(showing, "turn", waited)
    assert current_stay(lived.stay) is before[0]
