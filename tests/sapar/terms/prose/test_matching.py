import pytest

from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.block import Block, Place
from sapar.terms.prose.matching import proposals
from sapar.terms.prose.passages import passages
from sapar.terms.prose.proposal import Certainty, Proposal, Stance
from sapar.values.wording import Language


def proposed(*texts: str, language: Language | None = None) -> tuple[Proposal, ...]:
    blocks = [Block(text, Place(line=at)) for at, text in enumerate(texts, 1)]
    return proposals(passages(blocks, language)[-1])


def firm(*texts: str) -> set[tuple[str, str, str]]:
    return {
        (each.item, str(each.certainty), str(each.stance))
        for each in proposed(*texts)
        if each.certainty is not Certainty.POSSIBLE
    }


def test_a_proposal_says_how_sure_and_why() -> None:
    (first, *_rest) = proposed("2.1. The mentor meets the participant one hour per week.")
    assert (first.item, first.certainty, first.stance) == ("C02", Certainty.SURE, Stance.COVERS)
    assert first.why == ("mentor", "meets", "hour")


@pytest.mark.parametrize("language", Language)
def test_the_wording_of_every_commitment_is_recognised(language: Language) -> None:
    missed = [
        item
        for item, commitment in catalogue().commitments.items()
        if not any(
            each.item == item
            and each.certainty is not Certainty.POSSIBLE
            and each.stance is Stance.COVERS
            for each in proposed(commitment.text[language], language=language)
        )
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No mentor is provided to the participant.", {("C01", "likely", "opposes")}),
        ("Seminars are charged separately.", {("C04", "sure", "opposes")}),
        ("No fee is charged for seminars.", {("C04", "sure", "covers")}),
        ("The fee is non-refundable.", {("B08", "sure", "opposes")}),
        ("Наставник участнику не назначается.", {("C01", "sure", "opposes")}),
        ("Внесённая плата возврату не подлежит.", {("B08", "sure", "opposes")}),
        ("Қатысушыға тәлімгер тағайындалмайды.", {("C01", "sure", "opposes")}),
        ("Семинарға қатысқаны үшін ақы алынбайды.", {("C04", "sure", "covers")}),
        ("Notices are sent by registered mail.", set()),
        ("Уведомления направляются заказным письмом.", set()),
        ("Хабарламалар тапсырыс хатпен жіберіледі.", set()),
    ],
)
def test_what_is_said_and_what_is_denied(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert firm(text) == expected


def test_a_condition_denies_nothing() -> None:
    text = "If the mentor is not available for ten days, the host names a replacement mentor."
    assert firm(text) == {("C03", "sure", "covers")}


def test_a_narrow_commitment_takes_the_sentence_from_a_general_one() -> None:
    text = "The mentor's hours are counted in the workload of the department every week."
    assert {item for item, _certainty, _stance in firm(text)} == {"C13"}


def test_what_only_the_heading_completes_is_weaker() -> None:
    assert firm("MENTORING", "1.1. At least one hour per week.") == {("C02", "likely", "covers")}


def test_items_are_read_with_the_sentence_that_they_hang_on() -> None:
    assert firm("1.1. The host does not provide:", "(a) a desk;") == {("C06", "sure", "opposes")}


def test_the_same_text_gives_the_same_answer() -> None:
    text = "1. The host names a mentor, gives a desk and refunds what is not delivered."
    assert proposed(text) == proposed(text)
