"""Lines of a text that was written again with some changes."""

from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.files.lines import merged

LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\n"]), max_size=8).map("".join)


def test_lines_that_a_program_writes_otherwise_stay_where_nothing_changes() -> None:
    text, before = "a:  1 \nb: one\n  two\nc: 3\n", "a: 1\nb: one two\nc: 3\n"
    assert merged(text, before, before + "d: 4\n") == text + "d: 4\n"
    assert merged(text, before, before.replace("c: 3", "c: 5")) == text.replace("c: 3", "c: 5")


@given(LINES, LINES.filter(bool))
def test_without_a_change_the_text_stays(text: str, before: str) -> None:
    assert merged(text, before, before) == text


@given(LINES, LINES)
def test_of_a_text_that_a_program_writes_alike_its_changed_writing_comes(
    text: str, after: str
) -> None:
    assert merged(text, text, after) == after
