import pytest

GONE = "days: null, side: null, moment: null, working: null}"


def clause(identifier: str, change: str) -> str:
    return f"clauses: [{{id: {identifier}, {change}}}]"


@pytest.mark.parametrize(
    ("code", "identifier", "change", "message"),
    [
        (
            "A02",
            "planning-with-sending",
            "owed_to: [host]",
            (
                "it stands as owed to: host institution; A02 is for another party, which cannot "
                "ask for it then"
            ),
        ),
        (
            "C02",
            "mentor-hours",
            "owed_by: [participant]",
            (
                "it stands as a duty of: participant; C02 asks another party, and those who should "
                "owe it are not bound"
            ),
        ),
        ("C02", "mentor-hours", "quantity: 0", "its quantity is 0: it grants nothing"),
        ("C02", "mentor-hours", "quantity: null", "it does not say how many hours"),
        ("C02", "mentor-hours", "unit: day", "it is counted in “day”, not in hours"),
        (
            "C02",
            "mentor-hours",
            "per: stay",
            "it does not say for which day, week or month the hours are",
        ),
        (
            "C01",
            "mentor-named",
            "due: null",
            (
                "it does not say by when the mentor is confirmed; at least 14 days before arrival "
                "are needed"
            ),
        ),
        (
            "C01",
            "mentor-named",
            "due: {days: 13, side: before, moment: arrival}",
            "the mentor is confirmed later than 14 days before arrival",
        ),
        ("B01", "price-list", "quantity: 20", "it allows 20, more than 5"),
        (
            "C04",
            "seminars-free",
            "quantity: 50",
            "it grants 50 % of what is asked for, and the rest is refused or charged",
        ),
    ],
)
def test_a_gate_without_effect_is_found(
    found, code: str, identifier: str, change: str, message: str
) -> None:
    assert [said for _path, said in found(code, clause(identifier, change))] == [message]


@pytest.mark.parametrize(
    "due",
    [
        "{days: 14, side: before, moment: departure}",
        "{days: 0, side: before, moment: signature}",
        "{on: 2027-08-18, " + GONE,
    ],
)
def test_a_mentor_may_be_confirmed_earlier(found, due: str) -> None:
    assert found("C01", clause("mentor-named", f"due: {due}")) == []


@pytest.mark.parametrize(
    "due",
    [
        "{days: 14, side: after, moment: arrival}",
        "{days: 30, side: after, moment: signature}",
        "{on: 2027-08-19, " + GONE,
        "{latest: 0.1, " + GONE,
    ],
)
def test_a_mentor_who_is_confirmed_later_is_too_late(found, due: str) -> None:
    assert len(found("C01", clause("mentor-named", f"due: {due}"))) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{en: Hours are given where possible, kk: Сағат, ru: Часы}", "where possible"),
        ("{en: Hours, kk: Сағат мүмкіндігінше беріледі, ru: Часы}", "мүмкіндігінше"),
        ("{en: Hours, kk: Сағат, ru: Часы даются по возможности}", "по возможности"),
    ],
)
def test_words_that_bind_nobody_take_its_effect_in_every_language(found, text, word) -> None:
    ((_path, said),) = found("C02", clause("mentor-hours", f"text: {text}"))
    assert f"“{word}”" in said


def test_a_contractor_may_owe_what_the_catalogue_asks_of_the_host(found) -> None:
    assert found("C04", clause("seminars-free", "owed_by: [contractor]")) == []


def test_one_clause_with_effect_is_enough(found) -> None:
    second = """
clauses:
  - {id: mentor-hours, quantity: 0}
  - id: mentor-time
    item: C02
    owed_by: [mentor]
    owed_to: [participant]
    quantity: 1
    unit: hour
    per: week
"""
    assert found("C02", second) == []


@pytest.mark.parametrize(("payer", "charged"), [("participant", 1), ("sending", 1), ("sponsor", 0)])
def test_seminars_are_charged_to_nobody_on_the_visitors_side(found, payer, charged) -> None:
    change = f"money: {{items: [{{id: seminars, paid_by: {payer}}}]}}"
    assert len(found("C04", change)) == charged


def test_a_free_item_charges_nobody(found) -> None:
    change = "money: {items: [{id: seminars, paid_by: participant, amount: 0}]}"
    assert found("C04", change) == []


def test_seminars_without_any_money_are_free(found) -> None:
    assert found("C04", "money: null") == []
