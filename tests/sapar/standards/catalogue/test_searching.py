import pytest

from sapar.standards.catalogue.loading import catalogue
from sapar.standards.catalogue.searching import Index, surest
from sapar.values.wording import Language


@pytest.fixture(scope="module")
def english() -> Index:
    return Index(catalogue(), Language.ENGLISH)


def codes(index: Index, words: str) -> list[str]:
    return [hit.commitment.id for hit in index.search(words)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("refunds", "B08"),
        ("library", "C07"),
        ("VISA", "D01"),
        ("mentors absence", "C03"),
        ("dispute mediator", "D07"),
        ("itemized price list", "B01"),
        ("reciprocal visit in return", "E08"),
    ],
)
def test_the_likeliest_comes_first(english: Index, words: str, first: str) -> None:
    assert codes(english, words)[0] == first


def test_more_of_the_words_come_before_fewer(english: Index) -> None:
    counts = [len(hit.found) for hit in english.search("mentor hours workload")]
    assert counts == sorted(counts, reverse=True)
    assert english.search("mentor hours workload")[0].commitment.id == "C13"


def test_a_word_in_the_title_counts_more(english: Index) -> None:
    titled = [hit for hit in english.search("overhead") if "verhead" in hit.commitment.title["en"]]
    assert codes(english, "overhead")[: len(titled)] == [hit.commitment.id for hit in titled]
    assert titled


def test_a_word_that_most_have_does_not_drown_the_others(english: Index) -> None:
    assert codes(english, "the refund of") == codes(english, "refund")


def test_such_a_word_alone_still_finds(english: Index) -> None:
    assert len(codes(english, "participant")) > 30


def test_a_code_finds_its_commitment(english: Index) -> None:
    assert codes(english, "c02") == ["C02"]


@pytest.mark.parametrize("words", ["", "…", "xyzzy"])
def test_nothing_is_found_for_nothing(english: Index, words: str) -> None:
    assert english.search(words) == ()


def test_a_slip_of_the_hand_is_guessed(english: Index) -> None:
    assert english.meant("refnd")[0] == "refund"
    assert english.meant("xyzzy") == ()


@pytest.mark.parametrize(
    ("words", "language", "first"),
    [
        ("mentor", Language.ENGLISH, "C01"),
        ("наставников", Language.RUSSIAN, "C01"),
        ("возврату", Language.RUSSIAN, "B08"),
        ("тәлімгердің", Language.KAZAKH, "C01"),
        ("талимгер", Language.KAZAKH, "C01"),
        ("шәкіртақы", Language.ENGLISH, None),
    ],
)
def test_the_language_of_words_is_found(words: str, language: Language, first: str | None) -> None:
    found, index = surest(words, catalogue())
    assert found is language
    assert next(iter(codes(index, words)), None) == first
