from sapar.values.language import _, mark, ngettext


def test_a_sentence_without_a_translation_stays_as_it_is() -> None:
    assert _("{n} rows").format(n=3) == "3 rows"


def test_a_marked_sentence_is_returned_untouched() -> None:
    assert mark("no mentor was named") == "no mentor was named"


def test_one_and_many_take_their_own_form() -> None:
    assert [ngettext("{n} stay", "{n} stays", n).format(n=n) for n in (1, 2)] == [
        "1 stay",
        "2 stays",
    ]
