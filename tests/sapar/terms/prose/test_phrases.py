# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.phrases import WINDOW, Strength, hits, phrase_file
from sapar.terms.prose.stems import words_of
from sapar.values.wording import Language


def found(text: str, language: Language) -> set[tuple[str, str]]:
    return {(hit.phrase.item, str(hit.phrase.strength)) for hit in hits(words_of(text), language)}


def test_a_phrase_is_found_in_any_order_and_inflection() -> None:
    assert ("C02", "sure") in found("Every week, one hour with the mentors", Language.ENGLISH)
    assert ("C02", "sure") in found("Час в неделю с наставниками", Language.RUSSIAN)
    assert ("C02", "sure") in found("Тәлімгермен аптасына бір сағат", Language.KAZAKH)


def test_all_of_it_must_stand_near() -> None:
    far = "mentor " + "x " * WINDOW + "hour week"
    assert ("C02", "sure") not in found(far, Language.ENGLISH)


def test_a_short_word_is_not_the_beginning_of_any_other() -> None:
    assert found("центр перечень", Language.RUSSIAN) == set()
    assert found("desks", Language.ENGLISH) == {("C06", "sure")}
    assert found("deskilling", Language.ENGLISH) == set()


@pytest.mark.parametrize("language", Language)
def test_every_commitment_has_phrases_in_every_language(language: Language) -> None:
    file = phrase_file()
    assert set(file) - {"words", "yields"} == set(catalogue().commitments)
    assert [item for item in catalogue().commitments if not file[item]["sure"][language]] == []


def test_what_yields_and_to_what_are_commitments() -> None:
    named = {
        code for general, narrow in phrase_file()["yields"].items() for code in (general, *narrow)
    }
    assert named <= set(catalogue().commitments)
    assert set(Strength) == {"sure", "topic", "against"}
