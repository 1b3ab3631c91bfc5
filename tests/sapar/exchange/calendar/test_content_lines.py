from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.calendar.content_lines import LONGEST, content, escaped


def unfolded(file: bytes) -> str:
    return file.replace(b"\r\n ", b"").decode()


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\n")))
def test_no_line_is_too_long_and_unfolded_it_is_what_it_was(text: str) -> None:
    file = content([f"SUMMARY:{text}"])
    assert all(len(line) <= LONGEST for line in file.split(b"\r\n"))
    assert unfolded(file) == f"SUMMARY:{text}\r\n"


def test_kazakh_letters_are_not_broken_apart() -> None:
    file = content(["SUMMARY:" + "Қ" * 40])
    assert [len(line) for line in file.split(b"\r\n")] == [74, 15, 0]
    assert all(line.decode() for line in file.split(b"\r\n")[:2])


@given(st.text())
def test_an_escaped_text_stays_one_line_without_a_loose_separator(text: str) -> None:
    told = escaped(text)
    assert "\n" not in told
    assert "\r" not in told
    bare = told.replace("\\\\", "").replace("\\;", "").replace("\\,", "").replace("\\n", "")
    assert not set(bare) & set("\\;,")


def test_a_text_cannot_end_the_event_that_it_stands_in() -> None:
    assert escaped("a\r\nEND:VEVENT") == "a\\nEND:VEVENT"
