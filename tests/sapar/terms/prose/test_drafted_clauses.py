from decimal import Decimal

from sapar.terms.document.clauses import Due, Moment, Per, Side
from sapar.terms.prose.block import Block, Place, Prose
from sapar.terms.prose.drafted_clauses import Drafted, drafted_clauses
from sapar.terms.prose.survey import survey
from sapar.values.party import Party
from sapar.values.wording import Language


def drafted(*texts: str) -> list[Drafted]:
    blocks = tuple(Block(text, Place(line=at)) for at, text in enumerate(texts, 1))
    return list(drafted_clauses(survey(Prose("terms.txt", blocks))))


def test_numbers_and_parties_that_the_text_says_are_taken_over() -> None:
    (clause,) = drafted("2.2. The mentor meets the participant for one hour per week.")
    assert clause.content == {
        "id": "2-2-c02",
        "item": "C02",
        "text": "The mentor meets the participant for one hour per week.",
        "owed_by": (Party.MENTOR,),
        "owed_to": (Party.PARTICIPANT,),
        "quantity": Decimal(1),
        "unit": "hour",
        "per": Per.WEEK,
    }
    assert "text" not in clause.guessed
    assert clause.remarks == ("Source: 2.2, line 1", "C02 is sure: mentor, meets, hour")


def test_a_time_is_taken_over() -> None:
    (clause,) = drafted("2.1. The host names a mentor at least 14 days before arrival.")
    assert clause.content["due"] == Due(days=14, side=Side.BEFORE, moment=Moment.ARRIVAL)


def test_what_says_the_opposite_is_a_clause_of_its_own_with_a_remark() -> None:
    (clause,) = drafted("2.4. Seminars are charged separately to the participant.")
    assert "item" not in clause.content
    assert clause.remarks[1].startswith("May say the opposite of C04 (sure)")


def test_a_passage_without_party_or_commitment_is_left_out() -> None:
    assert drafted("1.1. Headings are for convenience.") == []


def test_identifiers_are_given_once() -> None:
    text = "2. The host names a mentor for the stay."
    assert [each.content["id"] for each in drafted(text, text, text)] == [
        "2-c01",
        "2-c01-2",
        "2-c01-3",
    ]


def test_a_passage_in_another_language_is_marked_as_such() -> None:
    found = drafted("1.1. The host names a mentor.", "1.2. The host pays.", "1.3. Участник платит.")
    assert found[-1].content["text"] == {Language.RUSSIAN: "Участник платит."}
