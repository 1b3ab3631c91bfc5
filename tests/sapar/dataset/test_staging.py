import gc
from pathlib import Path

import pytest

from sapar.dataset.staging import Staging, refuse_unless_free
from sapar.values.unusable import UnusableError


def begun(out: Path) -> Staging:
    staging = Staging(out)
    staging.begin()
    (staging.folder / "stays.csv").write_text("new")
    (staging.scratch / "spool").write_text("not to stay")
    return staging


def test_a_folder_is_placed_without_its_scratch(tmp_path: Path) -> None:
    begun(tmp_path / "out").place()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["stays.csv"]


def test_what_was_there_stays_until_the_new_is_placed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "stays.csv").write_text("old")
    staging = begun(tmp_path / "out")
    assert (tmp_path / "out" / "stays.csv").read_text() == "old"
    staging.place()
    assert (tmp_path / "out" / "stays.csv").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_was_there_comes_back_if_the_new_cannot_be_placed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "stays.csv").write_text("old")
    staging = begun(tmp_path / "out")
    staging.folder = tmp_path / "gone"
    with pytest.raises(UnusableError):
        staging.place()
    staging.discard()
    assert (tmp_path / "out" / "stays.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_discarding_leaves_no_trace_not_even_parents(tmp_path: Path) -> None:
    begun(tmp_path / "a" / "b" / "out").discard()
    assert list(tmp_path.iterdir()) == []


def test_discarding_keeps_parents_that_were_there_or_are_in_use(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    staging = begun(tmp_path / "a" / "b" / "out")
    (tmp_path / "a" / "b" / "mine.txt").write_text("mine")
    staging.discard()
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "mine.txt"]


def test_what_is_neither_placed_nor_discarded_goes_with_the_program(tmp_path: Path) -> None:
    staging = begun(tmp_path / "a" / "out")
    del staging
    gc.collect()
    assert list(tmp_path.iterdir()) == []


def test_the_root_is_no_place_for_a_dataset() -> None:
    assert Staging(Path("/")).out == Path("/").resolve()
    with pytest.raises(UnusableError):
        refuse_unless_free(Path("/"), replaceable=frozenset())


def test_a_parent_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(UnusableError) as raised:
        Staging(tmp_path / "a" / "out").begin()
    assert raised.value.finding.code == "W02"


@pytest.mark.parametrize("replaceable", [None, frozenset({"stays.csv"})])
def test_an_absent_or_empty_place_is_free(
    tmp_path: Path, replaceable: frozenset[str] | None
) -> None:
    refuse_unless_free(tmp_path / "out", replaceable=replaceable)
    (tmp_path / "out").mkdir()
    refuse_unless_free(tmp_path / "out", replaceable=replaceable)


def test_a_place_in_use_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "stays.csv").write_text("old")
    (out / "thesis.docx").write_text("years of work")
    for place, replaceable, code in [
        (out / "stays.csv", None, "W10"),
        (out, None, "W11"),
        (out, frozenset(), "W12"),
        (out, frozenset({"stays.csv"}), "W12"),
    ]:
        with pytest.raises(UnusableError) as raised:
            refuse_unless_free(place, replaceable=replaceable)
        assert raised.value.finding.code == code
    refuse_unless_free(out, replaceable=frozenset({"stays.csv", "thesis.docx"}))
