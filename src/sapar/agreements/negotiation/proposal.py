"""A change of the agreement that one party proposes: of one clause, or of a part beside them."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from sapar.agreements.document.agreement import (
    AgreedGoal,
    Agreement,
    Contact,
    ReturnPlan,
    Signatory,
)
from sapar.agreements.negotiation.touching import present, touched, touched_between
from sapar.terms.document.clauses import Clause
from sapar.terms.document.money import Money
from sapar.terms.document.part import Day, Identifier, Part, Words, refusal
from sapar.terms.document.terms import DataProtection, Dispute
from sapar.values.language import _
from sapar.values.party import Party

__all__ = [
    "Kind",
    "Parts",
    "Proposal",
    "Reason",
    "applied",
    "awaited",
    "consenting",
    "settled",
    "touched",
]


class Kind(StrEnum):
    """What is to become of the clause."""

    ADD = "add"
    AMEND = "amend"
    REMOVE = "remove"


class Reason(StrEnum):
    """Why it is to change: a closed list, so that reasons can be counted."""

    NEED = "need"
    """A need that a party stated."""
    GOAL = "goal"
    """A goal that could not be reached otherwise."""
    LAW = "law"
    """A law or rule that binds a party."""
    COST = "cost"
    TIME = "time"
    """A date or an amount of time that cannot be kept."""
    CAPACITY = "capacity"
    """People, rooms or devices that are not there."""
    HEALTH = "health"
    """Health or safety; no more is asked."""
    FAMILY = "family"
    """A duty at home; no more is asked."""
    LANGUAGE = "language"
    """A language that somebody does not work in."""
    CLARITY = "clarity"
    """Words that can be read in two ways."""
    OTHER = "other"


class Parts(Part):
    """Parts beside the clauses as they are to be; what is left out stays as it is.

    Attributes:
        title: of the agreement.
        parties: who speaks for each party.
        first_day: of the stay.
        last_day: of the stay.
        goals: all of them.
        money: what is paid.
        return_plan: what is done on return.
        contacts: all of them.
        dispute: how disputes are settled.
        data_protection: what becomes of personal data.
    """

    title: Words | None = None
    parties: tuple[Signatory, ...] | None = None
    first_day: Day | None = None
    last_day: Day | None = None
    goals: tuple[AgreedGoal, ...] | None = None
    money: Money | None = None
    return_plan: ReturnPlan | None = None
    contacts: tuple[Contact, ...] | None = None
    dispute: Dispute | None = None
    data_protection: DataProtection | None = None

    @property
    def named(self) -> dict[str, Any]:
        """Those that are to change, by their names."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: value for name, value in values.items() if value is not None}


class Proposal(Part):
    """What one party wants changed.

    Attributes:
        id: of the proposal.
        kind: add, amend or remove.
        clause_id: identifier of the clause; None where it is about other parts.
        clause: as it is to be; None where it is removed.
        parts: beside the clauses, as they are to be; they can be amended only.
        reason: code of it.
        text: in the proposer's own words.
        by: who proposes it.
        counters: the proposal that it takes the place of.
    """

    id: Identifier
    kind: Kind
    clause_id: Identifier | None = None
    clause: Clause | None = None
    parts: Parts | None = None
    reason: Reason
    text: Annotated[str, Field(max_length=5000)] = ""
    by: Party
    counters: Identifier | None = None

    @model_validator(mode="after")
    def _about_one_thing(self) -> Self:
        if (self.clause_id is None) == (self.parts is None):
            raise refusal(_("exactly one was expected: clause_id or parts"))
        if self.parts is not None and (self.kind is not Kind.AMEND or self.clause is not None):
            raise refusal(_("parts beside the clauses can be amended only"))
        if self.clause_id is not None and (self.clause is None) != (self.kind is Kind.REMOVE):
            raise refusal(_("the clause as it is to be was expected, and none if it is removed"))
        if self.clause is not None and self.clause.id != self.clause_id:
            raise refusal(
                _("the clause was expected to keep its id: {id}").format(id=self.clause_id)
            )
        return self


def applied(agreement: Agreement, proposal: Proposal) -> Agreement:
    """The agreement as it would be with a proposal; an added clause stands last.

    Raises:
        KeyError: if a clause is to be amended or removed that is not there, or to be added that is.
        ValidationError: if it would be no agreement any more.
    """
    if proposal.parts is not None:
        return agreement.changed(**proposal.parts.named)
    there = agreement.clause(proposal.clause_id or "") is not None
    if there is (proposal.kind is Kind.ADD):
        raise KeyError(proposal.clause_id)
    new = () if proposal.clause is None else (proposal.clause,)
    if proposal.kind is Kind.ADD:
        return agreement.changed(clauses=(*agreement.clauses, *new))
    clauses = (new if each.id == proposal.clause_id else (each,) for each in agreement.clauses)
    return agreement.changed(clauses=tuple(each for pair in clauses for each in pair))


def consenting(agreement: Agreement, proposal: Proposal) -> frozenset[Party]:
    """Who must accept a proposal before it takes effect.

    All whom it touches, of those who are party to the agreement, and the sponsor; not who proposes
    it, who wants it already.

    Raises:
        KeyError: as `applied`.
    """
    whom = touched_between(agreement, applied(agreement, proposal))
    return present(agreement, {*whom, Party.SPONSOR}) - {proposal.by}


def awaited(
    agreement: Agreement, proposal: Proposal, acceptances: Iterable[Party]
) -> frozenset[Party]:
    """Who has yet to accept a proposal."""
    return consenting(agreement, proposal) - frozenset(acceptances)


def settled(agreement: Agreement, proposal: Proposal, acceptances: Iterable[Party]) -> bool:
    """Whether a proposal takes effect: all who must accept it did.

    Args:
        agreement: as it stands without it.
        proposal: that was made.
        acceptances: parties that accepted it.
    """
    return not awaited(agreement, proposal, acceptances)
