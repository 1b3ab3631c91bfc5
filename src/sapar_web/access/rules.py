"""The rules of access: for each deed who may do it, and in which state of the thing.

What no rule allows is refused. docs/reference/access.md is made of this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sapar.agreements.lifecycle import DeedKind, open_in
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import SPEAKS, Relation
from sapar_web.models import Scope

ANY: frozenset[str] = frozenset()
"""Every state, and things that have none."""

DRAFT = frozenset({"draft"})
PUBLISHED = frozenset({"published"})
SHOWN = frozenset({"published", "withdrawn", "superseded"})
SUBMITTED = frozenset({"submitted"})
HANDED_IN = frozenset({"submitted", "erased"})
SENT = frozenset({"submitted", "selected", "declined"})

CALLED = frozenset({"open", "closed", "decided", "withdrawn"})
RUNNING = frozenset({"open", "closed"})
REVIEWED = frozenset({"submitted", "nominated", "selected", "waiting", "offered", "declined"})
SENT_IN = REVIEWED | {"not_nominated", "withdrawn"}
WITHDRAWABLE = frozenset(
    {"draft", "submitted", "nominated", "not_nominated", "selected", "waiting", "offered"}
)

PREPARING = frozenset({"preparing"})
NEGOTIATING = open_in(DeedKind.PROPOSE)
NEGOTIATED = open_in(DeedKind.PROPOSE, DeedKind.PROPOSE_AMENDMENT)
SIGNED = open_in(DeedKind.SIGN, DeedKind.SIGN_AMENDMENT)
UNSIGNED = PREPARING | open_in(DeedKind.WITHDRAW)
IN_FORCE = open_in(DeedKind.TERMINATE)
ACTIVE = open_in(DeedKind.COMPLETE)
AGREED = frozenset({"active", "amending", "completed", "terminated"})
MENTORS = frozenset({"mentor"})
MEDIATORS = frozenset({"third"})
OPEN = frozenset({"open"})
PARTIES = tuple(SPEAKS.values())
"""Whoever speaks for a party to a stay."""

BOUND = tuple(each for each in PARTIES if each is not Relation.FOR_MENTOR)
"""Whoever speaks for a party without whom there is no stay."""

READERS = {**dict.fromkeys(PARTIES, ANY), Relation.STAY_MEMBER: ANY}
"""Whoever may read a stay, in every state."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do a deed.

    Attributes:
        who: states of the thing by relation to it; `ANY` for all.
        scope: that a token of the API needs; None where no token will do.
        kind: of the thing; empty where the deed is done to nothing that is there.
    """

    kind: str
    who: Mapping[Relation, frozenset[str]] = field(default_factory=dict)
    scope: Scope | None = Scope.READ


def _terms(who: Mapping[Relation, frozenset[str]], scope: Scope = Scope.TERMS) -> Rule:
    return Rule("terms", who, scope)


def _offer(who: Mapping[Relation, frozenset[str]], scope: Scope = Scope.OFFERS) -> Rule:
    return Rule("offer", who, scope)


def _stay(who: Mapping[Relation, frozenset[str]], scope: Scope = Scope.STAYS) -> Rule:
    return Rule("stay", who, scope)


def _agreement(states: frozenset[str], scope: Scope = Scope.STAYS) -> Rule:
    return Rule("agreement", dict.fromkeys(PARTIES, states), scope)


def _proposal(states: frozenset[str], scope: Scope = Scope.STAYS) -> Rule:
    return Rule("proposal", dict.fromkeys(PARTIES, states), scope)


def _call(who: Mapping[Relation, frozenset[str]]) -> Rule:
    return Rule("call", who, Scope.CALLS)


def _application(who: Mapping[Relation, frozenset[str]]) -> Rule:
    return Rule("application", who, Scope.CALLS)


_OFFICER, _ASKED, _SELF = Relation.SPONSOR_OFFICER, Relation.ASKED, Relation.SELF

RULES: Mapping[Deed, Rule] = {
    Deed.READ_TERMS: _terms(
        {Relation.ANYONE: SHOWN, Relation.SPONSOR_MEMBER: ANY, _ASKED: ANY}, Scope.READ
    ),
    Deed.READ_DRAFTING: _terms({Relation.SPONSOR_MEMBER: ANY, _ASKED: ANY}, Scope.READ),
    Deed.DRAFT_TERMS: Rule("organisation", {_OFFICER: ANY}, Scope.TERMS),
    Deed.EDIT_TERMS: _terms({_OFFICER: DRAFT}),
    Deed.DISCARD_TERMS: _terms({_OFFICER: DRAFT}),
    Deed.INVITE_VOICE: _terms({_OFFICER: DRAFT}),
    Deed.END_VOICE: Rule("voice", {_OFFICER: ANY}, Scope.TERMS),
    Deed.SPEAK: Rule("voice", {_SELF: ANY}, Scope.VOICE),
    Deed.ANSWER: Rule("voice", {_OFFICER: ANY}, Scope.TERMS),
    Deed.PUBLISH_TERMS: _terms({_OFFICER: DRAFT}),
    Deed.WITHDRAW_TERMS: _terms({_OFFICER: PUBLISHED}),
    Deed.SUPERSEDE_TERMS: _terms({_OFFICER: PUBLISHED}),
    Deed.READ_OFFERS: _terms({Relation.SPONSOR_MEMBER: SHOWN}, Scope.READ),
    Deed.COMPARE_OFFERS: _terms({Relation.OPENER: SHOWN}, Scope.READ),
    Deed.READ_OFFER: _offer({Relation.OFFERER_MEMBER: ANY, Relation.OPENER: SENT}, Scope.READ),
    Deed.DRAFT_OFFER: _terms({Relation.OFFERING: PUBLISHED}, Scope.OFFERS),
    Deed.OFFER_FOR: Rule("organisation", {Relation.OFFERER: ANY}, Scope.OFFERS),
    Deed.EDIT_OFFER: _offer({Relation.OFFERER: DRAFT}),
    Deed.SUBMIT_OFFER: _offer({Relation.OFFERER: DRAFT}),
    Deed.WITHDRAW_OFFER: _offer({Relation.OFFERER: DRAFT | SUBMITTED}),
    Deed.SELECT_OFFER: _offer({Relation.DECIDER: SUBMITTED}, Scope.TERMS),
    Deed.OPEN_STAY: _terms({_OFFICER: PUBLISHED}, Scope.STAYS),
    Deed.READ_STAY: _stay(READERS, Scope.READ),
    Deed.INVITE_TO_STAY: _stay(
        {Relation.FOR_SPONSOR: PREPARING, Relation.FOR_HOST: PREPARING | NEGOTIATING}
    ),
    Deed.JOIN_STAY: Rule("", {Relation.SIGNED_IN: ANY}, None),
    Deed.READ_NEED: Rule("need", {Relation.NEED_WRITER: ANY, Relation.NEED_READER: HANDED_IN}),
    Deed.WRITE_NEED: Rule("need", {Relation.NEED_WRITER: DRAFT}, Scope.STAYS),
    Deed.SUBMIT_NEED: Rule("need", {Relation.NEED_WRITER: DRAFT}, Scope.STAYS),
    Deed.SHOW_NEEDS: _stay(dict.fromkeys(PARTIES, PREPARING)),
    Deed.BEGIN_NEGOTIATION: _stay(dict.fromkeys(PARTIES, PREPARING)),
    Deed.READ_AGREEMENT: Rule("agreement", READERS),
    Deed.READ_PROPOSAL: Rule("proposal", READERS),
    Deed.PROPOSE: _agreement(NEGOTIATED),
    Deed.REMARK: _agreement(NEGOTIATED),
    Deed.ACCEPT_PROPOSAL: _proposal(OPEN),
    Deed.REFUSE_PROPOSAL: _proposal(OPEN),
    Deed.WITHDRAW_PROPOSAL: _proposal(OPEN),
    Deed.SETTLE_PROPOSAL: _agreement(NEGOTIATED),
    Deed.CONSENT_TO_GOAL: _agreement(NEGOTIATED),
    Deed.OPEN_SIGNING: _agreement(NEGOTIATED),
    Deed.DOWNLOAD_AGREEMENT: _agreement(ANY, Scope.READ),
    Deed.SIGN_AGREEMENT: Rule("agreement", dict.fromkeys(PARTIES, SIGNED), None),
    Deed.DECLINE_TO_SIGN: _agreement(SIGNED),
    Deed.ATTEST_PAPER: Rule("agreement", {Relation.FOR_SPONSOR: SIGNED}, None),
    Deed.REMIND_TO_SIGN: _agreement(SIGNED),
    Deed.WITHDRAW_STAY: _stay(dict.fromkeys(BOUND, UNSIGNED)),
    Deed.TERMINATE_STAY: _stay(dict.fromkeys(BOUND, IN_FORCE)),
    Deed.COMPLETE_STAY: _stay({Relation.FOR_SPONSOR: ACTIVE}),
    Deed.READ_RECORD: _stay(dict.fromkeys(READERS, AGREED), Scope.READ),
    Deed.LOG_EVENTS: _stay(dict.fromkeys(PARTIES, IN_FORCE)),
    Deed.ANSWER_EVENTS: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.REPLY_TO_DISPUTE: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.RESOLVE_DISPUTE: Rule("loglink", {Relation.LINK_HOLDER: MEDIATORS}, None),
    Deed.CORRECT_EVENT: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.WITHDRAW_EVENT: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.ATTACH_EVIDENCE: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.SEND_MENTOR_LINK: _stay({Relation.FOR_HOST: AGREED, Relation.FOR_CONTRACTOR: AGREED}),
    Deed.SEND_MEDIATOR_LINK: _stay(dict.fromkeys(BOUND, AGREED)),
    Deed.WITHDRAW_LOG_LINK: Rule(
        "loglink",
        {
            Relation.FOR_HOST: MENTORS,
            Relation.FOR_CONTRACTOR: MENTORS,
            Relation.FOR_SPONSOR: MEDIATORS,
        },
        Scope.STAYS,
    ),
    Deed.USE_LOG_LINK: Rule("loglink", {Relation.LINK_HOLDER: MENTORS | MEDIATORS}, None),
    Deed.LOG_BY_LINK: Rule("loglink", {Relation.LINK_HOLDER: MENTORS}, None),
    Deed.READ_MONEY: _stay(dict.fromkeys(READERS, AGREED), Scope.READ),
    Deed.RECORD_PAYMENT: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.REVERSE_PAYMENT: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.RELEASE_MILESTONE: _stay({Relation.FOR_SPONSOR: AGREED}),
    Deed.CLAIM_REFUND: _stay(dict.fromkeys(PARTIES, AGREED)),
    Deed.READ_SCHEME_MONEY: _terms({Relation.SPONSOR_MEMBER: SHOWN}, Scope.READ),
    Deed.IMPORT_STATEMENT: _terms({_OFFICER: SHOWN}),
    Deed.MATCH_LINE: _terms({_OFFICER: SHOWN}),
    Deed.SET_ASIDE_LINE: _terms({_OFFICER: SHOWN}),
    Deed.IMPORT_RATES: Rule("organisation", {_OFFICER: ANY}, Scope.TERMS),
    Deed.MAKE_FEED: Rule("person", {_SELF: ANY}, None),
    Deed.END_FEED: Rule("person", {_SELF: ANY}, None),
    Deed.READ_CALL: Rule("call", {Relation.ANYONE: CALLED, Relation.SPONSOR_MEMBER: ANY}),
    Deed.DRAFT_CALL: _terms({_OFFICER: PUBLISHED}, Scope.CALLS),
    Deed.EDIT_CALL: _call({_OFFICER: DRAFT}),
    Deed.DISCARD_CALL: _call({_OFFICER: DRAFT}),
    Deed.OPEN_CALL: _call({_OFFICER: DRAFT}),
    Deed.CLOSE_CALL: _call({_OFFICER: frozenset({"open"})}),
    Deed.WITHDRAW_CALL: _call({_OFFICER: RUNNING}),
    Deed.READ_APPLICATIONS: Rule("call", {Relation.NAME_READER: CALLED}),
    Deed.READ_REVIEWERS: Rule("call", {Relation.SPONSOR_MEMBER: CALLED}),
    Deed.INVITE_REVIEWER: _call({_OFFICER: RUNNING}),
    Deed.END_REVIEWER: _call({_OFFICER: RUNNING}),
    Deed.DECIDE_CALL: _call({_OFFICER: RUNNING}),
    Deed.OFFER_PLACE: _call({_OFFICER: frozenset({"decided"})}),
    Deed.APPLY: _call({Relation.NO_REVIEWER: frozenset({"open"})}),
    Deed.READ_APPLICATION: Rule(
        "application",
        {
            Relation.APPLICANT: ANY,
            Relation.NAME_READER: SENT_IN,
            Relation.NOMINATOR: SENT_IN,
            Relation.RECEIVER: frozenset({"selected"}),
        },
    ),
    Deed.EDIT_APPLICATION: _application({Relation.APPLICANT: DRAFT}),
    Deed.SUBMIT_APPLICATION: _application({Relation.APPLICANT: DRAFT}),
    Deed.WITHDRAW_APPLICATION: _application({Relation.APPLICANT: WITHDRAWABLE}),
    Deed.NOMINATE: _application({Relation.NOMINATOR: SUBMITTED}),
    Deed.ANSWER_PLACE: _application({Relation.APPLICANT: frozenset({"offered"})}),
    Deed.APPEAL: _application({Relation.APPLICANT: frozenset({"declined"})}),
    Deed.ANSWER_APPEAL: _application({_OFFICER: frozenset({"declined"})}),
    Deed.READ_TO_REVIEW: Rule("application", {Relation.FREE_REVIEWER: REVIEWED}),
    Deed.REVIEW: _application({Relation.FREE_REVIEWER: frozenset({"submitted", "nominated"})}),
    Deed.DECLARE_CONFLICT: _application({Relation.FREE_REVIEWER: REVIEWED}),
    Deed.READ_BALANCE: _terms({Relation.ANYONE: SHOWN, Relation.SPONSOR_MEMBER: SHOWN}, Scope.READ),
    Deed.READ_WHOLE_BALANCE: _terms({Relation.SPONSOR_MEMBER: SHOWN}, Scope.READ),
    Deed.READ_STAY_BALANCE: _stay(dict.fromkeys(READERS, AGREED), Scope.READ),
    Deed.MAKE_SNAPSHOT: _terms({Relation.SPONSOR_MEMBER: SHOWN}),
    Deed.TAKE_DATASET: _terms({_OFFICER: SHOWN}),
    Deed.READ_ORGANISATION: Rule("organisation", {Relation.SIGNED_IN: ANY}),
    Deed.READ_MEMBERS: Rule("organisation", {Relation.MEMBER: ANY}),
    Deed.REGISTER_ORGANISATION: Rule("", {Relation.SIGNED_IN: ANY}, Scope.PEOPLE),
    Deed.CHANGE_ORGANISATION: Rule("organisation", {Relation.KEEPER: ANY}, Scope.PEOPLE),
    Deed.INVITE_MEMBER: Rule("organisation", {Relation.KEEPER: ANY}, Scope.PEOPLE),
    Deed.WITHDRAW_INVITATION: Rule("invitation", {Relation.KEEPER: ANY}, Scope.PEOPLE),
    Deed.ACCEPT_INVITATION: Rule("", {Relation.SIGNED_IN: ANY}, None),
    Deed.END_MEMBERSHIP: Rule("membership", {Relation.KEEPER: ANY}, Scope.PEOPLE),
    Deed.HAND_OVER: Rule("membership", {Relation.KEEPER: ANY, _SELF: ANY}, Scope.PEOPLE),
    Deed.LEAVE: Rule("membership", {_SELF: ANY}, Scope.PEOPLE),
    Deed.READ_PERSON: Rule("person", {_SELF: ANY}),
    Deed.CHANGE_PERSON: Rule("person", {_SELF: ANY}, None),
    Deed.ERASE_PERSON: Rule("person", {_SELF: ANY}, None),
    Deed.MAKE_TOKEN: Rule("person", {_SELF: ANY}, None),
    Deed.END_TOKEN: Rule("token", {_SELF: ANY}, None),
}
"""The rule of each deed."""
