from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sapar.balance.stay_page.answer import answer_of
from sapar.balance.stay_page.reading import stay_record
from sapar.balance.stay_page.record import StayRecord

NBSP = "\N{NO-BREAK SPACE}"


def test_the_main_points_stand_in_plain_sentences(record: StayRecord) -> None:
    assert [sentence.replace(NBSP, " ") for sentence in record.answer] == [
        (
            "The host's side owed 3 things, 1 delivered in full; on average at least 68.8 % and at "
            "most 91.7 % of each was delivered."
        ),
        "The sending institution owed one thing: 0.0 % of it was delivered.",
        (
            "3 requests for access: 1 granted for nothing, 1 granted for money, 1 not decided; "
            "charged 120.00 EUR."
        ),
        (
            "Paid: the sponsor 4,000.00 EUR, the participant 120.00 EUR. The host's side received "
            "4,120.00 EUR."
        ),
        "1 of 2 goals that were looked at were reached; one was not looked at.",
        "Nothing that the sending institution did in planning is recorded.",
        "The participant took part before it began.",
    ]


def test_what_is_not_recorded_is_said_to_be_so(bare: StayRecord) -> None:
    assert bare.answer == (
        "No promise is recorded: what was owed to whom cannot be said.",
        "No payment is recorded.",
        "No goal is recorded.",
    )


def test_promises_without_a_table_of_deliveries(write_tables: Callable[..., Path]) -> None:
    answer = stay_record(write_tables("stays", "commitments"), "s-014").answer
    assert answer[:2] == (
        "The host's side owed 3 things; no delivery is recorded in these data.",
        "The sending institution owed 2 things; no delivery is recorded in these data.",
    )


def test_to_have_asked_for_nothing_is_told_from_nothing_recorded() -> None:
    assert answer_of((), (), (), (), ())[1] == "Nothing was asked for beyond what was promised."


def test_a_charge_for_what_was_to_be_free_is_told(record: StayRecord) -> None:
    waived = tuple(
        replace(each, item="C04") if each.item == "C06" else each for each in record.promises or ()
    )
    assert answer_of(waived, record.requests, None, None, ())[2].replace(NBSP, " ") == (
        "3 requests for access: 1 granted for nothing, 1 granted for money, 1 not decided; charged "
        "120.00 EUR. Of this 120.00 EUR was for what was promised free or already paid for."
    )
