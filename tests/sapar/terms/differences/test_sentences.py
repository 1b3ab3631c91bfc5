"""Differences in words."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.terms.differences.comparing import differences
from sapar.terms.differences.sentences import difference_words, sentence_of, value_in_words
from sapar.terms.document.clauses import Due
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms
from sapar.values.wording import Language

Content = dict[str, Any]
KEPT = "\N{NO-BREAK SPACE}"


def clause(content: Content, name: str) -> Content:
    return next(each for each in content["clauses"] if each["id"] == name)


def said(change: Callable[[Content], object], language: Language = Language.ENGLISH) -> list[str]:
    content = model_terms().model_dump(mode="json")
    change(content)
    found = differences(model_terms(), Terms.model_validate(content))
    return [sentence_of(each, language).replace(KEPT, " ") for each in found]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            Language.ENGLISH,
            ("mentor-hours, Mentoring, how much: at least 2 hours a week → at least 1 hour a week "
            "(weaker)"),
        ),
        (
            Language.KAZAKH,
            ("mentor-hours, Тәлімгерлік, мөлшері: аптасына кемінде 2 сағат → аптасына кемінде "
            "1 сағат (әлсіретілді)"),
        ),
        (
            Language.RUSSIAN,
            ("mentor-hours, Наставничество, сколько: не менее 2 часов в неделю → не менее 1 часа "
            "в неделю (ослаблено)"),
        ),
    ],
)  # fmt: skip
def test_a_number_is_said_in_each_language(language: Language, sentence: str) -> None:
    assert said(lambda terms: clause(terms, "mentor-hours").update(quantity=1), language) == [
        sentence
    ]


def test_a_gate_that_was_removed_is_called_one() -> None:
    assert said(lambda terms: terms["clauses"].remove(clause(terms, "seminars-free")))[-1] == (
        "seminars-free: removed: Seminars and workshops without a fee (weaker, terms fail without "
        "it)"
    )


def test_times_parties_and_remedies_are_said_as_people_say_them() -> None:
    def change(terms: Content) -> None:
        clause(terms, "mentor-named").update(
            due={"days": 7, "side": "before", "moment": "arrival"},
            verified_by=["participant", "sending"],
            remedy=None,
        )

    assert said(change) == [
        (
            "mentor-named, Mentor named before arrival, by when: at least 14 days before arrival → "
            "at least 7 days before arrival (weaker)"
        ),
        (
            "mentor-named, Mentor named before arrival, verified by: participant → participant, "
            "sending institution"
        ),
        (
            "mentor-named, Mentor named before arrival, remedy: removed: replacement, within 10 "
            "days of being asked for (weaker)"
        ),
    ]


def test_money_and_planning_are_said_by_part() -> None:
    def change(terms: Content) -> None:
        terms["money"]["stipend"]["amount"] = "2000.5"
        terms["planning"] = terms["planning"][1:]
        terms["dated"] = None

    assert said(change) == [
        "date: removed: 15 March 2027",
        "money, stipend, amount: 1,800 → 2,000.5 (stronger)",
        "planning record, 5 October 2026, sending institution, was invited: removed",
    ]


def test_a_clause_that_moved_is_named() -> None:
    assert said(lambda terms: terms["clauses"].append(terms["clauses"].pop(0))) == [
        "needs-statements, Statement of needs and goals: moved to another place"
    ]


def test_a_group_is_said_by_its_fields_and_nothing_as_nothing() -> None:
    stay = model_terms().scheme.stay
    assert value_in_words(stay, Language.ENGLISH) == (
        "shortest stay, days 28; longest stay, days 84"
    )
    assert value_in_words(None, Language.RUSSIAN) == "нет"
    assert value_in_words(True, Language.ENGLISH) == "true"


def test_every_field_of_the_document_has_a_name_in_each_language() -> None:
    def fields(part: Any) -> set[str]:
        if isinstance(part, dict):
            return set(part) | {name for each in part.values() for name in fields(each)}
        if isinstance(part, list):
            return {name for each in part for name in fields(each)}
        return set()

    named = difference_words()["field"]
    used = fields(model_terms().model_dump(mode="json")) - {str(each) for each in Language}
    # A time is always said as a whole.
    assert used - set(named) - set(Due.model_fields) == set()
    assert [name for name, words in named.items() if set(words) != set(Language)] == []
