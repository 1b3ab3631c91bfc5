import os

import duckdb
import pytest

from sapar.dataset.facts import folder as facts_folder_module
from sapar.dataset.facts.folder import facts_folder, prepare, ready_facts, why_stale
from sapar.dataset.facts.manifest import read_manifest
from sapar.values.unusable import UnusableError


def prepared(opening, folder, **options):
    with opening(folder) as (dataset, engine):
        return prepare(dataset, engine, **options)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_facts_are_made_once(lent, opening):
    first = prepared(opening, lent)
    assert (first.folder, first.reason) == (lent / "facts", "there are none yet")
    assert (first.rows["stays"], first.rows["flows"]) == (2, 1)
    assert names(lent / "facts") == sorted(["facts.json", *(f"{n}.parquet" for n in first.rows)])
    again = prepared(opening, lent)
    assert (again.rows, again.reason) == (first.rows, None)
    assert prepared(opening, lent, force=True).reason == "asked for"


def test_a_touched_file_is_noted_and_a_changed_one_makes_them_anew(lent, opening):
    prepared(opening, lent)
    os.utime(lent / "stays.csv", ns=(5, 5))
    assert prepared(opening, lent).reason is None
    assert read_manifest(lent / "facts").sources["stays"].mtime_ns == 5
    (lent / "stays.csv").write_text("stay\ns1\n")
    changed = prepared(opening, lent)
    assert (changed.reason, changed.rows["stays"]) == ("stays.csv has changed", 1)
    assert names(lent) == ["datapackage.json", "facts", "flows.csv", "stays.csv"]


def test_an_error_in_the_middle_leaves_nothing(lent, opening, monkeypatch):
    def broken(*_arguments):
        raise duckdb.OutOfMemoryException("Out of Memory Error")

    monkeypatch.setattr(facts_folder_module, "make_facts", broken)
    with pytest.raises(UnusableError, match="W03: too little memory"):
        prepared(opening, lent)
    assert names(lent) == ["datapackage.json", "flows.csv", "stays.csv"]


def test_a_stop_in_the_middle_keeps_the_earlier_facts(lent, opening, monkeypatch):
    prepared(opening, lent)

    def stopped(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(facts_folder_module, "make_facts", stopped)
    with pytest.raises(KeyboardInterrupt):
        prepared(opening, lent, force=True)
    assert names(lent) == ["datapackage.json", "facts", "flows.csv", "stays.csv"]
    assert prepared(opening, lent).reason is None


def ready(opening, folder):
    told = []
    with opening(folder) as (dataset, engine):
        facts = ready_facts(dataset, engine, told.append)
        (row,) = engine.rows(facts["flows"].select("host", "euro"))
        made = read_manifest(facts_folder(dataset))
        assert why_stale(dataset) is None or made is None
    return row, told


def test_what_is_missing_is_made_and_told_and_what_is_fresh_is_read(lent, opening):
    expected = {"host": "DE-1", "euro": 100}
    assert ready(opening, lent) == (expected, [f"Preparing {lent}: there are none yet."])
    assert ready(opening, lent) == (expected, [])


def test_where_the_folder_cannot_be_written_facts_are_made_for_once(lent, opening, monkeypatch):
    made = facts_folder_module._made

    def refused(dataset, engine, out, *others):
        if out == lent / "facts":
            raise UnusableError("W02", str(out), "cannot be used", os.strerror(13))
        return made(dataset, engine, out, *others)

    monkeypatch.setattr(facts_folder_module, "_made", refused)
    row, told = ready(opening, lent)
    assert row == {"host": "DE-1", "euro": 100}
    assert told[1] == f"{lent} cannot be written: it is prepared for this one time."
    assert names(lent) == ["datapackage.json", "flows.csv", "stays.csv"]


def test_what_somebody_else_put_in_the_place_of_the_facts_is_kept(lent, opening):
    (lent / "facts").write_text("mine", encoding="utf-8")
    row, told = ready(opening, lent)
    assert row == {"host": "DE-1", "euro": 100}
    assert told[1] == f"{lent} cannot be written: it is prepared for this one time."
    assert (lent / "facts").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_other_things_is_kept_too_and_preparing_it_is_refused(lent, opening):
    (lent / "facts").mkdir()
    (lent / "facts" / "notes.txt").write_text("mine", encoding="utf-8")
    with opening(lent) as (dataset, engine), pytest.raises(UnusableError, match="W02"):
        prepare(dataset, engine)
    assert (lent / "facts" / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_words_as_numbers_or_as_text_make_the_same_facts(lent, opening, monkeypatch):
    few = prepared(opening, lent).rows
    text = {name: rows_of(opening, lent, name) for name in few}
    monkeypatch.setattr(facts_folder_module, "WORDED_FROM", 0)
    assert prepared(opening, lent, force=True).rows == few
    assert {name: rows_of(opening, lent, name) for name in few} == text


def rows_of(opening, folder, name):
    with opening(folder) as (dataset, engine):
        fact = engine.scan(facts_folder(dataset) / f"{name}.parquet")
        return sorted(map(str, engine.rows(fact)))
