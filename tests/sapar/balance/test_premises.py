from collections.abc import Callable
from pathlib import Path
from typing import Any

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.document import Balance
from sapar.dataset.package import Note
from sapar.dataset.quality import Quality
from sapar.values.language import speaking
from sapar.values.wording import Language

Row = dict[str, Any]
WriteDataset = Callable[..., Path]


def balance(folder: Path, **asked: Any) -> Balance:
    return balance_of(folder, selection_from(**asked))


def test_a_balance_repeats_the_question_and_names_the_data(
    write_dataset: WriteDataset, triangle_rows: list[Row], quality: Quality
) -> None:
    folder = write_dataset(
        "Three places",
        stays=triangle_rows,
        flows=[],
        sources=[{"title": "Invented"}],
        demonstration=True,
        report=quality,
    )
    found = balance(folder, by="year", conditions=["purpose=teaching"], seed=7, draws=500)
    assert (found.format, found.dataset.title) == ("sapar-balance/1", "Three places")
    assert (found.dataset.record, found.dataset.demonstration) == ("register", True)
    assert found.dataset.sources == ("Invented",)
    assert found.dataset.rows == {"stays": 5, "flows": 0}
    assert (found.asked.by, found.asked.by_title) == ("year", "Year of start")
    assert found.asked.where == {"purpose": ("teaching",)}
    assert (found.asked.weight, found.asked.currency) == ("person_days", "EUR")
    assert (found.asked.seed, found.asked.draws) == (7, 500)
    assert found.quality == quality


def test_notes_of_the_data_and_of_the_groups_follow_those_of_the_method(
    write_dataset: WriteDataset, triangle_rows: list[Row]
) -> None:
    notes = [Note("no-host-fees", "No host fee is recorded.")]
    folder = write_dataset(stays=triangle_rows, notes=notes)
    found = balance(folder, by="lldc", conditions=["region=Europe,Asia"]).notes
    assert [note.code for note in found] == [
        "record", "weight", "nulls", "apart", "no-host-fees", "grouping-lldc", "grouping-region",
    ]  # fmt: skip
    assert found[5].text.startswith("Landlocked developing countries: ")


def test_a_balance_says_which_language_it_is_told_in(triangle: Path) -> None:
    with speaking(Language.RUSSIAN):
        asked = balance(triangle, by="year").asked
    assert (asked.language, asked.by_title) == (Language.RUSSIAN, "Год начала")
