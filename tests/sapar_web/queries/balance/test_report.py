from sapar_web.models import Snapshot
from sapar_web.queries.balance.published import Release
from sapar_web.queries.balance.report import report_of


def test_a_report_is_drawn_once_from_the_kept_balance(text) -> None:
    snapshot = Snapshot(balances={"parties": text})
    page = report_of(snapshot, Release.PARTIES)
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert report_of(snapshot, Release.PARTIES) is page
