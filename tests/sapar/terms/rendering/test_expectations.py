"""The page in plain words, told in full: what each party may expect, and what it owes."""

from collections.abc import Callable
from typing import Any

from sapar.terms.rendering.expectations import expectations
from sapar.terms.rendering.outline import Lines
from sapar.terms.rendering.setting import Setting
from sapar.terms.wording.numbers import KEPT
from sapar.values.wording import Language

Make = Callable[..., Setting]

WHEN = "3.2 Review: when 40% to 60% of the stay has passed; "
REVIEW_TO = WHEN + "to the sponsor and the host institution"
REVIEW_FROM = WHEN + "from the mentor, the participant and the sending institution"


def told(setting: Setting) -> dict[str, dict[str, list[str]]]:
    """What each party owes and may expect, line by line."""
    return {
        section.title: {
            block.title: [
                f"{line.reference} {line.said.text}: {line.detail}".replace(KEPT, " ")
                for line in block.lines
            ]
            or [block.none]
            for block in section.blocks
            if isinstance(block, Lines)
        }
        for section in expectations(setting).sections
    }


def few(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Three clauses with titles of their own."""
    titles = {
        "mentoring": {"en": "Mentoring", "kk": "Тәлімгерлік", "ru": "Наставничество"},
        "review": {"en": "Review", "kk": "Талқылау", "ru": "Обсуждение"},
        "report": {"en": "Report", "kk": "Есеп", "ru": "Отчёт"},
    }
    return [{**c, "title": titles[c["id"]]} for c in content["clauses"] if c["id"] in titles]


def test_in_english(setting: Make, content: dict[str, Any]) -> None:
    assert told(setting(clauses=few(content))) == {
        "Sponsor": {
            "Owes": [
                "money Fee: €4,000 for the stay; to the host institution",
                "money Stipend: €1,500 a month; to the participant",
            ],
            "May expect": [
                REVIEW_FROM,
                "7.1 Report: by 31 March 2028; from the participant",
            ],
        },
        "Sending institution": {
            "Owes": [REVIEW_TO],
            "May expect": ["Nothing in these terms."],
        },
        "Host institution": {
            "Owes": ["Nothing in these terms."],
            "May expect": [
                "money Fee: €4,000 for the stay; from the sponsor",
                REVIEW_FROM,
            ],
        },
        "Participant": {
            "Owes": [
                REVIEW_TO,
                "7.1 Report: by 31 March 2028; to the sponsor",
            ],
            "May expect": [
                "money Stipend: €1,500 a month; from the sponsor",
                "3.1 Mentoring: at least 1 hour a week; by the end of the stay; from the mentor",
            ],
        },
        "Mentor": {
            "Owes": [
                "3.1 Mentoring: at least 1 hour a week; by the end of the stay; to the participant",
                REVIEW_TO,
            ],
            "May expect": ["Nothing in these terms."],
        },
    }


def test_in_kazakh(setting: Make, content: dict[str, Any]) -> None:
    assert told(setting(Language.KAZAKH, clauses=few(content)))["Қатысушы"] == {
        "Міндеттері": [
            (
                "3.2 Талқылау: сапар мерзімінің 40 %-ы мен 60 %-ы аралығында; демеушіге және "
                "қабылдаушы ұйымға"
            ),
            "7.1 Есеп: 2028 жылғы 31 наурыз күнінен кешіктірмей; демеушіге",
        ],
        "Нені күтуге құқылы": [
            "қаржы Стипендия: айына 1 500 €; демеушіден",
            "3.1 Тәлімгерлік: аптасына кемінде 1 сағат; сапар аяқталғанға дейін; тәлімгерден",
        ],
    }


def test_in_russian(setting: Make, content: dict[str, Any]) -> None:
    assert told(setting(Language.RUSSIAN, clauses=few(content)))["Участник"] == {
        "Обязанности": [
            (
                "3.2 Обсуждение: когда пройдёт от 40 % до 60 % срока пребывания; спонсору и "
                "принимающей организации"
            ),
            "7.1 Отчёт: не позднее 31 марта 2028 г.; спонсору",  # noqa: RUF001
        ],
        "Вправе ожидать": [
            "деньги Стипендия: 1 500 € в месяц; от спонсора",
            "3.1 Наставничество: не менее 1 часа в неделю; до окончания пребывания; от наставника",
        ],
    }


def test_the_four_parties_of_every_stay_are_there_though_nothing_is_promised(
    setting: Make,
) -> None:
    bare = told(setting(clauses=[], money=None))
    assert list(bare) == ["Sponsor", "Sending institution", "Host institution", "Participant"]
    assert bare["Participant"] == {
        "Owes": ["Nothing in these terms."],
        "May expect": ["Nothing in these terms."],
    }


def test_what_a_party_owes_itself_names_no_other(setting: Make) -> None:
    own = {"id": "a", "title": "Rest", "owed_by": ["participant"], "owed_to": ["participant"]}
    assert told(setting(clauses=[own], money=None))["Participant"] == {
        "Owes": ["7.1 Rest: "],
        "May expect": ["7.1 Rest: "],
    }


def test_lines_lead_to_their_clauses_in_order_of_number(setting: Make) -> None:
    first = expectations(
        setting(
            clauses=[
                {"id": "x", "owed_by": ["host"]},
                {"id": "y", "item": "C01", "owed_by": ["host"]},
            ]
        )
    )
    (host,) = (section for section in first.sections if section.anchor == "plain-host")
    block = host.blocks[0]
    assert isinstance(block, Lines)
    assert [line.target for line in block.lines] == ["clause-3-1", "clause-7-1"]
