import pytest

from sapar.values.wording import Language
from sapar_web.queries.terms import files
from sapar_web.queries.terms.files import as_yaml, file_of
from sapar_web.queries.turns import BusyError


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_a_file_is_made_once(tender, ending, start) -> None:
    first = file_of(tender.terms, Language.KAZAKH, ending)
    assert first[: len(start)] == start
    assert file_of(tender.terms, Language.KAZAKH, ending) is first


def test_while_one_is_made_others_wait_and_are_told(tender, monkeypatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.01)
    files._KEPT.clear()
    with files._TURN, pytest.raises(BusyError):
        file_of(tender.terms, Language.ENGLISH, "html")


def test_no_more_readers_wait_than_there_are_places(tender) -> None:
    files._KEPT.clear()
    for _place in range(files.WAITING):
        assert files._PLACES.acquire(blocking=False)
    try:
        with pytest.raises(BusyError):
            file_of(tender.terms, Language.ENGLISH, "html")
    finally:
        for _place in range(files.WAITING):
            files._PLACES.release()
    assert file_of(tender.terms, Language.ENGLISH, "html").startswith(b"<!doctype html>")


def test_yaml_says_the_same(tender) -> None:
    assert as_yaml(tender.terms.canonical).startswith("format: sapar-terms/1\n")
