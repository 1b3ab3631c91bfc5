from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.signatures import (
    FOUR,
    Signatures,
    Signed,
    complete,
    contracting,
    missing,
    required,
    required_for,
)
from sapar.values.party import Party

Changed = Callable[..., Any]
Signing = Callable[[Agreement], tuple[Signed, ...]]

CONTRACTOR = {"party": "contractor", "name": "F. Bureau"}


def test_the_four_are_bound_and_the_contractor_where_there_is_one(
    agreement: Agreement, agreement_with: Changed
) -> None:
    assert contracting(agreement) == FOUR
    ran = agreement_with(parties=[*agreement.parties, CONTRACTOR])
    assert contracting(ran) == (*FOUR, Party.CONTRACTOR)
    assert contracting(agreement_with(parties=[])) == FOUR


def test_a_mentor_who_is_named_signs_too(agreement: Agreement, agreement_with: Changed) -> None:
    assert required(agreement) == (*FOUR, Party.MENTOR)
    assert required(agreement_with(parties=agreement.parties[:4])) == FOUR


@pytest.mark.parametrize("silent", [*FOUR, Party.MENTOR])
def test_it_is_complete_once_all_signed(
    agreement: Agreement, signatures: Signing, silent: Party
) -> None:
    given = signatures(agreement)
    assert complete(agreement, given)
    some = [each for each in given if each.party is not silent]
    assert not complete(agreement, some)
    assert missing(agreement, some) == (silent,)


def test_a_signature_under_another_digest_does_not_count(
    agreement: Agreement, signatures: Signing
) -> None:
    given = signatures(agreement)
    other = agreement.changed(title="Another")
    assert missing(other, given) == required(other)
    assert missing(agreement, [given[0]] * 5) == required(agreement)[1:]


def test_an_amendment_is_signed_by_all_whom_it_touches(
    agreement: Agreement, agreement_with: Changed, clause: Changed
) -> None:
    desk = clause("desk", due={"days": 2, "side": "after", "moment": "arrival"})
    clauses = [desk if each.id == "desk" else each for each in agreement.clauses]
    after = agreement_with(clauses=clauses)
    whom = (Party.SPONSOR, Party.HOST, Party.PARTICIPANT)
    assert required_for(agreement, after) == whom


def test_one_that_touches_nobody_is_signed_by_all(
    agreement: Agreement, agreement_with: Changed
) -> None:
    turned = agreement_with(clauses=agreement.clauses[::-1])
    assert required_for(agreement, turned) == required(agreement)


def test_who_is_left_out_of_an_amendment_signs_it_all_the_same(
    agreement: Agreement, agreement_with: Changed
) -> None:
    ran = agreement_with(parties=[*agreement.parties, CONTRACTOR])
    assert Party.CONTRACTOR in required_for(ran, agreement)
    assert Party.CONTRACTOR in required_for(agreement, ran)


@pytest.mark.parametrize("at", ["2027-07-01T09:00:00", "yesterday", 1_800_000_000, None])
def test_a_moment_of_signing_has_its_offset(
    agreement: Agreement, signatures: Signing, at: object
) -> None:
    content = signatures(agreement)[0].model_dump()
    with pytest.raises(ValidationError, match="was expected with its offset from UTC"):
        Signed.model_validate({**content, "at": at})


def test_signatures_come_back_from_their_file(agreement: Agreement, signatures: Signing) -> None:
    file = Signatures(signatures=signatures(agreement))
    assert Signatures.model_validate_json(file.model_dump_json()) == file
