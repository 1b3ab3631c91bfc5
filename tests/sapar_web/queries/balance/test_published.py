import pytest

from sapar.balance.published import to_json
from sapar_web.models import Snapshot
from sapar_web.queries.balance.published import Release, balance_from, read_balance


def test_a_balance_is_read_back_letter_by_letter(text):
    assert to_json(read_balance(text)) == text


def test_a_snapshot_has_a_balance_for_each_release_or_none(text):
    snapshot = Snapshot(balances={"parties": text})
    assert len(balance_from(snapshot, Release.PARTIES).panels) == 6
    with pytest.raises(KeyError):
        balance_from(snapshot, Release.PUBLIC)
