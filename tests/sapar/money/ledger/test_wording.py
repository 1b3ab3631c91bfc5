from enum import StrEnum

import pytest

from sapar.money.ledger.account import Book
from sapar.money.ledger.matching import Reason, Sureness
from sapar.money.ledger.milestones import Missing
from sapar.money.ledger.wording import ledger_tables, phrases
from sapar.values.wording import Language

WORDS: dict[str, type[StrEnum]] = {
    "missing": Missing,
    "sureness": Sureness,
    "reason": Reason,
    "book": Book,
}


@pytest.mark.parametrize("table", WORDS)
def test_every_word_of_the_ledger_is_said_in_each_language(table: str) -> None:
    assert set(ledger_tables()[table]) == {word.value for word in WORDS[table]}
    for word in WORDS[table]:
        said = {phrases(language)(f"{table}.{word}") for language in Language}
        assert len(said) == len(Language)
