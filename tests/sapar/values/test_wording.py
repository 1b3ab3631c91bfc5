from sapar.values.wording import Language, said


def test_plain_words_are_said_as_they_are() -> None:
    assert said("mentor", Language.KAZAKH) == "mentor"


def test_words_are_said_in_the_language_that_is_wanted() -> None:
    words = {Language.ENGLISH: "mentor", Language.KAZAKH: "тәлімгер"}
    assert said(words, Language.KAZAKH) == "тәлімгер"


def test_what_is_missing_in_a_language_is_said_in_the_best_other_one() -> None:
    words = {Language.ENGLISH: "mentor", Language.RUSSIAN: "наставник"}
    assert said(words, Language.KAZAKH) == "mentor"
    assert said(words, Language.KAZAKH, [Language.RUSSIAN]) == "наставник"


def test_no_words_are_nothing() -> None:
    assert said({}, Language.ENGLISH) == ""
