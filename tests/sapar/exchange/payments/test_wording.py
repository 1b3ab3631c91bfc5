import re
from pathlib import Path

import pytest

from sapar.exchange.payments.statement import Refused
from sapar.exchange.payments.wording import phrases, why
from sapar.values.wording import Language


@pytest.mark.parametrize("code", ["not-a-day", "batch-unsplit"])
def test_a_row_says_why_in_each_language(code: str) -> None:
    said = {why(Refused("line 7", code, "soon"), language) for language in Language}
    assert len(said) == len(Language)


def test_every_code_of_the_readers_has_its_words_and_no_other(repository: Path) -> None:
    folder = repository / "src/sapar/exchange/payments"
    told = {
        code
        for name in ("rows", "camt", "bank_csv")
        for code in re.findall(
            r'(?:_RefusedError|Refused)\((?:[^()"]*|f"[^"]*"|[^()"]*,\s*)?"([a-z]+(?:-[a-z]+)+)"',
            (folder / f"{name}.py").read_text(encoding="utf-8"),
        )
    }
    tables = phrases(Language.ENGLISH).tables
    assert told - {*tables["refused"], *tables["note"]} == set()
    assert {"not-a-day", "not-booked", "id-twice", "too-precise"} <= told
