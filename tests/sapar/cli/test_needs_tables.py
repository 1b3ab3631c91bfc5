"""Needs side by side on a terminal."""

from io import StringIO

from tests.sapar.agreements.mismatch.conftest import CLAUSES, four, goal, needs_of

from sapar.agreements.mismatch.finding import mismatch
from sapar.agreements.needs.document import Needs
from sapar.cli.needs_tables import show_mismatch, unfit
from sapar.cli.terminal import output
from sapar.values.party import Party
from sapar.values.wording import Language


def shown(needs: dict[Party, Needs], language: Language = Language.ENGLISH) -> str:
    out = StringIO()
    show_mismatch(mismatch(needs, CLAUSES), needs, language, output(out, 400), without=False)
    return out.getvalue()


def test_goals_stand_beside_their_weights_and_clauses() -> None:
    lines = [line.split() for line in shown(four()).splitlines()]
    assert ["capacity,", "for", "the", "country", "50", "20", "0", "0", "nothing"] in lines
    assert ["research,", "for", "each", "person", "30", "0", "60", "50", "c02"] in lines


def test_what_to_talk_about_comes_with_what_to_do() -> None:
    told = shown(four()).splitlines()
    place = told.index(
        "MI04 Promise that nobody asked for. C05 Courses without a fee: nobody expects it, and it "
        "serves no goal; promised by: host institution."
    )
    assert told[place + 1] == "    → say whom it is for, or leave it out"


def test_numbers_are_written_as_the_language_does() -> None:
    assert "W Кендалла = 0,10" in shown(four(), Language.RUSSIAN)


def test_text_of_others_cannot_command_the_terminal() -> None:
    needs = needs_of(host={"goals": [goal(None, "national", 100, text="\x1b[31mred")]})
    assert "\x1b" not in shown(needs)


def test_needs_that_are_not_whole_say_by_which_codes() -> None:
    assert unfit(four()) == {"sending": ["NE13"]}


def test_what_to_do_is_said_once_for_things_of_a_kind() -> None:
    told = shown(four())
    assert (told.count("MI03 "), told.count("both ends say why")) == (4, 1)
