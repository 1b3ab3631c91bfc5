"""The tables of what was planned, promised, delivered and opened."""

from sapar.dataset.schema.columns import (
    amount,
    currency,
    day,
    key,
    number,
    party,
    reference,
    word,
)
from sapar.dataset.schema.field import Field
from sapar.dataset.schema.table import Table
from sapar.dataset.schema.vocabulary import ACTS, ANSWERS, OUTCOMES

PLANNING = Table(
    "planning",
    "Who had a say, about what, and when",
    ("event",),
    (
        key("event", "Identifier of the event"),
        reference("scheme", "schemes", "Scheme that was planned"),
        reference("stay", "stays", "Stay that was planned"),
        party("party", "Who acted or was asked"),
        word("act", ACTS, "What they did", required=True),
        Field("subject", "What it was about"),
        day("on", "When"),
    ),
)

COMMITMENTS = Table(
    "commitments",
    "Who owes what to whom, how much, by when",
    ("commitment",),
    (
        key("commitment", "Identifier of the commitment"),
        reference("stay", "stays", "Stay that it belongs to"),
        Field("item", "What is owed: a code of the catalogue, or own words", required=True),
        party("owed_by", "Who owes it"),
        party("owed_to", "To whom"),
        number("quantity", "How much is owed, in `unit`"),
        Field("unit", "Unit of the quantity"),
        day("due", "By when"),
        amount("price", "What is paid for it"),
        currency("ISO 4217 code of the price's currency"),
    ),
)

DELIVERIES = Table(
    "deliveries",
    "What was said to be delivered, and what the other side answered",
    ("delivery",),
    (
        key("delivery", "Identifier of the delivery"),
        reference("commitment", "commitments", "Commitment that it keeps", required=True),
        day("on", "When it was delivered"),
        number("quantity", "How much, in the commitment's unit"),
        party("claimed_by", "Who says so", required=False),
        word("answer", ANSWERS, "What the other side answered"),
        day("answered_on", "When it answered"),
        Field("resolution", "How a dispute ended"),
    ),
)

ACCESS = Table(
    "access",
    "What participants asked to be let into, and what came of it",
    ("request",),
    (
        key("request", "Identifier of the request"),
        reference("stay", "stays", "Stay in which it was asked"),
        Field("activity", "What was asked for, as in seminar or library"),
        day("asked_on", "When it was asked"),
        word("outcome", OUTCOMES, "What came of it"),
        amount("charge", "What had to be paid for it"),
        currency("ISO 4217 code of the charge's currency"),
    ),
)
