from collections.abc import Callable

from sapar.agreements.rendering.days import calendar, return_plan
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.terms.rendering.outline import Block, Paragraph, Table
from sapar.values.wording import Language

Settings = Callable[..., AgreementSetting]


def rows(block: Block) -> list[tuple[str, ...]]:
    assert isinstance(block, Table)
    return [
        tuple(cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in row) for row in block.rows
    ]


def test_the_plan_for_the_return_says_what_who_and_by_when(setting: Settings) -> None:
    (table,) = return_plan(setting()).blocks
    assert rows(table) == [
        ("Show the new course", "Participant", "1 February 2028"),
        ("Put it into the plan", "Sending institution", "1 May 2028"),
    ]
    (none,) = return_plan(setting(return_plan=None)).blocks
    assert isinstance(none, Paragraph)
    assert none.said.text == "There is no plan for the return."


def test_what_falls_when_with_the_numbers_of_clauses(setting: Settings) -> None:
    _intro, table = calendar(setting()).blocks
    assert rows(table)[:3] == [
        (
            "6 September 2027",
            "First day of the stay",
            "Sponsor, sending institution, host institution, participant and mentor",
        ),
        (
            "7 September 2027",
            "3.2 Workspace, laboratory, archive",
            "Host institution and participant",
        ),
        (
            "9 October 2027 to 25 October 2027",
            "3.3 Review in the middle of the stay",
            "Sponsor, sending institution, participant and mentor",
        ),
    ]


def test_in_russian_too(setting: Settings) -> None:
    _intro, table = calendar(setting(Language.RUSSIAN)).blocks
    assert rows(table)[-2][:2] == ("1 мая 2028 г.", "Put it into the plan")  # noqa: RUF001
