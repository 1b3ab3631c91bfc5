"""What a signed agreement proposes for a record: once, and to those alone who may tell of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid5

import pytest
from django.utils import timezone
from tests.sapar_web.recording import SHOWN, Lived, bind, planned
from tests.sapar_web.signing import Table

from sapar.agreements.document.agreement import Agreement as Document
from sapar.deliveries.events.answers import Correction, Withdrawal
from sapar.deliveries.events.delivery import Done
from sapar.deliveries.shown import Shown
from sapar.values.party import Party
from sapar_web.models.offer import today
from sapar_web.queries.record.agreed import claim_of, untold
from sapar_web.queries.record.narrowing import narrowed
from sapar_web.queries.record.reading import Record, record_of


def record(lived: Lived) -> Record:
    found = record_of(lived.stay)
    assert found is not None
    return found


def proposed(lived: Lived, *parties: Party) -> list[str]:
    return [each.clause for each in untold(record(lived), parties or Party)]


def clauses_of(shown: Iterable[Shown]) -> list[str]:
    return [each.clause for each in shown]


def done(lived: Lived, author: str, clause: str) -> Done:
    return Done(**lived.head(author, 0), commitment=clause)


def test_what_was_signed_before_travel_is_proposed(lived: Lived) -> None:
    assert proposed(planned(lived)) == SHOWN
    assert {each.on for each in untold(record(planned(lived)), Party)} == {today()}


def test_what_was_signed_later_is_proposed_as_far_as_it_does_not_hang_on_travel(
    lived: Lived,
) -> None:
    assert proposed(lived) == ["price-list", "data-terms"]


@pytest.mark.parametrize(
    ("party", "clauses"),
    [
        (Party.SPONSOR, [SHOWN[1], SHOWN[2], SHOWN[4], SHOWN[5]]),
        (Party.SENDING, [SHOWN[1], SHOWN[4], SHOWN[5]]),
        (Party.HOST, SHOWN[:5]),
        (Party.CONTRACTOR, SHOWN[:5]),
        (Party.MENTOR, SHOWN[:5]),
        (Party.PARTICIPANT, SHOWN),
        (Party.THIRD, []),
    ],
)
def test_each_party_is_proposed_what_it_owes_or_is_owed(
    lived: Lived, party: Party, clauses: list[str]
) -> None:
    assert proposed(planned(lived), party) == clauses


def test_whoever_speaks_for_nobody_is_proposed_nothing(lived: Lived) -> None:
    assert untold(record(planned(lived)), []) == ()


def test_home_is_proposed_what_it_sees(lived: Lived) -> None:
    seen = narrowed(record(planned(lived.without("A04"))), ["sending"])
    assert [each.clause for each in untold(seen, [Party.SENDING])] == [SHOWN[1], SHOWN[4], SHOWN[5]]


def test_what_anybody_told_is_proposed_no_more_until_it_is_taken_back(lived: Lived) -> None:
    told = done(lived, "host", "price-list")
    lived.kept(told)
    assert proposed(lived) == ["data-terms"]
    lived.kept(Withdrawal(**lived.head("host", 1), of=told.id))
    assert proposed(lived) == ["price-list", "data-terms"]


def test_it_is_told_as_it_is_logged(lived: Lived) -> None:
    found, now = record(planned(lived)), timezone.now()
    goals, signed, *_others = untold(found, Party)
    head = {"kind": "done", "on": today().isoformat(), "logged_at": now.isoformat()}
    by = "agreement\nparticipant-goals\nmentor\n0"
    assert claim_of(goals, found, Party.MENTOR, now) == {
        **head,
        "id": str(uuid5(found.stay.key, by)),
        "commitment": "participant-goals",
        "quantity": "2",
    }
    assert "quantity" not in claim_of(signed, found, Party.MENTOR, now)


def test_its_id_is_the_same_until_an_event_has_it(lived: Lived) -> None:
    shown = untold(record(lived), Party)[0]

    def name(party: Party) -> str:
        return str(claim_of(shown, record(lived), party, timezone.now())["id"])

    first = name(Party.HOST)
    assert (name(Party.HOST), name(Party.SPONSOR) == first) == (first, False)
    lived.kept(Done(**{**lived.head("host", 0), "id": first}, commitment=shown.clause))
    second = name(Party.HOST)
    assert second != first
    lived.kept(Withdrawal(**lived.head("host", 1), of=first))
    assert name(Party.HOST) == second


def test_what_was_corrected_to_another_commitment_is_proposed_under_another_id(
    lived: Lived,
) -> None:
    shown = untold(record(lived), Party)[0]
    made = claim_of(shown, record(lived), Party.HOST, timezone.now())
    told = Done(**{**lived.head("host", 0), "id": made["id"]}, commitment=shown.clause)
    lived.kept(told)
    instead = replace(told, commitment="data-terms")
    lived.kept(Correction(**lived.head("host", 1), of=told.id, instead=instead))
    assert proposed(lived) == ["price-list"]
    assert claim_of(shown, record(lived), Party.HOST, timezone.now())["id"] != told.id


def test_what_nobody_could_answer_is_not_proposed(lived: Lived) -> None:
    found = record(planned(lived))
    assert SHOWN[0] in clauses_of(untold(found, [Party.PARTICIPANT]))
    alone = tuple(
        replace(duty, verified_by=()) if duty.id == SHOWN[0] else duty for duty in found.duties
    )
    unverified = replace(found, duties=alone)
    assert SHOWN[0] not in clauses_of(untold(unverified, [Party.PARTICIPANT]))
    assert SHOWN[0] in clauses_of(untold(unverified, [Party.MENTOR]))


def test_what_is_too_early_to_be_logged_is_not_proposed(lived: Lived) -> None:
    found = record(lived)
    first = replace(found, first=(found.version, found.earliest))
    assert clauses_of(untold(first, Party)) == SHOWN[1:5]
    before = replace(found, first=(found.version, found.earliest - timedelta(days=1)))
    assert untold(before, Party) == ()


def amended(table: Table, **fields: object) -> Record:
    """The record of a stay whose agreement was signed, and then amended by all."""
    bind(table.stay, table.version)
    bind(table.stay, table.amended(**fields))
    found = record_of(table.stay)
    assert found is not None
    assert found.version.number == 2
    return found


def test_what_an_amendment_brings_is_not_proposed(table: Table) -> None:
    step = {"text": "Show it", "by": "sending", "until": today() + timedelta(days=300)}
    found = amended(table, return_plan={"steps": [step]})
    assert found.document.return_plan is not None
    assert [each.clause for each in untold(found, Party)] == SHOWN[1:5]


def test_what_an_amendment_took_away_or_made_something_else_is_not_proposed(
    table: Table,
) -> None:
    before = Document.model_validate(table.version.document)
    other = {"price-list": {"item": "B02"}}
    clauses = [
        each.model_copy(update=other.get(each.id, {}))
        for each in before.clauses
        if each.id != "data-terms"
    ]
    found = amended(table, clauses=clauses)
    assert [each.clause for each in untold(found, Party)] == [
        "signed-before-travel",
        "mentor-named",
    ]
