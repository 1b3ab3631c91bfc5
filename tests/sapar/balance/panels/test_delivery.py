"""The worked stay, from tables through facts to the panel, and what must hold for any stay."""

from datetime import date
from random import Random

import pytest

from sapar.balance.panels.delivery import DELIVERY
from sapar.balance.panels.kind import Context

STAY = {"stay": "s1", "host": "DE-1", "first_day": "2024-04-01", "last_day": "2024-06-24"}
OTHER = STAY | {"stay": "s2", "host": "FR-1"}


def owed(name, item, quantity, owed_by="host", stay="s1", **more):
    return {
        "commitment": name, "stay": stay, "item": item, "owed_by": owed_by,
        "owed_to": "participant", "quantity": quantity, **more,
    }  # fmt: skip


def claim(commitment, quantity, answer="acknowledged", on="2024-04-03", **more):
    return {
        "delivery": f"{commitment}{quantity}{answer}{on}", "commitment": commitment, "on": on,
        "quantity": quantity, "claimed_by": "host", "answer": answer, **more,
    }  # fmt: skip


PROMISED = [
    owed("m", "C02", 24.0, "mentor"),
    owed("d", "C06", 1.0),
    owed("e", "C04", 6.0),
    owed("a", "data", 10.0),
]
CLAIMED = [
    claim("m", 9.0),
    claim("m", 7.0, "disputed"),
    claim("m", 4.0, "unanswered"),
    claim("d", 1.0),
    claim("a", 12.0),
]
WORKED = {"stays": [STAY], "commitments": PROMISED, "deliveries": CLAIMED}


def figures(panel):
    return {figure.id: figure.measured for figure in panel.figures}


def table(panel, name):
    (found,) = [each for each in panel.tables if each.id == name]
    return {
        row.key: dict(zip([c.id for c in found.columns], row.cells, strict=True))
        for row in found.rows
    }


def test_the_worked_stay(panel_of):
    panel = panel_of(DELIVERY, **WORKED)
    found = figures(panel)
    delivered, weakest, met = found["delivered"], found["weakest_link"], found["met"]
    assert (delivered.value, delivered.low) == (0.59375, 0.59375)
    assert delivered.high == pytest.approx((20 / 24 + 1 + 0 + 1) / 4)
    assert (weakest.value, weakest.low, weakest.high) == (0, 0, 0)
    assert (met.value, met.n, found["met_at_most"].value) == (0.5, 4, 0.5)
    assert found["disputed"].value == pytest.approx(0.35 / 3)
    assert found["unanswered"].value == pytest.approx(0.2 / 3)
    assert panel.answer == (
        "59.4\N{NO-BREAK SPACE}% of what was promised is known to be delivered, and "
        "70.8\N{NO-BREAK SPACE}% if every open claim is true."
    )
    assert panel.headline.id == "delivered"


def test_mentoring_is_told_with_its_bounds(panel_of):
    panel = panel_of(DELIVERY, **WORKED)
    mentoring = table(panel, "items")["C02"]
    assert mentoring["promised"].value == 1
    assert mentoring["delivered"].low == 0.375
    assert mentoring["delivered"].high == pytest.approx(0.8333, abs=5e-5)
    labels = {row.key: row.label for row in panel.tables[0].rows}
    assert (labels["C02"], labels["data"]) == ("C02 Mentoring", "data")
    assert list(table(panel, "parties")) == ["host", "mentor"]


def test_the_commitments_of_one_stay_have_wilsons_interval(panel_of):
    promised = [owed(str(number), "C09", 1.0) for number in range(12)]
    kept = [claim(str(number), 1.0) for number in range(8)]
    met = figures(panel_of(DELIVERY, stays=[STAY], commitments=promised, deliveries=kept))["met"]
    assert (met.value, met.low, met.high) == pytest.approx((0.667, 0.3906, 0.8619), abs=5e-4)
    none = figures(panel_of(DELIVERY, stays=[STAY], commitments=promised[:6], deliveries=[]))["met"]
    assert (none.value, none.low, none.high) == pytest.approx((0, 0, 0.3903), abs=5e-5)


def test_home_duties_weigh_as_much_as_host_duties(panel_of):
    home = [owed("r", "E03", 40.0, "sending"), owed("p", "E04", 1.0, "sending")]
    tables = WORKED | {"commitments": PROMISED + home, "deliveries": [*CLAIMED, claim("r", 10.0)]}
    panel = panel_of(DELIVERY, **tables)
    assert figures(panel)["home_duties"].value == 0.125
    assert figures(panel)["host_duties"].value == 0.59375
    assert panel.answer.endswith(
        "; hosts kept 59.4\N{NO-BREAK SPACE}% of their duties, home institutions "
        "12.5\N{NO-BREAK SPACE}%."
    )


def many(stays, kept):
    """Stays of six commitments each, of which some keep all and the others none."""
    return {
        "stays": [{"stay": f"s{n}"} for n in range(stays)],
        "commitments": [
            owed(f"{n}.{k}", "C09", 1.0, stay=f"s{n}") for n in range(stays) for k in range(6)
        ],
        "deliveries": [claim(f"{n}.{k}", 1.0) for n in range(kept) for k in range(6)],
    }


def test_the_commitments_of_a_sample_are_drawn_by_stay(panel_of):
    met = figures(panel_of(DELIVERY, sampled=True, **many(40, 20)))["met"]
    assert (met.value, met.n) == (0.5, 240)
    assert 0.3 < met.low < 0.4
    assert 0.6 < met.high < 0.7
    assert "drawings of stays" in met.method
    complete = figures(panel_of(DELIVERY, **many(40, 20)))["met"]
    assert (complete.value, complete.low) == (0.5, None)


def test_groups_add_up_to_the_whole(panel_of):
    promised = [*PROMISED, owed("x", "C06", 1.0, stay="s2")]
    tables = WORKED | {"stays": [STAY, OTHER], "commitments": promised}
    one = panel_of(DELIVERY, by="host", group="DE-1", **tables)
    other = panel_of(DELIVERY, by="host", group="FR-1", **tables)
    assert figures(one)["delivered"].value == 0.59375
    assert figures(other)["delivered"].value == 0
    assert figures(panel_of(DELIVERY, by="host", **tables))["delivered"].value == 0.475
    assert figures(panel_of(DELIVERY, **tables))["weakest_link"].n == 2


def test_a_group_of_which_nothing_is_recorded_says_so(panel_of):
    panel = panel_of(DELIVERY, by="host", group="PL-1", **WORKED)
    assert panel.headline.measured.reason == "no commitment is recorded"
    assert panel.answer == "What was delivered cannot be told: no commitment is recorded."
    assert [table.rows for table in panel.tables] == [()] * 4


def test_no_table_of_deliveries_is_not_the_same_as_an_empty_one(panel_of):
    silent = panel_of(DELIVERY, stays=[STAY], commitments=PROMISED)
    reason = "no delivery is recorded, so nothing tells what was kept"
    for name in ("delivered", "weakest_link", "met", "host_duties", "disputed"):
        assert figures(silent)[name].reason == reason
    assert table(silent, "items")["C02"]["promised"].value == 1
    assert table(silent, "items")["C02"]["delivered"].reason == "no delivery is recorded"
    empty = figures(panel_of(DELIVERY, stays=[STAY], commitments=PROMISED, deliveries=[]))
    assert (empty["delivered"].value, empty["delivered"].high) == (0, 0)


def test_nothing_at_all_is_a_panel_too(panel_of):
    panel = panel_of(DELIVERY, stays=[])
    assert {figure.measured.computable for figure in panel.figures} == {False}


def test_all_claims_unanswered_say_nothing_for_certain(panel_of):
    open_ = [row | {"answer": None} for row in CLAIMED]
    delivered = figures(panel_of(DELIVERY, **WORKED | {"deliveries": open_}))["delivered"]
    assert (delivered.value, delivered.low) == (0, 0)
    assert delivered.high == pytest.approx((20 / 24 + 1 + 0 + 1) / 4)


@pytest.mark.parametrize("quantity", [0.0, None, -3.0])
def test_a_promise_of_nothing_has_no_share(panel_of, quantity):
    tables = WORKED | {"commitments": [owed("m", "C02", quantity)]}
    delivered = figures(panel_of(DELIVERY, **tables))["delivered"]
    assert delivered.reason == "no commitment promises a quantity"


def test_what_is_due_later_is_not_yet_owed(panel_of):
    later = [owed("z", "E03", 40.0, "sending", due="2025-01-01")]
    tables = WORKED | {"commitments": PROMISED + later}
    now = figures(panel_of(DELIVERY, as_of=date(2024, 7, 1), **tables))["delivered"]
    assert (now.value, now.n) == (0.59375, 4)


def test_requests_for_access_and_what_was_charged(panel_of):
    asked = [
        {
            "request": f"{word}{n}", "stay": "s1", "activity": "course", "outcome": word,
            "charge": 125 if word == "charged" else None, "currency": "EUR",
        }
        for word, times in (("granted", 5), ("charged", 2), ("denied", 4), ("pending", 1))
        for n in range(times)
    ]  # fmt: skip
    panel = panel_of(DELIVERY, sampled=True, stays=[STAY], access=asked)
    shares = table(panel, "access")
    assert [shares[word]["requests"].value for word in shares] == [5, 2, 4, 1]
    assert shares["denied"]["share"].value == pytest.approx(0.3333, abs=5e-5)
    granted = figures(panel)["access_granted"]
    assert (granted.low, granted.high) == pytest.approx((0.1933, 0.6805), abs=5e-5)
    assert figures(panel)["charges"].value == 250
    tenge = figures(panel_of(DELIVERY, currency="KZT", stays=[STAY], access=asked))["charges"]
    assert tenge.reason == "no charge has its amount"


def test_waits_are_those_of_kaplan_and_meier(panel_of):
    days = [("s0", 1), ("s1", 2), ("s2", 2), ("s3", 3), ("s4", 5), ("s5", 8)]
    left = [("s6", 4), ("s7", 6), ("s8", 20), ("s9", 20)]
    ends = dict.fromkeys((name for name, _day in days), 20) | dict(left)
    panel = panel_of(
        DELIVERY,
        sampled=True,
        stays=[
            {"stay": name, "first_day": "2024-04-01", "last_day": f"2024-04-{1 + end:02}"}
            for name, end in ends.items()
        ],
        commitments=[owed(name, "C07", 1.0, stay=name) for name in ends],
        deliveries=[claim(name, 1.0, on=f"2024-04-{1 + day:02}") for name, day in days],
    )
    waiting = table(panel, "waiting")
    assert list(waiting) == ["account"]
    assert (waiting["account"]["median"].value, waiting["account"]["median"].n) == (5, 10)
    assert waiting["account"]["within_week"].value == pytest.approx(1 - 0.48)


def test_who_was_left_alone(panel_of):
    found = figures(panel_of(DELIVERY, **WORKED))
    assert (found["contact_alarm"].value, found["contact_alarm"].n) == (1, 1)
    assert found["longest_gap"].value == 58


ANSWERS = ("acknowledged", "disputed", "unanswered", None)
CASES = 40


def claims_of(random, most=6):
    return [
        (random.choice("mdea"), float(random.randint(0, 9)), random.choice(ANSWERS))
        for _claim in range(random.randint(0, most))
    ]


def variants(case):
    """Claims of one stay, and what may be added to them: each as a guest of a host of its own."""
    random = Random(case)  # noqa: S311 -- cases of a test
    claims, (name, quantity, answer) = (
        claims_of(random),
        (*claims_of(random, 1), ("m", 3.0, None))[0],
    )
    return {
        f"before{case}": claims,
        f"shuffled{case}": random.sample(claims, len(claims)),
        f"acknowledged{case}": [*claims, (name, quantity, "acknowledged")],
        f"unanswered{case}": [*claims, (name, quantity, "unanswered")],
        f"whole{case}": [*claims, (name, 2 * quantity, answer)],
        f"halves{case}": [*claims, (name, quantity, answer), (name, quantity, answer)],
    }


@pytest.fixture
def delivered(frames_of_tables):
    """The delivered share of each variant of each case, from one gathering."""
    hosts = {host: claims for case in range(CASES) for host, claims in variants(case).items()}
    stays = [STAY | {"stay": host, "host": host} for host in hosts]
    promised = [
        row | {"commitment": f"{row['commitment']}{host}", "stay": host}
        for host in hosts
        for row in PROMISED
    ]
    made = [
        claim(f"{name}{host}", quantity, answer) | {"delivery": f"{host}.{number}"}
        for host, claims in hosts.items()
        for number, (name, quantity, answer) in enumerate(claims)
    ]
    context = Context("EUR", sampled=False, seed=1, draws=10)
    frames = frames_of_tables(by="host", stays=stays, commitments=promised, deliveries=made)
    sums = DELIVERY.gather(frames, context)
    return {host: DELIVERY.panel(sums[host], context).headline.measured for host in hosts}


def test_laws_of_delivery(delivered):
    for number in range(CASES):
        before = delivered[f"before{number}"]
        more, silent = delivered[f"acknowledged{number}"], delivered[f"unanswered{number}"]
        assert (more.low, more.high) >= (before.low, before.high), "acknowledged lowers nothing"
        assert more.high >= before.high
        assert silent.low == before.low, "an unanswered claim only widens"
        assert silent.high >= before.high
        assert delivered[f"halves{number}"].high == delivered[f"whole{number}"].high
        assert delivered[f"halves{number}"].low == delivered[f"whole{number}"].low
        assert delivered[f"shuffled{number}"] == before, "the order of rows changes nothing"
