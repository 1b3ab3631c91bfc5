from typing import Any

import pytest

from sapar.exchange.ocds.criteria import clause_of, criterion

OWN = {"id": "own", "title": "Own", "text": "A duty of one's own."}


def requirements(clause: dict[str, Any]) -> list[dict[str, Any]]:
    [group] = criterion(clause, ["en"])["requirementGroups"]
    found: list[dict[str, Any]] = group["requirements"]
    return found


def test_every_clause_requires_to_be_accepted() -> None:
    assert requirements(OWN) == [
        {"id": "own.accepted", "dataType": "boolean", "expectedValue": True}
    ]


@pytest.mark.parametrize(("item", "limit"), [("C02", "minValue"), ("C10", "maxValue")])
def test_the_catalogue_says_which_limit_a_quantity_is(item: str, limit: str) -> None:
    clause = {**OWN, "item": item, "quantity": "1.5", "unit": "hour", "per": "week"}
    assert requirements(clause)[1] == {
        "id": "own.quantity",
        "title": "hour / week",
        "dataType": "number",
        limit: 1.5,
    }


@pytest.mark.parametrize(
    ("due", "expected", "back"),
    [
        (
            {"on": "2027-03-01"},
            {"dataType": "date-time", "period": {"endDate": "2027-03-01T00:00:00Z"}},
            {"on": "2027-03-01"},
        ),
        (
            {"days": 0, "side": "before", "moment": "arrival"},
            {"dataType": "integer", "title": "days before arrival", "minValue": 0},
            {"days": 0, "side": "before"},
        ),
        (
            {"days": 5, "side": "after", "moment": "arrival"},
            {"dataType": "integer", "title": "days after arrival", "maxValue": 5},
            {"days": 5, "side": "after"},
        ),
        (
            {"earliest": "0.4", "latest": "0.6"},
            {"dataType": "number", "minValue": 0.4, "maxValue": 0.6},
            {"earliest": "0.4", "latest": "0.6"},
        ),
    ],
)
def test_a_time_is_required_and_comes_back(
    due: dict[str, Any], expected: dict[str, Any], back: dict[str, Any]
) -> None:
    clause = {**OWN, "due": due}
    found = requirements(clause)[1]
    assert {key: value for key, value in found.items() if key != "id"} == expected
    assert clause_of(criterion(clause, ["en"])) == {**OWN, "due": back}


def test_the_catalogue_lends_its_words_in_the_languages_of_the_terms() -> None:
    found = criterion({"id": "mentoring", "item": "C02"}, ["ru", "en"])
    titles = {field: text for field, text in found.items() if field.startswith("title")}
    assert titles == {
        "title": "Наставничество",
        "title_ru": "Наставничество",
        "title_en": "Mentoring",
    }


def test_a_criterion_of_another_form_tells_nothing() -> None:
    odd = {"id": "a", "requirementGroups": [{"requirements": [{"id": "b"}, 3]}, "x"]}
    assert clause_of(odd) == {"id": "a"}
