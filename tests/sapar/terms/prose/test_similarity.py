import pytest

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.similarity import likenesses
from sapar.terms.prose.stems import words_of
from sapar.values.wording import Language


@pytest.mark.parametrize("language", Language)
def test_the_wording_of_a_commitment_is_most_like_itself(language: Language) -> None:
    for item, commitment in catalogue().commitments.items():
        assert likenesses(words_of(commitment.text[language]), language, 0.1)[0].item == item


def test_nothing_is_like_words_that_the_catalogue_lacks() -> None:
    assert likenesses(("zebra", "xylophone"), Language.ENGLISH, 0.0) == []
    assert likenesses((), Language.ENGLISH, 0.0) == []


def test_a_whole_match_is_at_most_one() -> None:
    words = words_of(catalogue().commitments["C07"].title[Language.ENGLISH])
    assert 0.5 < likenesses(words, Language.ENGLISH, 0.0)[0].value <= 1.0
