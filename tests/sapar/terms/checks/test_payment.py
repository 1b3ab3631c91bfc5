import pytest

HOME = """
money:
  sending_costs:
    - {{id: replacement-teaching, amount: 0}}
    - {{id: home-administration, amount: {amount}}}
"""
TIMES = "a day costs {} EUR in a stay of 28 days and {} EUR in one of 84: {} times as much"
STAY_FEE = """
money:
  fee: {{amount: null, per: stay, bands: [{bands}]}}
  items: []
"""


@pytest.mark.parametrize(
    ("change", "messages"),
    [
        (
            "money: {fee: {amount: 4800, per: stay}}",
            [TIMES.format("171.43", "57.14", "3.0")],
        ),
        ("money: {fee: {amount: 4800, per: stay}}\nscheme: {stay: {shortest: 42}}", []),
        ("money: {fee: {amount: 400, per: week}}", []),
        (
            "money: {fee: {amount: 4800, per: stay}}\nscheme: {stay: null}",
            ["one fee for every stay, and `scheme.stay` does not say how long stays may be"],
        ),
        ("money: {fee: {amount: 0, per: stay}}", []),
        (
            STAY_FEE.format(bands="{days: 42, amount: 2000}, {days: 84, amount: 4000}"),
            [],
        ),
        (
            STAY_FEE.format(bands="{days: 42, amount: 4000}, {days: 84, amount: 4500}"),
            [TIMES.format("142.86", "53.57", "2.7")],
        ),
    ],
)
def test_a_day_costs_at_most_twice_as_much_in_another_stay(found, change, messages) -> None:
    assert [said for _path, said in found("M03", change)] == messages


@pytest.mark.parametrize(
    ("code", "change", "messages"),
    [
        ("M04", "money: {fee: {paid_by: null}}", ["it is not said who pays the fee"]),
        ("M04", "money: {fee: {paid_to: null}}", ["it is not said who is paid the fee"]),
        (
            "M04",
            "money: {fee: {paid_to: sponsor}}",
            ["payer and payee are the same: sponsor"],
        ),
        ("M05", "money: {margin: null}", ["a contractor is paid, and its margin is not stated"]),
        (
            "M05",
            "contractor: {owned_by: null}",
            ["it is not said whether the contractor is tied to a host"],
        ),
        ("M05", "money: {margin: null}\ncontractor: null", []),
        (
            "M06",
            "money: {retained: null, milestones: null}",
            ["nothing says that a part of the fee waits for delivery"],
        ),
        ("M06", "money: {retained: null}", []),
        (
            "M06",
            "money: {retained: 0.15}",
            ["15.0% of the fee waits for delivery, less than 20%"],
        ),
        ("M06", "money: {retained: 0.2}", []),
        (
            "M07",
            "money: {milestones: [{name: a, share: 0.5}, {name: b, share: 0.4}]}",
            ["the shares of the milestones add up to 0.9, not to 1"],
        ),
        (
            "M07",
            "money: {milestones: [{name: a, share: 0.3333}, {name: b, share: 0.6667}]}",
            [],
        ),
        ("M07", "money: {milestones: []}", []),
        (
            "M08",
            HOME.format(amount=0),
            ["a fee is paid to the host side, and no cost of the sending side"],
        ),
        ("M08", HOME.format(amount="null"), []),
        ("M09", "money: {overhead: null}", ["it is not said how much overhead may be"]),
    ],
)
def test_how_the_fee_is_paid(found, code, change, messages) -> None:
    assert [said for _path, said in found(code, change)] == messages


@pytest.mark.parametrize("code", ["M03", "M04", "M05", "M06", "M08", "M09"])
def test_where_no_fee_is_paid_nothing_is_asked_of_it(found, code: str) -> None:
    bare = "money: {fee: null, margin: null, retained: null, overhead: null, milestones: null}"
    assert found(code, bare) == []
