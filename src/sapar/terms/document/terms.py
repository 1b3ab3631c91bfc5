"""The whole document."""

from typing import Annotated, Final, Literal

from pydantic import Field

from sapar.planning.act import Act
from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Money
from sapar.terms.document.part import Day, Identifier, Part, Text, Words
from sapar.terms.document.scheme import Aim, Condition, Contractor, Organisation, Scheme, Sponsor
from sapar.values.party import Party
from sapar.values.wording import Language

FORMAT: Final = "sapar-terms/1"
"""Name and version of the form; a change that old documents do not fit raises it."""


class PlanningEntry(Part):
    """What a party said or did while the terms were made.

    Attributes:
        on: day.
        party: who.
        act: what.
        clause: that it was about; None for the terms as a whole.
        said: in words.
    """

    on: Day
    party: Party
    act: Act
    clause: Identifier | None = None
    said: Words | None = None


class Dispute(Part):
    """How parties settle what they do not agree on.

    Attributes:
        answer_days: working days in which the other side answers.
        mediator: who decides then, neither host nor sponsor.
        text: in words.
    """

    answer_days: Annotated[int, Field(strict=True, ge=1, le=365)] | None = None
    mediator: Words | None = None
    text: Words | None = None


class DataProtection(Part):
    """What becomes of personal data.

    Attributes:
        controller: who answers for them.
        purpose: what they are kept for.
        retention_months: how long.
        transfer: to which countries, under which safeguard.
    """

    controller: Words | None = None
    purpose: Words | None = None
    retention_months: Annotated[int, Field(strict=True, ge=0, le=1200)] | None = None
    transfer: Words | None = None


class Annex(Part):
    """A further document that belongs to the terms.

    Attributes:
        id: by which other parts name it.
        title: of the document.
        address: where it can be read.
        digest: its SHA-256, so that nobody changes it afterwards.
    """

    id: Identifier
    title: Words
    address: Text | None = None
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class Waiver(Part):
    """A rule that the sponsor chose not to follow, openly.

    Attributes:
        rule: its code, as in `L07`.
        clause: that it is waived for; None for the whole document.
        reason: why.
        author: who decided it.
        on: when.
    """

    rule: Annotated[str, Field(pattern=r"^[A-Z]{1,2}[0-9]{2}$")]
    clause: Identifier | None = None
    reason: Words
    author: Text
    on: Day


class Terms(Part):
    """Terms of reference.

    Attributes:
        format: `sapar-terms/1`.
        id: of these terms, in every version.
        version: 1, 2, 3 …
        title: of the terms.
        languages: in which they are written; the first one binds where they differ.
        dated: day of this version.
        scheme: what these are the terms of.
        sponsor: who pays.
        contractor: who runs it, if anyone does.
        sending: institutions that are named; none where any may send.
        hosts: institutions that are named; none where offers are asked for.
        aims: what it is for.
        eligibility: who may go.
        money: what is paid.
        clauses: who owes what to whom.
        planning: who had a say, and when.
        dispute: how disputes are settled.
        data_protection: what becomes of personal data.
        annexes: further documents.
        waivers: rules that are not followed, with the reason.
    """

    format: Literal["sapar-terms/1"] = FORMAT
    id: Identifier
    version: Annotated[int, Field(strict=True, ge=1, le=10_000)] = 1
    title: Words
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = (Language.ENGLISH,)
    dated: Day | None = None
    scheme: Scheme
    sponsor: Sponsor
    contractor: Contractor | None = None
    sending: tuple[Organisation, ...] = ()
    hosts: tuple[Organisation, ...] = ()
    aims: tuple[Aim, ...] = ()
    eligibility: tuple[Condition, ...] = ()
    money: Money | None = None
    clauses: tuple[Clause, ...] = ()
    planning: tuple[PlanningEntry, ...] = ()
    dispute: Dispute | None = None
    data_protection: DataProtection | None = None
    annexes: tuple[Annex, ...] = ()
    waivers: tuple[Waiver, ...] = ()
