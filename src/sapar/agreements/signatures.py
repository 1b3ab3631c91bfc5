"""Who signs an agreement, and whether all did: each the digest of one and the same document."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from sapar.agreements.document.agreement import Agreement, DigestText
from sapar.agreements.negotiation.touching import touched_between
from sapar.terms.document.digest import digest_of
from sapar.terms.document.part import Part, Words, refusal
from sapar.values.language import _
from sapar.values.party import Party

FOUR: Final = (Party.SPONSOR, Party.SENDING, Party.HOST, Party.PARTICIPANT)
"""Without whom there is no agreement."""

_ORDER: Final = (*FOUR, Party.CONTRACTOR, Party.MENTOR)


class Method(StrEnum):
    """With what a signature was made."""

    SITE = "site"
    """By the key of the site, for whoever was signed in and showed a second factor."""
    CERTIFICATE = "certificate"
    """In the PDF, by a certificate of the signer's own."""
    CMS = "cms"
    """Beside the file, by a certificate of the signer's own."""
    PAPER = "paper"


def _moment(value: Any) -> Any:
    """A moment with its offset: pydantic itself would take a number for seconds since 1970."""
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        found = None
    if not isinstance(found, datetime) or found.tzinfo is None:
        expected = _("a moment was expected with its offset from UTC, as in {moment}")
        raise refusal(expected.format(moment="2027-07-01T14:05:00+05:00"))
    return found


Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
"""A moment with its offset from UTC."""


class Signed(Part):
    """A signature.

    Attributes:
        party: for which.
        digest: of the document that was signed.
        name: of the person who signed.
        position: of the person.
        at: when, with its offset from UTC.
        method: with what it was made.
    """

    party: Party
    digest: DigestText
    name: Words
    position: Words | None = None
    at: Moment
    method: Method


class Signatures(Part):
    """Signatures as a file.

    Attributes:
        format: `sapar-signatures/1`.
        signatures: in any order.
    """

    format: Literal["sapar-signatures/1"] = "sapar-signatures/1"
    signatures: Annotated[tuple[Signed, ...], Field(max_length=100)] = ()


def contracting(agreement: Agreement) -> tuple[Party, ...]:
    """Who is bound by an agreement: the four, and the contractor where there is one."""
    there = {*FOUR, *(each.party for each in agreement.parties)} - {Party.MENTOR, Party.THIRD}
    return tuple(each for each in _ORDER if each in there)


def required(agreement: Agreement) -> tuple[Party, ...]:
    """Whose signature it needs: of all who are bound by it, and of the mentor who is named.

    A mentor is bound by nothing that the mentor did not sign: it is the mentor's own acceptance.
    """
    mentor = (Party.MENTOR,) if agreement.signatory(Party.MENTOR) else ()
    return (*contracting(agreement), *mentor)


def required_for(before: Agreement, after: Agreement) -> tuple[Party, ...]:
    """Whose signature an amendment needs: of all whom it touches, before or after.

    Where it touches nobody who is party to the agreement, all sign.
    """
    everybody = tuple(each for each in _ORDER if each in {*required(before), *required(after)})
    whom = touched_between(before, after)
    return tuple(each for each in everybody if each in whom) or everybody


def missing(
    agreement: Agreement, signatures: Iterable[Signed], of: Iterable[Party] | None = None
) -> tuple[Party, ...]:
    """Who has not signed the agreement yet; a signature under another digest does not count.

    Args:
        agreement: the document.
        signatures: that there are, under whichever document.
        of: those who must sign; None for all who must sign a first version.
    """
    digest = str(digest_of(agreement))
    valid = {each.party for each in signatures if each.digest == digest}
    whom = required(agreement) if of is None else tuple(of)
    return tuple(each for each in whom if each not in valid)


def complete(
    agreement: Agreement, signatures: Iterable[Signed], of: Iterable[Party] | None = None
) -> bool:
    """Whether all who must sign did, each the digest of this document; as `missing` takes it."""
    return not missing(agreement, signatures, of)
