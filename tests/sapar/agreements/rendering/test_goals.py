from collections.abc import Callable
from typing import Any

from sapar.agreements.rendering.goals import goals
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.terms.rendering.outline import Facts, Paragraph, Table

Settings = Callable[..., AgreementSetting]


def test_a_goal_has_its_owner_and_its_five_levels(setting: Settings) -> None:
    facts, levels = goals(setting()).blocks
    assert isinstance(facts, Facts)
    assert {fact.label: fact.values[0].text for fact in facts.facts} == {
        "Goal": "Teach one course anew",
        "Whose goal": "Participant",
        "About": "Teaching, for the participant",
        "What shows it": "The teaching plan of the year after",
    }
    assert isinstance(levels, Table)
    assert [(score.text, text.text) for score, text in levels.rows] == [
        ("\N{MINUS SIGN}2", "no course"),
        ("\N{MINUS SIGN}1", "1 course planned"),
        ("0", "1 course taught"),
        ("+1", "2 courses taught"),
        ("+2", "3 courses taught"),
    ]


def test_levels_that_are_missing_are_said_to_be(setting: Settings) -> None:
    goal: dict[str, Any] = {"id": "a", "owner": "host", "level": "institution", "text": "Learn"}
    (facts,) = goals(setting(goals=[{**goal, "weight": 100}])).blocks
    assert isinstance(facts, Facts)
    told = {fact.label: (fact.values[0].text, fact.absent) for fact in facts.facts}
    assert told["Levels of attainment"] == ("not stated", True)
    assert told["Weight, of 100"] == ("100", False)


def test_no_goal_is_said_to_be_none(setting: Settings) -> None:
    (block,) = goals(setting(goals=[])).blocks
    assert isinstance(block, Paragraph)
    assert block.said.text == "No goal is agreed."
