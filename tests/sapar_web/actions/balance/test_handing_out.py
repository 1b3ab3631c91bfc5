from uuid import uuid4

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.balance import showing
from sapar_web.actions.balance.handing_out import take_dataset
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Entry, Snapshot

pytestmark = pytest.mark.django_db


def test_history_tells_who_took_which_rows(lived):
    path = take_dataset(lived.actor("sponsor"), terms=lived.stay.terms.key)
    entry = Entry.objects.get(deed="take_dataset")
    snapshot = Snapshot.objects.get()
    assert (path.exists(), entry.version, entry.told) == (True, snapshot.digest, {"stays": 1})
    assert (entry.actor, entry.object) == (lived.cast.people["officer"], lived.stay.terms.key)


@pytest.mark.parametrize("party", ["sending", "host", "participant", "mentor"])
def test_nobody_else_takes_it(lived, party):
    with pytest.raises(RefusedError):
        take_dataset(lived.actor(party), terms=lived.stay.terms.key)
    assert Entry.objects.filter(deed="take_dataset").count() == 0


def test_there_is_none_of_many_stays_before_the_first_snapshot(lived, monkeypatch):
    monkeypatch.setattr(showing, "LIVE", 0)
    with pytest.raises(MissingError):
        take_dataset(lived.actor("sponsor"), terms=lived.stay.terms.key)
    with pytest.raises(MissingError):
        take_dataset(lived.actor("sponsor"), terms=uuid4())
