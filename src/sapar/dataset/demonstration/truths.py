"""Truths that are put into the invented dataset, so that a test can ask whether they are found.

Each is put on stays of its own. What a stay with a truth must hold is declared here; that it does
is the work of the queries, which know the stay by the truth's code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One stay with something to be found in it.

    Attributes:
        code: stable name; the queries know it.
        table: where its row is, or is not.
        what: a sentence for people.
        panel: the panel that must tell it.
        keys: what finds its rows: name and the engine's expression of the stay's number `n`, or
            of `pair`, the number of the stay before it in this list.
        expected: what a test finds there.
        item: commitment of the catalogue that the stay must have.
        claims: how many deliveries of it are claimed.
        answer: what the other side answers to each.
        resolution: for whom a dispute ends.
        activity: what the stay's only request for access is for; it is charged.
        listed: whether `planted.json` names it; the first of two stays is named by the second.
    """

    code: str
    table: str
    what: str
    panel: str
    keys: Mapping[str, str] = field(default_factory=dict)
    expected: Mapping[str, Any] = field(default_factory=dict)
    item: str | None = None
    claims: int | None = None
    answer: str | None = None
    resolution: str | None = None
    activity: str | None = None
    listed: bool = True


_COMMITMENT = {
    "commitment": "(SELECT long_key('c', n * 32 + place) FROM items WHERE item = planted.item)"
}
_REQUEST = {"request": "long_key('r', request_number(n, 1))"}
_PAIR = {"other_stay": "stay_key(pair)"}


def _flow(slot: int) -> dict[str, str]:
    return {"flow": f"long_key('f', n * 16 + {slot})"}


TRUTHS: tuple[Truth, ...] = (
    Truth(
        code="goal-reached",
        table="attainments",
        what="The goal of the home institution, a changed course, was reached and kept.",
        panel="gains",
        keys={
            "goal": "(SELECT long_key('g', n * 8 + place) FROM goal_kinds "
            "WHERE kind = 'course_changed')"
        },
        expected={"wave": "followup", "score": 2},
    ),
    Truth(
        code="charged-seminar",
        table="access",
        what="A seminar that the participant had to pay for.",
        panel="delivery",
        keys=_REQUEST,
        expected={"outcome": "charged", "charge": 120, "currency": "EUR"},
        activity="seminar",
    ),
    Truth(
        code="unanswered-claim",
        table="deliveries",
        what="The host says that it opened all seminars; nobody answered.",
        panel="delivery",
        keys=_COMMITMENT,
        expected={"rows": 1, "answer": "unanswered", "low": 0, "high": 1},
        item="C04",
        claims=1,
        answer="unanswered",
    ),
    Truth(
        code="dispute-won",
        table="deliveries",
        what="The host claims a desk, the participant disputed it, and the dispute ended for them.",
        panel="delivery",
        keys=_COMMITMENT,
        expected={
            "rows": 1,
            "answer": "disputed",
            "resolution": "participant",
            "low": 0,
            "high": 0,
        },
        item="C06",
        claims=1,
        answer="disputed",
        resolution="participant",
    ),
    Truth(
        code="mentor-never-met",
        table="deliveries",
        what="Hours with the mentor were promised, and none was ever claimed.",
        panel="delivery",
        keys=_COMMITMENT,
        expected={"rows": 0, "low": 0, "high": 0},
        item="C02",
        claims=0,
    ),
    Truth(
        code="planned-without-sending",
        table="planning",
        what="Planned by sponsor, host and participant, without the sending institution.",
        panel="say",
        expected={"acts_of_sending": 0, "acts_of_participant": 1},
    ),
    Truth(
        code="payment-without-rate",
        table="flows",
        what="A visa paid in a currency without any rate.",
        panel="money",
        keys=_flow(8),
        expected={"currency": "TJS", "item": "visa", "payer": "participant"},
    ),
    Truth(
        code="first-of-two",
        table="stays",
        what="The first of the two stays of a participant.",
        panel="say",
        listed=False,
    ),
    Truth(
        code="same-participant",
        table="stays",
        what="A participant in two stays.",
        panel="reciprocity",
        keys=_PAIR | {"participant": "person_key(pair)"},
        expected={"stays": 2},
    ),
    Truth(
        code="credit-without-effort",
        table="credits",
        what="The host is named first, and neither it nor its mentor recorded an hour.",
        panel="effort",
        expected={"credited": "host", "degree": "lead", "entries_of_host": 0},
    ),
    Truth(
        code="release-not-given",
        table="deliveries",
        what="The home institution promised hours free of teaching and gave none.",
        panel="gains",
        keys=_COMMITMENT,
        expected={"rows": 0, "low": 0, "high": 0},
        item="E03",
        claims=0,
    ),
    Truth(
        code="visit-out",
        table="stays",
        what="A stay that is answered by a visit back.",
        panel="reciprocity",
        listed=False,
    ),
    Truth(
        code="visit-back",
        table="stays",
        what="A teacher of the host visits the institution that sent a participant there.",
        panel="reciprocity",
        keys=_PAIR | _COMMITMENT,
        expected={"purpose": "teaching", "item": "C08", "answer": "acknowledged"},
        item="C08",
        claims=1,
        answer="acknowledged",
    ),
    Truth(
        code="money-given-back",
        table="flows",
        what="A part of the fee given back, written as a payment below zero.",
        panel="money",
        keys=_flow(14),
        expected={"item": "refund", "payer": "sponsor", "payee": "host", "below_zero": True},
    ),
    Truth(
        code="grant-of-zero",
        table="flows",
        what="A stipend of zero: the leave is paid, and nothing else.",
        panel="money",
        keys=_flow(6),
        expected={"item": "stipend", "amount": 0},
    ),
    Truth(
        code="paid-twice",
        table="flows",
        what="A course that the fee buys and the participant paid again.",
        panel="money",
        keys={"flow": "long_key('f', n * 16 + 12)", "in_fee": "long_key('f', n * 16 + 2)"}
        | _REQUEST,
        expected={"item": "course", "payer": "participant", "amount": 120, "currency": "EUR"},
        activity="course",
    ),
)
"""All of them, in the order of the stays that they are put on."""

FEWEST = 21
"""Fewest stays of an invented dataset: room for every truth, and for stays without one."""


def numbers(stays: int) -> dict[str, int]:
    """The number of the stay that each truth is put on, spread over all stays."""
    parts = len(TRUTHS) + 1
    return {truth.code: ceil(place * stays / parts) for place, truth in enumerate(TRUTHS, start=1)}


def listed(keys: Mapping[str, Mapping[str, str]]) -> list[dict[str, object]]:
    """The truths as `planted.json` lists them.

    Args:
        keys: of each truth, by its code.
    """
    return [
        {
            "code": truth.code,
            "table": truth.table,
            "keys": dict(keys[truth.code]),
            "what": truth.what,
            "panel": truth.panel,
            "expected": dict(truth.expected),
        }
        for truth in TRUTHS
        if truth.listed
    ]
