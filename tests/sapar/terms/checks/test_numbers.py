# ruff: noqa: RUF001 -- Kazakh and Russian
import pytest


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (
            "money: {sending_costs: [{id: a, service: x}, {id: a, service: y}]}",
            "money.sending_costs.1.id",
        ),
        ("annexes: [{id: a, title: x}, {id: b, title: y}, {id: a, title: z}]", "annexes.2.id"),
        ("clauses: [{id: a}, {id: a}]", "clauses.1.id"),
    ],
)
def test_an_identifier_that_stands_twice_is_found_at_the_later_one(found, change, path) -> None:
    assert found("N03", change) == [(path, "“a” is the identifier of an earlier part, too")]


def test_one_name_in_two_lists_is_no_repetition(found) -> None:
    assert found("N03", "annexes: [{id: mentor-hours, title: x}]") == []


SECOND = """
clauses:
  - id: mentor-time
    item: C02
    owed_by: [{owing}]
    owed_to: [participant]
    quantity: {quantity}
    unit: hour
    per: week
    due: {{days: 0, side: before, moment: end}}
"""


def test_one_commitment_with_two_numbers_is_found(found) -> None:
    ((_path, said),) = found("N04", SECOND.format(owing="mentor", quantity=1))
    assert said == (
        "clauses of the same parties cite C02 with different numbers: "
        "1/hour/week, 0 before end; 2/hour/week, 0 before end"
    )


@pytest.mark.parametrize(("owing", "quantity"), [("mentor", "2.0"), ("contractor", 1)])
def test_equal_numbers_or_other_parties_are_no_contradiction(found, owing, quantity) -> None:
    assert found("N04", SECOND.format(owing=owing, quantity=quantity)) == []


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "At least 3 hours a week.", "3 hours"),
        ("kk", "Аптасына үш сағат.", "үш сағат"),
        ("ru", "Не менее трёх часов в неделю.", "трёх часов"),
    ],
)
def test_a_text_with_another_number_is_found(found, language, text, said) -> None:
    change = f"clauses: [{{id: mentor-hours, text: {{{language}: {text}}}}}]"
    assert found("N05", change) == [
        (f"clauses.20.text.{language}", f"the text says “{said}”, the clause 2 (hour)")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mentor meets the participant 2 hours a week.",
        "Two hours a week, of which 1 hour may be online.",
        "In weeks 3 and 5 the mentor is away.",
        "The mentor meets the participant.",
    ],
)
def test_a_text_that_agrees_or_names_no_number_of_the_unit_is_not(found, text: str) -> None:
    assert found("N05", f"clauses: [{{id: mentor-hours, text: {{en: '{text}'}}}}]") == []


def test_days_in_a_text_are_those_of_the_due_time(found) -> None:
    change = "clauses: [{id: library-and-it, text: {en: Within 7 working days of arrival.}}]"
    ((_path, said),) = found("N05", change)
    assert said == "the text says “7 working days”, the clause 5, 30 (day)"
    assert found("N05", change.replace("7", "5")) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("money: {retained: 0.25}", "the clause says 30, the part on money 0.25"),
        (
            "dispute: {answer_days: 20}",
            "the clause gives 10 days to answer, the part on disputes 20",
        ),
    ],
)
def test_two_places_with_different_numbers_are_found(found, change, said) -> None:
    assert [message for _path, message in found("N06", change)] == [said]


def test_a_share_and_its_per_cent_are_one_number(found) -> None:
    change = "clauses: [{id: milestones, quantity: 0.3, unit: share}]"
    assert found("N06", change) == []
