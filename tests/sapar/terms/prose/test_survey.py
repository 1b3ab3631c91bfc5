from sapar.terms.prose.block import Block, Place, Prose
from sapar.terms.prose.survey import Absence, Survey, survey
from sapar.values.wording import Language


def surveyed(*texts: str, language: Language | None = None) -> Survey:
    blocks = tuple(Block(text, Place(line=at)) for at, text in enumerate(texts, 1))
    return survey(Prose("terms.txt", blocks), language)


def absence_of(found: Survey, item: str) -> tuple[Absence, list[str]] | None:
    for each in found.missing:
        if each.commitment.id == item:
            return each.absence, [str(place) for place in each.places]
    return None


def test_what_is_covered_is_not_missing() -> None:
    found = surveyed("1.1. The mentor meets the participant one hour per week.")
    assert absence_of(found, "C02") is None
    assert absence_of(found, "C03") == (Absence.SILENT, [])


def test_what_is_excluded_is_missing_with_its_place() -> None:
    found = surveyed("1.1. It begins.", "1.2. The fee is non-refundable.")
    assert absence_of(found, "B08") == (Absence.OPPOSED, ["line 2"])


def test_a_clause_elsewhere_that_covers_it_counts() -> None:
    found = surveyed("The fee is non-refundable.", "The host refunds what was not delivered.")
    assert absence_of(found, "B08") is None


def test_gates_come_first() -> None:
    codes = [each.commitment.id for each in surveyed("1.1. It begins.").missing]
    assert codes[:6] == ["A02", "A03", "B01", "C01", "C02", "C04"]
    assert len(codes) == len(set(codes)) == 60


def test_vague_words_are_marked_in_the_language_of_the_passage() -> None:
    found = surveyed("1.1. Adequate support is given.", "1.2. Оказывается надлежащая поддержка.")
    assert [[word.word for word in each.vague] for each in found.passages] == [
        ["Adequate"],
        ["надлежащая"],
    ]


def test_the_language_may_be_said() -> None:
    found = surveyed("1.1. 12 EUR.", language=Language.KAZAKH)
    assert (found.language, found.passages[0].passage.language) == (Language.KAZAKH,) * 2


def test_an_empty_document_lacks_everything() -> None:
    assert len(surveyed().missing) == 60
