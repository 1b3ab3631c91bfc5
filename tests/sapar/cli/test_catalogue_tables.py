import io
import re

import pytest

from sapar.cli.catalogue_tables import show_entry, show_list
from sapar.cli.terminal import output
from sapar.standards.catalogue.loading import catalogue
from sapar.values.wording import Language

ENGLISH = Language.ENGLISH


def printed(codes: list[str], language: Language, width: int) -> list[str]:
    file = io.StringIO()
    chosen = [catalogue().commitments[code] for code in codes]
    show_list(chosen, catalogue(), language, output(file, width))
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_a_list_says_who_owes_whom_how_much() -> None:
    rows = [re.split(" {2,}", line.strip()) for line in printed(["C02", "D07"], ENGLISH, 120)]
    assert [row for row in rows if row != [""] and "─" not in row[0]] == [
        ["Code", "Commitment", "Who owes whom", "How much, or by when", "Force"],
        ["C", "Academic provision by the host"],
        ["C02", "Mentoring", "mentor → participant", "at least 1 hour a week", "gate"],
        ["D", "Welfare, rights and voice"],
        ["D07", "Way to settle disputes", "all four → all four",
         "within 10 working days after the complaint", "default"],
        ["2 commitments of catalogue 1.0.0. All about one: sapar catalogue show C02"],
    ]  # fmt: skip


@pytest.mark.parametrize("language", [*Language])
@pytest.mark.parametrize("width", [80, 120])
def test_a_list_fits_a_terminal_and_breaks_no_word(language: Language, width: int) -> None:
    lines = printed(list(catalogue().commitments), language, width)
    assert max(map(len, lines)) <= width
    words = {word for line in lines for word in line.split()}
    whole = " ".join(each.title[language] for each in catalogue().commitments.values())
    assert {*whole.split()} - words == set()


@pytest.mark.parametrize("language", [*Language])
def test_an_entry_has_its_clause_and_all_that_is_known_of_it(language: Language) -> None:
    for commitment in catalogue().commitments.values():
        file = io.StringIO()
        show_entry(commitment, catalogue(), language, output(file, 80))
        told = " ".join(file.getvalue().split())
        assert told.startswith(f"{commitment.id} {commitment.title[language]} ")
        assert max(len(line) for line in file.getvalue().splitlines()) <= 80
        for text in (commitment.text, commitment.explanation, commitment.shown):
            assert " ".join(text[language].split()) in told
