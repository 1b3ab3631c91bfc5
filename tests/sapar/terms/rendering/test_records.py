"""Planning, disputes, data, annexes and waivers, and what they say where they are missing."""

from collections.abc import Callable

import pytest

from sapar.terms.rendering.outline import Facts, Paragraph, Section, Table
from sapar.terms.rendering.records import annexes, data_protection, dispute, planning, waivers
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language

Make = Callable[..., Setting]


def rows(section: Section | None) -> list[list[str]]:
    """Cells of the table in a section."""
    assert section is not None
    (table,) = (each for each in section.blocks if isinstance(each, Table))
    return [[cell.text.replace(KEPT, " ") for cell in row] for row in table.rows]


def facts(section: Section) -> dict[str, str]:
    """Facts of a section."""
    (block,) = (each for each in section.blocks if isinstance(each, Facts))
    return {fact.label: fact.values[0].text for fact in block.facts}


def test_the_planning_record_is_told_by_day(setting: Make) -> None:
    assert rows(planning(setting())) == [
        [
            "20 October 2026",
            "Participant",
            "Stated its needs",
            "The terms as a whole",
            "Needs a desk near the laboratory.",
        ],
        [
            "2 November 2026",
            "Sending institution",
            "Commented",
            "3.2",
            "One hour a week is the least.",
        ],
    ]


def test_how_disputes_are_settled(setting: Make) -> None:
    assert facts(dispute(setting())) == {
        "The other side answers": "Within 10 working days",
        "If they do not agree, the mediator is": "The ombudsman of science (invented)",
    }
    assert facts(dispute(setting(Language.RUSSIAN, dispute={"answer_days": 21}))) == {
        "Срок ответа другой стороны": "В течение 21 рабочего дня",  # noqa: RUF001
        "Если согласия нет, медиатор": "не указано",
    }
    written = dispute(setting(dispute={"text": "In Almaty."})).blocks[-1]
    assert isinstance(written, Paragraph)
    assert written.said.text == "In Almaty."


def test_what_becomes_of_personal_data(setting: Make) -> None:
    assert facts(data_protection(setting())) == {
        "Who answers for them": "The sponsor",
        "What they are kept for": "To run the scheme.",
        "How long": "24 months",
        "Where they are sent, and under which safeguard": "not stated",
    }


def test_annexes_have_an_address_and_a_digest(setting: Make) -> None:
    ((name, title, where),) = rows(annexes(setting()))
    assert (name, title) == ("a", "Form of the log")
    assert where.splitlines()[1] == (
        "SHA-256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    assert rows(annexes(setting(annexes=[{"id": "b", "title": "B"}])))[0][2] == "not stated"


def test_waivers_have_a_reason_and_an_author(setting: Make) -> None:
    assert rows(waivers(setting())) == [
        [
            "L07",
            "7.2",
            "No money hangs on the report.",
            "A. Invented, counsel\n10 January 2027",
        ]
    ]


def test_annexes_and_waivers_that_are_not_there_take_no_room(setting: Make) -> None:
    bare = setting(annexes=[], waivers=[])
    assert (annexes(bare), waivers(bare)) == (None, None)


@pytest.mark.parametrize(
    ("part", "field", "told"),
    [
        (planning, "planning", "No planning is recorded."),
        (dispute, "dispute", "No way of settling disputes is stated."),
        (data_protection, "data_protection", "Nothing is said about personal data."),
    ],
)
def test_silence_is_told(
    setting: Make, part: Callable[[Setting], Section], field: str, told: str
) -> None:
    (block,) = part(setting(**{field: None})).blocks
    assert isinstance(block, Paragraph)
    assert block.said.text == told
