from sapar.charts.legend import ROOM, Legend, placed
from sapar.charts.lettering import LINE, text_width


def test_only_what_has_words_is_in_the_key() -> None:
    assert Legend(first="Teaching", interval="95 %").entries() == (
        ("first", "Teaching"),
        ("interval", "95 %"),
    )


def test_entries_stand_beside_each_other_where_there_is_room() -> None:
    (one, two), height = placed((("first", "one"), ("second", "two")), 640)
    assert (one.x, one.y) == (0, LINE / 2)
    assert (two.x, two.y) == (ROOM + text_width("one") + 20, LINE / 2)
    assert height == LINE + 4


def test_an_entry_without_room_starts_a_line() -> None:
    (one, two), height = placed((("first", "one"), ("second", "two")), 70)
    assert (two.x, two.y) == (0, LINE + 4 + LINE / 2)
    assert height == 2 * (LINE + 4)
    assert one.note.lines == ("one",)


def test_no_entries_take_no_room() -> None:
    assert placed((), 640) == ((), 0.0)
