"""Invented terms of five clauses, the agreement that is made under them, and its signatures."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.readiness import GoalAcceptance
from sapar.agreements.signatures import Signed, contracting, required
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.values.party import Party

Changed = Callable[..., Any]

TERMS: dict[str, Any] = {
    "id": "north-visits",
    "title": "Invented visits",
    "scheme": {
        "id": "north",
        "first_day": date(2027, 1, 1),
        "last_day": date(2028, 12, 31),
        "stay": {"shortest": 28, "longest": 84},
    },
    "sponsor": {"name": "Invented foundation"},
    "money": {
        "currency": "EUR",
        "fee": {"amount": 300, "per": "week", "paid_by": "sponsor", "paid_to": "host"},
        "items": [
            {
                "id": "mentor",
                "service": "Hours with the mentor",
                "clauses": ["mentoring"],
                "amount": 200,
                "per": "week",
            },
            {
                "id": "desk",
                "service": "Desk and library",
                "clauses": ["desk"],
                "amount": 100,
                "per": "week",
            },
        ],
        "milestones": [
            {"name": "Signed", "share": "0.3"},
            {"name": "Desk is there", "share": "0.4", "after": ["desk"]},
            {"name": "Hours acknowledged", "share": "0.3", "after": ["mentoring"]},
        ],
    },
    "clauses": [
        {
            "id": "mentoring",
            "item": "C02",
            "owed_by": ["mentor"],
            "owed_to": ["participant"],
            "quantity": 1,
            "unit": "hour",
            "per": "week",
            "due": {"days": 0, "side": "before", "moment": "end"},
            "shown_by": ["log"],
            "verified_by": ["participant"],
            "remedy": {"kind": "refund", "within": 30},
        },
        {
            "id": "desk",
            "item": "C06",
            "owed_by": ["host"],
            "owed_to": ["participant"],
            "due": {"days": 1, "side": "after", "moment": "arrival"},
        },
        {
            "id": "review",
            "item": "C11",
            "owed_by": ["mentor", "participant", "sending"],
            "owed_to": ["sponsor"],
            "due": {"earliest": "0.4", "latest": "0.6"},
        },
        {
            "id": "release",
            "item": "E03",
            "owed_by": ["sending"],
            "owed_to": ["participant"],
            "quantity": 40,
            "unit": "hour",
            "due": {"days": 180, "side": "after", "moment": "return"},
        },
        {
            "id": "answer",
            "item": "D07",
            "owed_by": ["sponsor", "sending", "host", "participant"],
            "owed_to": ["sponsor", "sending", "host", "participant"],
            "due": {"days": 10, "working": True, "side": "after", "moment": "complaint"},
        },
    ],
    "dispute": {"answer_days": 10, "mediator": "Invented ombudsperson"},
}

LEVELS = [
    "no course",
    "1 course planned",
    "1 course taught",
    "2 courses taught",
    "3 courses taught",
]

AGREEMENT: dict[str, Any] = {
    "title": "A stay that is invented",
    "parties": [
        {"party": "sponsor", "name": "A. Officer", "organisation": "Invented foundation"},
        {"party": "sending", "name": "B. Head", "position": "Head of department"},
        {"party": "host", "name": "C. Dean", "organisation": "Invented host", "country": "FI"},
        {"party": "participant", "name": "D. Lecturer"},
        {"party": "mentor", "name": "E. Professor"},
    ],
    "first_day": date(2027, 9, 6),
    "last_day": date(2027, 11, 28),
    "goals": [
        {
            "id": "course",
            "owner": "participant",
            "kind": "teaching",
            "level": "individual",
            "text": "Teach one course anew",
            "levels": LEVELS,
            "measured_by": "The teaching plan of the year after",
        }
    ],
    "return_plan": {
        "steps": [
            {"text": "Show the new course", "by": "participant", "until": date(2028, 2, 1)},
            {"text": "Put it into the plan", "by": "sending", "until": date(2028, 5, 1)},
        ]
    },
    "contacts": [
        {"party": "host", "name": "Welcome desk", "email": "desk@host.example"},
        {"party": "sending", "name": "Office", "phone": "+7 7000 000000"},
    ],
}


@pytest.fixture(scope="session")
def terms_with() -> Changed:
    """The terms, with other values of some fields."""

    def build(**fields: Any) -> Terms:
        return Terms.model_validate({**TERMS, **fields})

    return build


@pytest.fixture(scope="session")
def terms(terms_with: Changed) -> Terms:
    """The terms as they are."""
    return terms_with()


@pytest.fixture(scope="session")
def agreement_with(terms: Terms) -> Changed:
    """The agreement, with other values of some fields; None leaves one out."""

    def build(**fields: Any) -> Agreement:
        of_terms = {name: TERMS[name] for name in ("clauses", "money", "dispute")}
        whole = {"terms": str(digest_of(terms)), **of_terms, **AGREEMENT, **fields}
        return Agreement.model_validate({k: v for k, v in whole.items() if v is not None})

    return build


@pytest.fixture(scope="session")
def agreement(agreement_with: Changed) -> Agreement:
    """The agreement as it is: only its goal has yet to be accepted before it can be signed."""
    return agreement_with()


@pytest.fixture(scope="session")
def clause() -> Changed:
    """A clause of the terms as data, with other values of some fields; None leaves one out."""

    def build(name: str, **fields: Any) -> dict[str, Any]:
        found = next(each for each in TERMS["clauses"] if each["id"] == name)
        return {k: v for k, v in {**found, **fields}.items() if v is not None}

    return build


@pytest.fixture(scope="session")
def accepted() -> Callable[[Agreement], frozenset[GoalAcceptance]]:
    """All goals of an agreement accepted by all whom it binds."""

    def build(agreement: Agreement) -> frozenset[GoalAcceptance]:
        return frozenset(
            GoalAcceptance(goal.id, party, str(digest_of(goal)))
            for goal in agreement.goals
            for party in contracting(agreement)
        )

    return build


@pytest.fixture(scope="session")
def signed() -> Changed:
    """A signature of a party under an agreement, one hour after the one before in the order."""

    def build(agreement: Agreement, party: Party) -> Signed:
        hours = list(Party).index(party)
        return Signed(
            party=party,
            digest=str(digest_of(agreement)),
            name=f"Signer for {party}",
            at=datetime(2027, 7, 1, 9, tzinfo=UTC) + timedelta(hours=hours),
            method="site",
        )

    return build


@pytest.fixture(scope="session")
def signatures(signed: Changed) -> Callable[[Agreement], tuple[Signed, ...]]:
    """The signatures of all who must sign an agreement."""

    def build(agreement: Agreement) -> tuple[Signed, ...]:
        return tuple(signed(agreement, party) for party in required(agreement))

    return build
