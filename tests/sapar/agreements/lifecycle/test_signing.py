from collections.abc import Callable
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.lifecycle import (
    DeclineToSign,
    Deed,
    DeedRefusedError,
    OpenSigning,
    ProposeAmendment,
    Record,
    Refusal,
    Sign,
    SignAmendment,
    State,
    apply,
)
from sapar.agreements.lifecycle.signing import signers
from sapar.agreements.signatures import Signed
from sapar.values.party import Party

Changed = Callable[..., Any]
Signing = Callable[[Agreement], tuple[Signed, ...]]


def refused(record: Record, deed: Deed) -> DeedRefusedError:
    with pytest.raises(DeedRefusedError) as found:
        apply(record, deed)
    return found.value


def test_it_is_in_force_with_the_last_signature_in_whichever_order(
    signing: Record, signatures: Signing
) -> None:
    first, *others = reversed(signatures(signing.draft))
    record = apply(signing, Sign(first))
    for each in others:
        assert (record.state, record.versions) == (State.SIGNING, ())
        record = apply(record, Sign(each))
    assert record.state is State.ACTIVE
    assert {each.party for each in record.versions[0].signatures} == {
        *("sponsor", "sending", "host", "participant", "mentor"),
    }


def test_another_digest_a_second_signature_and_a_stranger_are_refused(
    signing: Record, signed: Changed
) -> None:
    mine = signed(signing.draft, Party.HOST)
    other = mine.model_copy(update={"digest": "0" * 64})
    found = refused(signing, Sign(other))
    assert (found.code, found.now) == (Refusal.STALE, signing.draft)
    record = apply(signing, Sign(mine))
    assert refused(record, Sign(mine)).code is Refusal.SIGNED_ALREADY
    stranger = signed(signing.draft, Party.CONTRACTOR)
    assert refused(signing, Sign(stranger)).code is Refusal.NOT_PARTY


def test_whoever_will_not_sign_brings_it_back_and_signatures_are_void(
    signing: Record, signed: Changed
) -> None:
    record = apply(signing, Sign(signed(signing.draft, Party.HOST)))
    record = apply(record, DeclineToSign(Party.MENTOR, "I am away in October"))
    assert (record.state, record.signatures) == (State.NEGOTIATING, ())
    assert record.reason == "I am away in October"
    assert record.goal_acceptances == signing.goal_acceptances
    assert apply(record, OpenSigning(Party.HOST)).reason == ""


@pytest.fixture
def after(active: Record, clause: Changed) -> Agreement:
    """The agreement with a desk one day later."""
    desk = clause("desk", due={"days": 2, "side": "after", "moment": "arrival"})
    clauses = [desk if each.id == "desk" else each for each in active.draft.clauses]
    return active.draft.changed(clauses=clauses)


def test_whom_an_amendment_touches_and_who_proposed_it_sign(
    active: Record, after: Agreement, signed: Changed
) -> None:
    record = apply(active, ProposeAmendment(Party.SENDING, after))
    assert record.amendment is not None
    whom = signers(record, record.amendment)
    assert whom == (Party.SPONSOR, Party.SENDING, Party.HOST, Party.PARTICIPANT)
    assert refused(record, SignAmendment(signed(after, Party.MENTOR))).code is Refusal.NOT_THEIRS
    for party in whom[:-1]:
        record = apply(record, SignAmendment(signed(after, party)))
        assert record.state is State.AMENDING
    assert apply(record, SignAmendment(signed(after, whom[-1]))).in_force == after


def test_a_declined_amendment_leaves_what_is_in_force(active: Record, after: Agreement) -> None:
    record = apply(active, ProposeAmendment(Party.HOST, after))
    assert refused(record, DeclineToSign(Party.MENTOR, "no")).code is Refusal.NOT_THEIRS
    record = apply(record, DeclineToSign(Party.PARTICIPANT, "The desk was promised"))
    assert (record.state, record.amendment) == (State.ACTIVE, None)
    assert record.in_force == active.draft


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, Refusal.NOTHING_CHANGES),
        ({"terms": "0" * 64}, Refusal.OTHER_TERMS),
        ({"offer": "0" * 64}, Refusal.OTHER_TERMS),
        ({"return_plan": None}, Refusal.NOT_READY),
        ({"clauses": []}, Refusal.NOT_READY),
        ({"last_day": "2029-01-01"}, Refusal.NOT_READY),
    ],
)
def test_an_amendment_could_have_been_signed_in_the_first_place(
    active: Record, fields: dict[str, Any], code: Refusal
) -> None:
    after = active.draft.changed(**fields)
    assert refused(active, ProposeAmendment(Party.HOST, after)).code is code


def test_a_new_mentor_signs_what_names_them(active: Record, signed: Changed) -> None:
    people = [each.model_dump() for each in active.draft.parties]
    people[-1]["name"] = "G. Professor"
    record = apply(active, ProposeAmendment(Party.HOST, active.draft.changed(parties=people)))
    assert record.amendment is not None
    assert Party.MENTOR in signers(record, record.amendment)
