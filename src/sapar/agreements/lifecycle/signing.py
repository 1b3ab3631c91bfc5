"""Deeds of signature: of the first version, and of amendments to it."""

from dataclasses import replace

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.lifecycle.course import follows
from sapar.agreements.lifecycle.deeds import (
    DeclineToSign,
    ProposeAmendment,
    Sign,
    SignAmendment,
)
from sapar.agreements.lifecycle.record import Amendment, Record, Version
from sapar.agreements.lifecycle.refusal import DeedRefusedError, Refusal
from sapar.agreements.readiness import of_document, of_terms
from sapar.agreements.signatures import Signed, complete, required, required_for
from sapar.terms.document.digest import digest_of
from sapar.values.party import Party


def sign(record: Record, deed: Sign) -> Record:
    """A signature under the frozen draft; with the last one it is in force.

    Raises:
        DeedRefusedError: if it is under another digest, of nobody who signs, or a second one.
    """
    whom = required(record.draft)
    signatures = _added(record.signatures, deed.signed, record.draft, whom)
    if not complete(record.draft, signatures, whom):
        return replace(record, signatures=signatures)
    version = Version(record.draft, signatures)
    state = follows(deed.kind, record.state)
    return replace(record, state=state, signatures=(), versions=(version,))


def decline_to_sign(record: Record, deed: DeclineToSign) -> Record:
    """Signatures so far are void: a draft is negotiated again, an amendment is dropped."""
    amendment, state = record.amendment, follows(deed.kind, record.state)
    if amendment is None:
        if deed.by not in required(record.draft):
            raise DeedRefusedError(Refusal.NOT_THEIRS, {"party": deed.by})
        return replace(record, state=state, signatures=(), reason=deed.reason)
    if deed.by not in signers(record, amendment):
        raise DeedRefusedError(Refusal.NOT_THEIRS, {"party": deed.by})
    return replace(record, state=state, amendment=None, reason=deed.reason)


def propose_amendment(record: Record, deed: ProposeAmendment) -> Record:
    """A whole document is laid before all whom its differences touch.

    Raises:
        DeedRefusedError: if it says the same, is made under other terms, or could not have been
            signed in the first place.
    """
    before, after = record.agreement, deed.agreement
    if digest_of(before) == digest_of(after):
        raise DeedRefusedError(Refusal.NOTHING_CHANGES)
    if (before.terms, before.offer) != (after.terms, after.offer):
        raise DeedRefusedError(Refusal.OTHER_TERMS)
    found = [*of_document(after), *of_terms(after, record.terms)]
    if found:
        raise DeedRefusedError(Refusal.NOT_READY, {"count": len(found)}, found)
    state, amendment = follows(deed.kind, record.state), Amendment(deed.by, after)
    return replace(record, state=state, amendment=amendment, reason="")


def sign_amendment(record: Record, deed: SignAmendment) -> Record:
    """A signature under an amendment; with the last one it is in force.

    Raises:
        DeedRefusedError: as `sign`.
    """
    amendment = record.amendment
    if amendment is None:
        raise DeedRefusedError(Refusal.NOT_NOW, {"state": record.state})
    whom = signers(record, amendment)
    signatures = _added(amendment.signatures, deed.signed, amendment.agreement, whom)
    if not complete(amendment.agreement, signatures, whom):
        return replace(record, amendment=replace(amendment, signatures=signatures))
    versions = (*record.versions, Version(amendment.agreement, signatures))
    state = follows(deed.kind, record.state)
    return replace(record, state=state, amendment=None, versions=versions)


def signers(record: Record, amendment: Amendment) -> tuple[Party, ...]:
    """Who signs an amendment: all whom it touches, and who proposed it."""
    return amending(amendment.by, record.agreement, amendment.agreement)


def amending(by: Party, before: Agreement, after: Agreement) -> tuple[Party, ...]:
    """Who signs what is to take the place of an agreement: all whom it touches, and its proposer.

    Args:
        by: who lays it before the others.
        before: the agreement in force.
        after: as it is to be.
    """
    whom = {by, *required_for(before, after)}
    return tuple(each for each in Party if each in whom)


def _added(
    signatures: tuple[Signed, ...], new: Signed, document: Agreement, whom: tuple[Party, ...]
) -> tuple[Signed, ...]:
    if new.party not in whom:
        raise DeedRefusedError(Refusal.NOT_THEIRS, {"party": new.party})
    if new.digest != str(digest_of(document)):
        raise DeedRefusedError(Refusal.STALE, now=document)
    if any(each.party is new.party for each in signatures):
        raise DeedRefusedError(Refusal.SIGNED_ALREADY, {"party": new.party})
    return (*signatures, new)
