import pytest

from sapar.terms.checks.checking import check
from sapar.terms.checks.variation import varied


def fee(amount: object) -> str:
    return f"money: {{fee: {{amount: {amount}}}}}"


@pytest.mark.parametrize(
    ("amount", "codes"),
    [
        ("399.99", ["M01"]),
        ("400", []),
        ("400.01", ["M02"]),
        ("421.05", ["M02"]),
        ("421.06", ["B01"]),
        ("0", ["M01"]),
    ],
)
def test_items_make_up_the_fee_but_for_a_twentieth(amount: str, codes: list[str]) -> None:
    found = {each.code for each in check(varied(fee(amount))).violations}
    assert sorted(found & {"B01", "M01", "M02"}) == codes


def test_what_stands_in_no_item_is_told(found) -> None:
    ((path, said),) = found("B01", fee(500))
    assert path == "money.items"
    assert said == (
        "the items come to 400.00 EUR of 500.00 EUR: 100.00 EUR, or 20.0%, stands in no item "
        "(stay of – days)"
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("money: {items: null}", "a fee is paid, and no item says for what"),
        (
            "money: {items: [{id: record, amount: null}]}",
            "item “record” has no amount, though the fee is given",
        ),
        (
            "money: {items: [{id: record, per: stay}]}\nscheme: {stay: null}",
            (
                "the items cannot be added up to the fee: they are for other periods, and nothing "
                "says how long a stay is or how many hours they are for"
            ),
        ),
    ],
)
def test_a_list_that_does_not_say_what_the_fee_buys(found, change: str, said: str) -> None:
    assert [message for _path, message in found("B01", change)] == [said]


@pytest.mark.parametrize(
    "change",
    [
        "money: {fee: {amount: null}, items: [{id: record, amount: null}]}",
        "money: {fee: null, items: null}",
        "money: null",
    ],
)
def test_a_fee_that_offers_are_to_say_or_none_needs_no_sum(found, change: str) -> None:
    assert found("B01", change) == []


def test_what_another_pays_is_not_in_the_fee(found) -> None:
    change = """
money:
  items:
    - id: insurance
      service: x
      clauses: [workspace]
      amount: 90
      paid_by: participant
      paid_to: third
"""
    assert (found("M01", change), found("B01", change)) == ([], [])


def test_prices_by_the_hour_are_counted_by_the_hours_of_their_clause(found) -> None:
    hourly = "money: {items: [{id: mentoring, clauses: [mentor-hours], amount: 80, per: hour}]}"
    assert (found("B01", hourly), found("M01", hourly)) == ([], [])
    assert len(found("M01", hourly.replace("80", "81"))) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("money: {items: [{id: extra, service: x}]}", "item “extra” pays for no clause"),
        (
            "money: {items: [{id: library-and-it, clauses: [visitor-talk]}]}",
            "a fee is paid, and no item pays for “library-and-it”",
        ),
    ],
)
def test_items_and_services_belong_together(found, change: str, said: str) -> None:
    assert [message for _path, message in found("L08", change)] == [said]


def test_a_clause_may_name_its_item_itself(found) -> None:
    change = """
money: {items: [{id: library-and-it, clauses: []}]}
clauses: [{id: library-and-it, priced: [library-and-it]}]
"""
    assert found("L08", change) == []


@pytest.mark.parametrize("owing", ["sending", "sponsor"])
def test_what_no_host_provides_needs_no_item(found, owing: str) -> None:
    change = f"""
money: {{items: [{{id: library-and-it, clauses: [visitor-talk]}}]}}
clauses: [{{id: library-and-it, owed_by: [{owing}]}}]
"""
    assert found("L08", change) == []
