"""The worked visit, from tables through facts to the panel."""

import pytest

from sapar.balance.panels.money import MONEY
from sapar.values.party import Party

STAY = {
    "stay": "s1", "host": "DE-1", "origin_country": "KZ", "host_country": "DE",
    "purpose": "training", "first_day": "2019-03-01", "last_day": "2019-05-23", "days": 84,
    "people": 1,
}  # fmt: skip
COUNTRIES = {"host": "DE", "contractor": "DE"}


def paid(payee, item, amount, spent_in, **more):
    payer, stay = more.pop("payer", "sponsor"), more.pop("stay", "s1")
    return {
        "flow": f"{stay}{payer}{payee}{item}{amount}", "stay": stay, "payer": payer,
        "payer_country": COUNTRIES.get(payer, "KZ"), "payee": payee,
        "payee_country": COUNTRIES.get(payee, "KZ"), "item": item, "amount": amount,
        "currency": "EUR", "on": "2019-02-01", "spent_in": spent_in, **more,
    }  # fmt: skip


VISIT = [
    paid("host", "fee", 4000, "DE"),
    paid("contractor", "contractor_margin", 1500, "DE"),
    paid("participant", "stipend", 4200, "DE"),
    paid("participant", "travel", 1000, "KZ"),
    paid("sending", "organisational_support", 300, "KZ"),
    paid("third", "insurance", 1000, "KZ"),
]


def owed(item, price, quantity, owed_by="host", stay="s1", **more):
    return {
        "commitment": f"{stay}{item}", "stay": stay, "item": item, "owed_by": owed_by,
        "owed_to": "participant", "quantity": quantity, "price": price, "currency": "EUR", **more,
    }  # fmt: skip


FEE = [
    owed("mentoring", 1600, 24.0, "mentor"),
    owed("desk", 400, 1.0),
    owed("library", 200, 1.0),
    owed("administration", 300, 1.0),
    owed("course", 1000, 3.0),
]


def got(item, quantity, answer="acknowledged", stay="s1"):
    return {
        "delivery": f"{stay}{item}{answer}", "commitment": f"{stay}{item}", "on": "2019-03-04",
        "quantity": quantity, "claimed_by": "host", "answer": answer,
    }  # fmt: skip


DELIVERED = [
    got("mentoring", 9.0),
    *(got(item, 1.0) for item in ("desk", "library", "administration")),
]
COSTS = [
    {
        "cost": item, "stay": "s1", "item": item, "units": units, "unit_cost": cost,
        "currency": "EUR",
    }
    for item, units, cost in (
        ("mentoring", 9.0, 60),
        ("desk", 12.0, 15),
        ("administration", 6.0, 35),
        ("library", 1.0, 40),
    )
]  # fmt: skip
CHARGED = [
    {
        "request": str(charge), "stay": "s1", "activity": activity, "outcome": "charged",
        "charge": charge, "currency": "EUR", "asked_on": "2019-03-20",
    }
    for activity, charge in (("course", 150), ("Courses", 100), ("sports", 20))
]  # fmt: skip
ALL = {
    "stays": [STAY], "flows": VISIT, "commitments": FEE, "deliveries": DELIVERED, "costs": COSTS,
    "access": CHARGED,
}  # fmt: skip
DEGREE = {
    "stays": [
        STAY,
        STAY | {"stay": "d", "purpose": "study", "last_day": "2020-02-28", "days": 365},
    ],
    "flows": [
        *VISIT,
        paid("host", "fee", 14000, "DE", stay="d"),
        paid("participant", "stipend", 8800, "DE", stay="d"),
        paid("participant", "travel", 1200, "KZ", stay="d"),
    ],
}


def figures(panel):
    return {figure.id: figure.measured for figure in panel.figures}


def table(panel, name):
    (found,) = [each for each in panel.tables if each.id == name]
    names = [column.id for column in found.columns]
    return {row.key: dict(zip(names, row.cells, strict=True)) for row in found.rows}


WORKED = {
    "retention": 9700 / 12000,
    "retention_without_living": 5500 / 12000,
    "total": 12000,
    "per_person_day": 12000 / 84,
    "per_visit": 12000,
    "mentor_hour_promised": 1600 / 24,
    "mentor_hour_delivered": 1600 / 9,
    "mentor_hour_whole_fee": 4000 / 9,
    "undelivered_mentoring": 1000,
    "phantom": 0.625,
    "phantom_of_budget": 2500 / 12000,
    "unitemised": 0.125,
    "undelivered": 2000,
    "paid_twice": 250,
    "surplus_marginal": 3030,
    "surplus_full": 2787.5,
    "cost_ratio": 4000 / 970,
}


def test_the_worked_visit(panel_of):
    panel = panel_of(MONEY, **ALL)
    found = figures(panel)
    assert {name: found[name].value for name in WORKED} == pytest.approx(WORKED)
    assert panel.headline.id == "retention"
    assert panel.answer == (
        "80.8\N{NO-BREAK SPACE}% of 12,000.00 EUR was spent in the host country; "
        "62.5\N{NO-BREAK SPACE}% of the fees bought nothing that is known to be delivered."
    )


def test_the_same_in_another_currency(panel_of):
    months = ("2019-02", "2019-03")
    rates = [{"currency": "KZT", "month": month, "per_euro": 450.0} for month in months]
    found = figures(panel_of(MONEY, currency="KZT", rates=rates, **ALL))
    money = {name: 450 for name in WORKED if WORKED[name] > 10}
    expected = {name: value * money.get(name, 1) for name, value in WORKED.items()}
    assert {name: found[name].value for name in WORKED} == pytest.approx(expected, rel=1e-6)


def test_amounts_in_the_currency_asked_for_need_no_rate(panel_of):
    tenge = {
        name: [row | {"currency": "KZT"} if "currency" in row else row for row in rows]
        for name, rows in ALL.items()
    }
    found = figures(panel_of(MONEY, currency="KZT", **tenge))
    assert {name: found[name].value for name in WORKED} == pytest.approx(WORKED)
    in_euro = figures(panel_of(MONEY, **tenge))
    assert in_euro["mentor_hour_delivered"].reason == "of no price is the rate of exchange known"
    assert in_euro["phantom"].reason == "of no fee is the amount known and above zero"
    assert in_euro["retention"].reason == "no amount is recorded"


def test_shares_of_payees_sum_to_one(panel_of):
    shares = table(panel_of(MONEY, **ALL), "payees")
    assert {party: round(cells["share"].value, 4) for party, cells in shares.items()} == {
        "participant": 0.4333, "host": 0.3333, "contractor": 0.125, "third": 0.0833,
        "sending": 0.025,
    }  # fmt: skip
    assert sum(cells["share"].value for cells in shares.values()) == pytest.approx(1)
    assert set(shares) <= set(Party)


def test_money_passed_on_stays_with_the_last(panel_of):
    flows = [
        paid("contractor", "fee", 5500, "DE"),
        paid("host", "fee", 4000, "DE", payer="contractor"),
    ]
    keepers = table(panel_of(MONEY, stays=[STAY], flows=flows), "keepers")
    assert {party: cells["amount"].value for party, cells in keepers.items()} == {
        "host": 4000, "contractor": 1500,
    }  # fmt: skip
    assert keepers["host"]["share"].value == pytest.approx(4000 / 5500)


def test_aid_or_trade_by_pair_and_year(panel_of):
    stays = [
        STAY | {"stay": str(year), "first_day": f"{year}-03-01", "last_day": f"{year}-05-23"}
        for year in (2015, 2016, 2017)
    ]
    flows = [
        flow
        for stay, there, back in (("2015", 40, 60), ("2016", 50, 50), ("2017", 65, 35))
        for flow in (
            paid("host", "fee", there, "DE", stay=stay),
            paid("participant", "stipend", back, "DE", payer="host", stay=stay),
        )
    ]
    panel = panel_of(MONEY, stays=stays, flows=flows)
    years = table(panel, "years")
    assert {year: cells["balance"].value for year, cells in years.items()} == pytest.approx(
        {"2015": -0.2, "2016": 0, "2017": 0.3}
    )
    pair = table(panel, "pairs")["KZ-DE"]
    assert (pair["to_host"].value, pair["to_origin"].value) == (155, 145)
    assert pair["balance"].value == pytest.approx(10 / 300)
    assert figures(panel)["aid_trade_trend"].value == pytest.approx(0.25)
    assert pair["trend"].value == pytest.approx(0.25)


def test_the_worked_balance_of_aid_and_trade(panel_of):
    flows = [
        paid("host", "fee", 9700, "DE"),
        paid("participant", "stipend", 2300, "DE", payer="host"),
    ]
    found = figures(panel_of(MONEY, stays=[STAY], flows=flows))["aid_trade"]
    assert found.value == pytest.approx(0.6167, abs=5e-5)


def test_a_day_against_a_day_of_a_degree(panel_of):
    found = figures(panel_of(MONEY, **DEGREE))
    assert found["day_against_degree"].value == pytest.approx(2.173, abs=5e-4)
    assert found["day_against_degree_without_travel"].value == pytest.approx(
        (11000 / 84) / (22800 / 365)
    )
    assert found["day_against_degree_living"].value == pytest.approx(2.074, abs=5e-4)


@pytest.mark.parametrize("odd", [{"days": 179}, {"days": None}, {"purpose": "training"}])
def test_without_long_studies_there_is_nothing_to_compare_with(panel_of, odd):
    stays = [STAY, DEGREE["stays"][1] | odd]
    found = figures(panel_of(MONEY, **DEGREE | {"stays": stays}))["day_against_degree"]
    assert found.reason == (
        "no stay for study of 180 days or more, with its payments, to compare with"
    )


def test_contested_hours_widen_what_was_not_delivered(panel_of):
    claims = [*DELIVERED, got("mentoring", 7.0, "disputed"), got("mentoring", 4.0, "unanswered")]
    found = figures(panel_of(MONEY, **ALL | {"deliveries": claims}))
    hour, phantom = found["mentor_hour_delivered"], found["phantom"]
    assert (hour.low, hour.high) == pytest.approx((80, 177.78), abs=5e-3)
    assert (phantom.low, phantom.high) == pytest.approx((0.625 - 1600 * 11 / 24 / 4000, 0.625))
    assert found["undelivered_mentoring"].low == pytest.approx(1000 - 1600 * 11 / 24)


def test_no_payment_at_all_is_a_panel_too(panel_of):
    panel = panel_of(MONEY, stays=[STAY])
    assert {figure.measured.computable for figure in panel.figures} == {False}
    assert panel.answer == "Where the money was spent cannot be told: no payment is recorded."
    assert {table.id: table.rows for table in panel.tables} == dict.fromkeys(
        ("payers", "payees", "keepers", "items", "apart", "pairs", "years", "service"), ()
    )
    assert not panel_of(MONEY, stays=[]).headline.measured.computable


def test_without_deliveries_nothing_tells_what_a_fee_bought(panel_of):
    tables = {name: rows for name, rows in ALL.items() if name != "deliveries"}
    found = figures(panel_of(MONEY, **tables))
    reason = "no delivery is recorded, so nothing tells what was kept"
    for name in ("phantom", "undelivered", "mentor_hour_delivered", "undelivered_mentoring"):
        assert found[name].reason == reason
    assert found["retention"].computable


def test_without_payments_prices_are_told_all_the_same(panel_of):
    tables = {name: rows for name, rows in ALL.items() if name != "flows"}
    found = figures(panel_of(MONEY, **tables))
    assert found["undelivered"].value == 2000
    assert found["mentor_hour_delivered"].value == pytest.approx(177.78, abs=5e-3)
    assert found["surplus_marginal"].reason == (
        "of no stay are both its costs and what the host received known"
    )


def test_groups_add_up_to_the_whole(panel_of):
    stays = [STAY, STAY | {"stay": "s2", "host": "FR-1"}]
    flows = [*VISIT, *(flow | {"flow": f"2{flow['flow']}", "stay": "s2"} for flow in VISIT)]
    tables = ALL | {"stays": stays, "flows": flows}
    whole = figures(panel_of(MONEY, by="host", **tables))
    one = figures(panel_of(MONEY, by="host", group="DE-1", **tables))
    other = figures(panel_of(MONEY, by="host", group="FR-1", **tables))
    assert (whole["total"].value, one["total"].value, other["total"].value) == (24000, 12000, 12000)
    assert (one["phantom"].value, whole["phantom"].coverage) == (0.625, 0.4375)
    assert (
        other["phantom"].reason == "no fee is itemised, so nothing tells what was to be delivered"
    )


def test_a_sample_of_stays_is_drawn_again(panel_of):
    names = [f"s{number}" for number in range(12)]
    stays = [STAY | {"stay": name} for name in names]
    promised = [owed("mentoring", 1600, 24.0, "mentor", stay=name) for name in names]
    given = [got("mentoring", 6.0 + number, stay=name) for number, name in enumerate(names)]
    tables = {"stays": stays, "commitments": promised, "deliveries": given}
    hour = figures(panel_of(MONEY, sampled=True, **tables))["mentor_hour_delivered"]
    assert hour.value == pytest.approx(12 * 1600 / (12 * 6 + 66))
    assert hour.low < hour.value < hour.high
    assert figures(panel_of(MONEY, **tables))["mentor_hour_delivered"].low is None
