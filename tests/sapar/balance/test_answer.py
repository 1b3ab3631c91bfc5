# ruff: noqa: RUF001 -- the minus sign is meant
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sapar.balance.answer import question
from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.dataset.package import Note

Row = dict[str, Any]
WriteDataset = Callable[..., Path]


def answer(folder: Path) -> tuple[str, str]:
    """The two sentences, with blanks that do not break made plain."""
    first, second = balance_of(folder, selection_from()).answer
    return first.replace("\N{NO-BREAK SPACE}", " "), second.replace("\N{NO-BREAK SPACE}", " ")


def test_the_question() -> None:
    assert question() == (
        "Who had a say, who paid, what was delivered, what was gained, whose effort was credited, "
        "and who came back?"
    )


def test_the_answer_names_every_null_and_how_it_turns_out(triangle: Path) -> None:
    assert answer(triangle)[0] == (
        "5 visits, 28 person-days: of the 28 person-days between 3 places, Kazakhstan sends "
        "most (57.1 %), Germany receives most (53.6 %), and 50.0 % is returned, more than "
        "under the weighted random graph (rho +0.088) and the weighted configuration model "
        "(rho +0.253), less than under the expected flow (rho −0.138)."
    )


def test_the_answer_says_who_pays_and_what_stays_with_the_host(visit: Path) -> None:
    assert answer(visit)[1] == (
        "Of 12,000.00 EUR, the sponsor pays 100.0 %, and the participant receives 43.3 %; 80.8 % "
        "is spent in the host country."
    )


def test_without_travel_between_places_the_answer_says_so(write_dataset: WriteDataset) -> None:
    folder = write_dataset(
        stays=[{"stay": "a", "origin_country": "KZ", "host_country": "KZ", "people": 2}]
    )
    assert answer(folder)[0] == (
        "2 visits, of unknown length; no travel between different places is recorded."
    )


def test_without_money_the_answer_says_so(triangle: Path) -> None:
    assert answer(triangle)[1] == (
        "Who pays and who receives cannot be said: no money is recorded in these data."
    )


def test_money_of_which_no_amount_is_known_is_not_money_that_nobody_recorded(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    flows = [row | {"currency": "KZT"} for row in visit_rows["flows"]]
    folder = write_dataset(stays=visit_rows["stays"], flows=flows)
    assert answer(folder)[1] == (
        "Who pays and who receives cannot be said: no payment has an amount in EUR, nor a rate to "
        "it."
    )


def test_what_nobody_recorded_is_not_guessed(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    flows = [row | {"payer": None, "payee": None, "spent_in": None} for row in visit_rows["flows"]]
    notes = [Note("no-host-fees", "No host fee is recorded.")]
    folder = write_dataset(stays=visit_rows["stays"], flows=flows, notes=notes)
    assert answer(folder)[1] == (
        "Of 12,000.00 EUR, who pays is not recorded, and who receives is not recorded; how much "
        "is spent in the host country cannot be computed: of no payment is it known where it was "
        "spent. No host fee is recorded."
    )


def test_refunds_that_exceed_payments_are_told(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    refund = visit_rows["flows"][0] | {"flow": "r", "item": "refund", "amount": -5000}
    folder = write_dataset(stays=visit_rows["stays"], flows=[*visit_rows["flows"], refund])
    assert answer(folder)[1].startswith(
        "Of 7,000.00 EUR, the sponsor pays 100.0 %, and who receives most cannot be said: refunds "
        "exceed payments for one of those who share"
    )


def test_visits_of_nobody_knows_how_many_people_are_not_called_none(
    write_dataset: WriteDataset,
) -> None:
    folder = write_dataset(stays=[{"stay": "a", "origin_country": "KZ", "host_country": "DE"}])
    assert answer(folder)[0] == (
        "Visits of an unknown number of people, of unknown length; no travel between different "
        "places is recorded."
    )


def test_institutions_are_called_by_their_names(
    write_dataset: WriteDataset, triangle_rows: list[Row]
) -> None:
    names = [{"organisation": code, "name": name} for code, name in
             (("KZ-1", "Al-Farabi"), ("DE-1", "Institute"), ("PL-1", "Institute"))]  # fmt: skip
    folder = write_dataset(stays=triangle_rows, organisations=names)
    told = balance_of(folder, selection_from(by="host"))
    assert "3 places, Al-Farabi sends most" in told.answer[0]
    assert "Institute (DE-1) receives most" in told.answer[0]
    nodes = next(table for table in told.panels[-1].tables if table.id == "nodes")
    assert [row.label for row in nodes.rows] == [
        "Institute (DE-1)",
        "Al-Farabi",
        "Institute (PL-1)",
    ]
