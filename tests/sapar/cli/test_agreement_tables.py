import io

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.cli.agreement_tables import show_commitments
from sapar.cli.terminal import output
from sapar.values.wording import Language


def printed(agreement: Agreement) -> str:
    file = io.StringIO()
    show_commitments(agreement, None, Language.ENGLISH, output(file, 200))
    return file.getvalue().replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def bare() -> Agreement:
    content = {
        "terms": "a" * 64,
        "title": "A stay",
        "parties": [{"party": "host", "name": "C. Dean"}],
        "first_day": "2027-09-06",
        "last_day": "2027-10-05",
        "clauses": [
            {"id": "talks", "owed_by": ["host"], "quantity": 2, "unit": "hour", "per": "week"},
            {"id": "odd", "title": "red \x1b[31m", "quantity": 1, "unit": "x\x07"},
        ],
    }
    return Agreement.model_validate(content)


def test_numbers_are_told_to_two_places(bare: Agreement) -> None:
    assert "8.57 hours" in printed(bare)


def test_nothing_in_a_file_writes_to_the_terminal(bare: Agreement) -> None:
    assert not {"\x1b", "\x07"} & set(printed(bare))


def test_without_money_there_is_one_table(bare: Agreement) -> None:
    assert printed(bare).count("───") > 0
    assert "milestone" not in printed(bare)
