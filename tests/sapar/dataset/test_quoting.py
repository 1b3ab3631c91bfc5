from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.dataset.quoting import identifier, literal, literals, one_file


def test_names_and_texts_are_quoted() -> None:
    assert identifier('a"b') == '"a""b"'
    assert literal("it's") == "'it''s'"
    assert literals(("a", "b")) == "('a', 'b')"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_no_text_is_read_as_a_command(text: str) -> None:
    with duckdb.connect() as connection:
        assert connection.execute(f"SELECT {literal(text)}").fetchall() == [(text,)]


@pytest.mark.parametrize("name", ["a*b.csv", "[x].csv", "who?.csv", "it's.csv", "a=1.csv"])
def test_a_path_is_one_file_even_where_it_looks_like_a_pattern(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a\nright\n")
    (tmp_path / "aXb.csv").write_text("a\nwrong\n")
    (tmp_path / "x.csv").write_text("a\nwrong\n")
    with duckdb.connect() as connection:
        read = f"FROM read_csv({one_file(tmp_path / name)}, header=true)"
        assert connection.execute(read).fetchall() == [("right",)]
