import pytest

from sapar.standards.catalogue.wordings import three_of
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

THREE = {"en": "mentor", "kk": " тәлімгер\n", "ru": "наставник"}


def test_a_text_is_there_in_each_language_without_blanks_at_its_ends() -> None:
    found = three_of({"title": THREE}, "title", "A.toml")
    assert found == {
        Language.ENGLISH: "mentor",
        Language.KAZAKH: "тәлімгер",
        Language.RUSSIAN: "наставник",
    }


@pytest.mark.parametrize(
    ("given", "languages"),
    [
        ({"en": "mentor", "ru": "наставник"}, "kk"),
        ({**THREE, "de": "Mentor"}, "de"),
        ({**THREE, "kk": " "}, "kk"),
        ({**THREE, "ru": 3}, "ru"),
    ],
)
def test_a_language_that_lacks_is_named(given: dict[str, object], languages: str) -> None:
    message = f"A.toml, title: error S08: the text is not there in each language: {languages} "
    with pytest.raises(UnusableError, match=message):
        three_of({"title": given}, "title", "A.toml")


def test_a_plain_text_is_no_text_in_three_languages() -> None:
    with pytest.raises(UnusableError, match=r"A.toml: error S04: title is 'mentor'"):
        three_of({"title": "mentor"}, "title", "A.toml")
