from sapar.values.wording import Language
from sapar_web.models import Snapshot
from sapar_web.queries.balance.published import Release, kept_under
from sapar_web.queries.balance.report import report_of


def test_a_report_is_drawn_once_from_the_kept_balance(text) -> None:
    snapshot = Snapshot(balances={"parties": text})
    page = report_of(snapshot, Release.PARTIES, Language.ENGLISH)
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert report_of(snapshot, Release.PARTIES, Language.ENGLISH) is page


def test_nobody_is_given_the_report_that_was_drawn_for_a_reader_of_another_language(texts) -> None:
    kept = {kept_under(Release.PARTIES, each): text for each, text in texts.items()}
    snapshot = Snapshot(balances=kept)
    for language in Language:
        page = report_of(snapshot, Release.PARTIES, language)
        assert f'<html lang="{language}">' in page


def test_where_it_is_kept_in_english_alone_the_report_is_english_throughout(text) -> None:
    snapshot = Snapshot(balances={"public": text})
    english, kazakh = (report_of(snapshot, Release.PUBLIC, each) for each in list(Language)[:2])
    assert english == kazakh
