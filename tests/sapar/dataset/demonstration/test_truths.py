"""Every truth is in the written tables, on a stay of its own, at any number of stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.dataset.demonstration.truths import FEWEST, TRUTHS, numbers


@given(st.integers(FEWEST, 10_000_000))
def test_each_truth_has_a_stay_of_its_own(stays):
    found = list(numbers(stays).values())
    assert len(set(found)) == len(TRUTHS)
    assert 1 < found[0] <= found[-1] <= stays


def test_a_goal_was_reached_and_kept(planted):
    ask, keys = planted
    goal = keys["goal-reached"]["goal"]
    assert ask("SELECT kind, level, stay FROM goals WHERE goal = ?", goal) == [
        ("course_changed", "institution", keys["goal-reached"]["stay"])
    ]
    later = ask("SELECT score FROM attainments WHERE goal = ? AND wave = 'followup'", goal)
    assert later == [(2.0,)]


def test_a_seminar_was_charged(planted):
    ask, keys = planted
    own = keys["charged-seminar"]
    query = "SELECT request, activity, outcome, charge::DOUBLE FROM access WHERE stay = ?"
    assert ask(query, own["stay"]) == [(own["request"], "seminar", "charged", 120.0)]


@pytest.mark.parametrize(
    ("code", "item", "answers"),
    [
        ("unanswered-claim", "C04", [("unanswered", None, True)]),
        ("dispute-won", "C06", [("disputed", "participant", True)]),
        ("mentor-never-met", "C02", []),
        ("release-not-given", "E03", []),
        ("visit-back", "C08", [("acknowledged", None, True)]),
    ],
)
def test_a_promise_was_claimed_and_answered_so(planted, code, item, answers):
    ask, keys = planted
    commitment = keys[code]["commitment"]
    promised = "SELECT stay, item, quantity > 0 FROM commitments WHERE commitment = ?"
    claimed = (
        "SELECT answer, resolution, deliveries.quantity = commitments.quantity "
        "FROM deliveries JOIN commitments USING (commitment) WHERE commitment = ?"
    )
    assert ask(promised, commitment) == [(keys[code]["stay"], item, True)]
    assert ask(claimed, commitment) == answers


def test_a_stay_was_planned_without_its_home(planted):
    ask, keys = planted
    stay = keys["planned-without-sending"]["stay"]
    heard = ask("SELECT party, act, count(*) FROM planning WHERE stay = ? GROUP BY ALL", stay)
    assert [each for each in heard if each[0] in ("sending", "participant")] == [
        ("participant", "changed", 1)
    ]
    assert len(heard) > 1


def test_a_payment_has_no_rate(planted):
    ask, keys = planted
    flow = keys["payment-without-rate"]["flow"]
    assert ask("SELECT currency, amount > 0 FROM flows WHERE flow = ?", flow) == [("TJS", True)]
    assert ask("SELECT count(*) FROM rates WHERE currency = 'TJS'") == [(0,)]


def test_a_participant_was_away_twice(planted):
    ask, keys = planted
    own = keys["same-participant"]
    found = ask("SELECT stay FROM stays WHERE participant = ? ORDER BY stay", own["participant"])
    assert found == [(own["other_stay"],), (own["stay"],)]


def test_a_host_has_credit_and_no_effort(planted):
    ask, keys = planted
    stay = keys["credit-without-effort"]["stay"]
    named = ask("SELECT DISTINCT party, degree FROM credits WHERE stay = ?", stay)
    worked = ask("SELECT DISTINCT party FROM effort WHERE stay = ? ORDER BY party", stay)
    assert named == [("host", "lead")]
    assert worked == [("participant",), ("sending",)]


def test_a_visit_was_answered(planted):
    ask, keys = planted
    own = keys["visit-back"]
    query = "SELECT sending, host, purpose, teaching_hours > 0 FROM stays WHERE stay = ?"
    ((home, host, _purpose, _taught),) = ask(query, own["other_stay"])
    assert ask(query, own["stay"]) == [(host, home, "teaching", True)]


def test_money_was_given_back_and_a_stipend_was_zero(planted):
    ask, keys = planted
    query = "SELECT item, payer, payee, sign(amount) FROM flows WHERE flow = ?"
    back, zero = keys["money-given-back"]["flow"], keys["grant-of-zero"]["flow"]
    assert ask(query, back) == [("refund", "sponsor", "host", -1)]
    assert ask(query, zero) == [("stipend", "sponsor", "participant", 0)]


def test_a_course_was_paid_twice(planted):
    ask, keys = planted
    own = keys["paid-twice"]
    query = "SELECT flow, payer FROM flows WHERE stay = ? AND item = 'course' ORDER BY flow"
    assert ask(query, own["stay"]) == [(own["in_fee"], "sponsor"), (own["flow"], "participant")]
    paid = ask("SELECT amount::DOUBLE, currency FROM flows WHERE flow = ?", own["flow"])
    assert paid == [(120.0, "EUR")]
