"""The history of an object in words: one component for every page."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar_web.access.deeds import Deed
from sapar_web.models import Role, Scope, StayParty, VoiceParty
from sapar_web.models.event import AUTHORS, EventKind
from sapar_web.pages.agreed_parts import PARTS
from sapar_web.queries.history import PAGE, history_of
from sapar_web.queries.whole_number import whole_of

DEEDS: Mapping[str, Any] = {
    Deed.DRAFT_TERMS: gettext_lazy("draft begun"),
    Deed.EDIT_TERMS: gettext_lazy("draft changed"),
    Deed.DISCARD_TERMS: gettext_lazy("draft discarded"),
    Deed.INVITE_VOICE: gettext_lazy("asked for a say"),
    Deed.END_VOICE: gettext_lazy("asked no longer"),
    Deed.SPEAK: gettext_lazy("said"),
    Deed.ANSWER: gettext_lazy("answered"),
    Deed.PUBLISH_TERMS: gettext_lazy("published"),
    Deed.WITHDRAW_TERMS: gettext_lazy("withdrawn"),
    Deed.SUPERSEDE_TERMS: gettext_lazy("superseded"),
    Deed.DRAFT_OFFER: gettext_lazy("offer begun"),
    Deed.EDIT_OFFER: gettext_lazy("offer changed"),
    Deed.SUBMIT_OFFER: gettext_lazy("offer submitted"),
    Deed.WITHDRAW_OFFER: gettext_lazy("offer withdrawn"),
    Deed.SELECT_OFFER: gettext_lazy("offer decided on"),
    Deed.SIGN_AGREEMENT: gettext_lazy("agreement signed"),
    Deed.DECLINE_TO_SIGN: gettext_lazy("not signed"),
    Deed.ATTEST_PAPER: gettext_lazy("signature on paper attested"),
    Deed.REMIND_TO_SIGN: gettext_lazy("reminded to sign"),
    Deed.WITHDRAW_STAY: gettext_lazy("stay withdrawn"),
    Deed.TERMINATE_STAY: gettext_lazy("stay terminated"),
    Deed.COMPLETE_STAY: gettext_lazy("stay completed"),
    Deed.RECORD_PAYMENT: gettext_lazy("payment recorded"),
    Deed.REVERSE_PAYMENT: gettext_lazy("payment taken back"),
    Deed.RELEASE_MILESTONE: gettext_lazy("milestone released"),
    Deed.CLAIM_REFUND: gettext_lazy("refund claimed"),
    Deed.IMPORT_STATEMENT: gettext_lazy("bank statement read"),
    Deed.MATCH_LINE: gettext_lazy("line of a bank statement matched"),
    Deed.SET_ASIDE_LINE: gettext_lazy("line of a bank statement set aside"),
    Deed.IMPORT_RATES: gettext_lazy("rates of exchange read"),
    Deed.LOG_EVENTS: gettext_lazy("logged"),
    Deed.ANSWER_EVENTS: gettext_lazy("confirmed or disputed"),
    Deed.REPLY_TO_DISPUTE: gettext_lazy("replied to a dispute"),
    Deed.RESOLVE_DISPUTE: gettext_lazy("dispute decided"),
    Deed.CORRECT_EVENT: gettext_lazy("corrected"),
    Deed.WITHDRAW_EVENT: gettext_lazy("taken back"),
    Deed.ATTACH_EVIDENCE: gettext_lazy("file added"),
    Deed.SEND_MENTOR_LINK: gettext_lazy("link sent to the mentor"),
    Deed.SEND_MEDIATOR_LINK: gettext_lazy("link sent to the mediator"),
    Deed.WITHDRAW_LOG_LINK: gettext_lazy("link ended"),
    Deed.MAKE_FEED: gettext_lazy("link for a calendar made"),
    Deed.END_FEED: gettext_lazy("link for a calendar ended"),
    Deed.DRAFT_CALL: gettext_lazy("call begun"),
    Deed.EDIT_CALL: gettext_lazy("call changed"),
    Deed.DISCARD_CALL: gettext_lazy("call discarded"),
    Deed.OPEN_CALL: gettext_lazy("call opened"),
    Deed.CLOSE_CALL: gettext_lazy("call closed"),
    Deed.WITHDRAW_CALL: gettext_lazy("call withdrawn"),
    Deed.INVITE_REVIEWER: gettext_lazy("reviewer asked"),
    Deed.END_REVIEWER: gettext_lazy("reviewer asked no longer"),
    Deed.DECIDE_CALL: gettext_lazy("decided"),
    Deed.OFFER_PLACE: gettext_lazy("free place handed on"),
    Deed.APPLY: gettext_lazy("application begun"),
    Deed.SUBMIT_APPLICATION: gettext_lazy("application submitted"),
    Deed.WITHDRAW_APPLICATION: gettext_lazy("application withdrawn"),
    Deed.NOMINATE: gettext_lazy("sending institution answered"),
    Deed.ANSWER_PLACE: gettext_lazy("offered place answered"),
    Deed.APPEAL: gettext_lazy("appealed"),
    Deed.ANSWER_APPEAL: gettext_lazy("appeal answered"),
    Deed.REVIEW: gettext_lazy("review submitted"),
    Deed.DECLARE_CONFLICT: gettext_lazy("conflict of interest declared"),
    Deed.OPEN_STAY: gettext_lazy("stay opened"),
    Deed.INVITE_TO_STAY: gettext_lazy("asked to take part"),
    Deed.JOIN_STAY: gettext_lazy("came into the stay"),
    Deed.WRITE_NEED: gettext_lazy("needs written"),
    Deed.SUBMIT_NEED: gettext_lazy("needs handed in"),
    Deed.SHOW_NEEDS: gettext_lazy("needs shown to all"),
    Deed.BEGIN_NEGOTIATION: gettext_lazy("negotiation begun"),
    Deed.PROPOSE: gettext_lazy("change proposed"),
    Deed.REMARK: gettext_lazy("remark made"),
    Deed.ACCEPT_PROPOSAL: gettext_lazy("proposal accepted"),
    Deed.REFUSE_PROPOSAL: gettext_lazy("proposal refused"),
    Deed.WITHDRAW_PROPOSAL: gettext_lazy("proposal taken back"),
    Deed.SETTLE_PROPOSAL: gettext_lazy("change in effect"),
    Deed.CONSENT_TO_GOAL: gettext_lazy("goal accepted"),
    Deed.OPEN_SIGNING: gettext_lazy("version frozen for signatures"),
    Deed.MAKE_SNAPSHOT: gettext_lazy("snapshot of the balance asked for"),
    Deed.TAKE_DATASET: gettext_lazy("dataset taken out"),
    Deed.REGISTER_ORGANISATION: gettext_lazy("organisation registered"),
    Deed.CHANGE_ORGANISATION: gettext_lazy("organisation changed"),
    Deed.INVITE_MEMBER: gettext_lazy("member invited"),
    Deed.WITHDRAW_INVITATION: gettext_lazy("invitation withdrawn"),
    Deed.ACCEPT_INVITATION: gettext_lazy("invitation accepted"),
    Deed.END_MEMBERSHIP: gettext_lazy("membership ended"),
    Deed.HAND_OVER: gettext_lazy("role handed over"),
    Deed.LEAVE: gettext_lazy("left"),
    Deed.CHANGE_PERSON: gettext_lazy("person changed"),
    Deed.ERASE_PERSON: gettext_lazy("person erased"),
    Deed.MAKE_TOKEN: gettext_lazy("token made"),
    Deed.END_TOKEN: gettext_lazy("token ended"),
}
"""Each deed of history in words."""


FIELDS: Mapping[str, Any] = {
    "title": gettext_lazy("Title"),
    "summary": gettext_lazy("What it is for"),
    "places": gettext_lazy("Places"),
    "budget": gettext_lazy("Budget for all places"),
    "currency": gettext_lazy("Currency"),
    "fields": gettext_lazy("Fields"),
    "closes_on": gettext_lazy("Last day for applications"),
    "nominates_on": gettext_lazy("Last day for nominations"),
    "decides_on": gettext_lazy("Day of the decision"),
    "first_day": gettext_lazy("First day"),
    "last_day": gettext_lazy("Last day"),
    "blind": gettext_lazy("Reviewers see applications"),
    "criteria": gettext_lazy("How applications are weighed"),
    "of_applicants": gettext_lazy("What is asked"),
    "of_sending": gettext_lazy("What is asked of the sending institution"),
    "files": gettext_lazy("Files at most"),
    "appeal_days": gettext_lazy("Days to appeal"),
    "answer_days": gettext_lazy("Days to answer an appeal"),
    "hold_days": gettext_lazy("Days for which a free place is held"),
    "hosts": gettext_lazy("Who receives"),
    "contractor": gettext_lazy("Contractor"),
    "languages": gettext_lazy("Languages"),
    "name": gettext_lazy("name"),
    "country": gettext_lazy("country"),
    "ror": gettext_lazy("ROR identifier"),
}

WORDS: Mapping[str, Mapping[str, Any]] = {
    "role": dict(Role.choices),
    "party": dict(VoiceParty.choices) | dict(AUTHORS),
    "silent": dict(StayParty.choices),
    "scopes": dict(Scope.choices),
    "fields": FIELDS,
    "unit": {},
    "amount": {},
    "part": FIELDS | PARTS,
    "clause": {},
}
"""What else an entry tells and a page shows: the words for its values; none for names."""


KINDS: Mapping[str, Any] = dict(EventKind.choices)
"""What was logged, in words."""

NAMED = ("clause", "part")
"""What an entry tells by identifiers of the document."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as a page shows it.

    Attributes:
        number: of the entry.
        at: when.
        deed: in words.
        actor: name of the person, or what stands in its place.
        version: digest of the document's version; empty without one.
        told: what else is worth knowing, in words.
    """

    number: int
    at: datetime
    deed: str
    actor: str
    version: str
    told: str


@dataclass(frozen=True, slots=True)
class History:
    """A page of history, newest first.

    Attributes:
        lines: its entries.
        older: `before` of the page that follows; None on the last one.
    """

    lines: list[Line]
    older: int | None


def history_page(
    request: HttpRequest,
    thing: Model,
    names: Mapping[str, str] | None = None,
    seen: Container[str] | None = None,
    most: int = PAGE,
) -> History:
    """The history of an object, from the entry on that the address names with `before`.

    Show it with `{% include "history.html" with history=history %}`.

    Args:
        request: that asks.
        thing: whose history.
        names: what clauses and parts of its document are called, by their identifiers.
        seen: ids of events of a record that whoever asks may see; None for all of them.
        most: entries of a page.
    """
    before = whole_of(request.GET.get("before", ""), None)
    rows = history_of(thing, before=before, limit=most)
    page = rows[:most]
    told = page if seen is None else list(_seen(page, seen))
    older = page[-1]["number"] if len(rows) > most else None
    return History([_line(row, names or {}) for row in told], older)


def _seen(rows: list[dict[str, Any]], seen: Container[str]) -> Iterator[dict[str, Any]]:
    """Entries without events that somebody may not see, and without those of nothing else."""
    for row in rows:
        told = row["told"]
        events = [each for each in told.get("events") or () if each["key"] in seen]
        if told.get("event", "") in seen or events or not {"event", "events"} & told.keys():
            yield {**row, "told": {**told, "events": events}}


def _line(row: Mapping[str, Any], names: Mapping[str, str]) -> Line:
    return Line(
        row["number"],
        row["at"],
        str(DEEDS.get(row["deed"], row["deed"])),
        _actor(row),
        row["version"],
        ", ".join(_told(row["told"], names)),
    )


def _actor(row: Mapping[str, Any]) -> str:
    if row["actor_id"] is None:
        return _("by a link from the mail") if row["told"].get("by") == "link" else _("the site")
    if row["actor__erased_at"] is not None:
        return _("erased person")
    return row["actor__name"] or _("a person without a name")


def _told(told: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for event in told.get("events") or ():
        yield str(KINDS.get(event["kind"], event["kind"]))
    for key, words in WORDS.items():
        known = {**words, **names} if key in NAMED else words
        found = told.get(key) or []
        for value in [found] if isinstance(found, str) else found:
            yield str(known.get(value, value))
