"""What may be said about a fact: by whom, in which form, and the deed that says it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sapar.deliveries.duty import side
from sapar.deliveries.events.answers import Acknowledgement, Dispute
from sapar.values.party import Party
from sapar_web.access.rules import IN_FORCE
from sapar_web.actions.record.answering import acknowledge, dispute, reply, resolve
from sapar_web.actions.record.facts import log_events
from sapar_web.actions.record.mending import withdraw
from sapar_web.actions.record.showing import attach_evidence
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import StayParty
from sapar_web.models.offer import today
from sapar_web.pages.record.door import Door
from sapar_web.pages.record.files import file_of
from sapar_web.pages.record.forms import (
    DecideForm,
    DisputeForm,
    EvidenceForm,
    OutcomeForm,
    ReplyForm,
)
from sapar_web.pages.record.log_fields import charged
from sapar_web.pages.record.thread import open_dispute, outcomes_missing
from sapar_web.pages.signing.forms import ForParty
from sapar_web.queries.record.telling import Claim

Parties = Iterable[Party]


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that may be said.

    Attributes:
        name: of the deed, as the form posts it.
        title: of the form; empty for a button alone.
        button: its words.
        who: parties of the reader that may say it now; none where nobody may.
        form: that asks for it.
        say: does the deed.
        quiet: whether it stands in the background.
    """

    name: str
    title: Any
    button: Any
    who: Callable[[Door, Claim], Parties]
    form: Callable[..., forms.Form]
    say: Callable[[Door, Claim, Mapping[str, Any]], object]
    quiet: bool = False


def ways(door: Door, claim: Claim) -> Iterator[tuple[Way, list[StayParty]]]:
    """What the reader may say about a fact now, each with their parties that may."""
    for way in WAYS:
        parties = [party for party in door.mine if party in set(way.who(door, claim))]
        if parties:
            yield way, [StayParty(each) for each in parties if each is not Party.THIRD]


def _stands(claim: Claim) -> bool:
    return not claim.fact.withdrawn and claim.fact.resolution is None


def _may_confirm(_door: Door, claim: Claim) -> Parties:
    return _may_answer(claim, Acknowledgement)


def _may_dispute(_door: Door, claim: Claim) -> Parties:
    return _may_answer(claim, Dispute)


def _may_answer(claim: Claim, answer: type) -> Parties:
    """Who may answer, as long as it stands, and has not answered the same."""
    if _stands(claim) and claim.state is not None:
        said = claim.answers
        yield from (each for each in claim.answerers if not isinstance(said.get(each), answer))


def _may_reply(_door: Door, claim: Claim) -> Parties:
    return side(claim.fact.told.author) if open_dispute(claim) is not None else ()


def _may_take_dispute_back(_door: Door, claim: Claim) -> Parties:
    found = open_dispute(claim)
    return () if found is None else (found.author,)


def _may_decide(_door: Door, claim: Claim) -> Parties:
    return (Party.THIRD,) if open_dispute(claim) is not None else ()


def _own(_door: Door, claim: Claim) -> Parties:
    return (claim.fact.told.author,) if _stands(claim) else ()


def _may_tell_outcome(door: Door, claim: Claim) -> Parties:
    told = door.stay.state in IN_FORCE and outcomes_missing(door, claim)
    return door.mine if told else ()


def _may_show(door: Door, claim: Claim) -> Parties:  # noqa: ARG001 -- as the others
    return (each for each in door.mine if each is not Party.THIRD)


def _confirm(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    by = door.by(told["party"])
    return acknowledge(door.actor, stay=door.stay.key, versions=[claim.fact.version], by=by)


def _dispute(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    by, about = door.by(told["party"]), claim.fact.version
    return dispute(door.actor, stay=door.stay.key, version=about, reason=told["reason"], by=by)


def _reply(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    about = _dispute_of(claim)
    by = door.by(told["party"])
    return reply(door.actor, stay=door.stay.key, about=about, text=told["text"], by=by)


def _decide(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    said = {"in_favour": told["in_favour"], "text": told["text"]}
    return resolve(stay=door.stay.key, about=_dispute_of(claim), link=door.secret, **said)


def _take_dispute_back(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    by = door.by(told["party"])
    return withdraw(door.actor, stay=door.stay.key, event=_dispute_of(claim), by=by)


def _take_back(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    by = door.by(told["party"])
    return withdraw(door.actor, stay=door.stay.key, event=claim.fact.told.id, by=by)


def _tell_outcome(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    event = {
        "kind": "outcome",
        "id": str(uuid4()),
        "on": today().isoformat(),
        "logged_at": timezone.now().isoformat(),
        "of": claim.fact.told.id,
        "result": told["result"],
        **charged(told),
    }
    by = door.by(told["party"])
    (sent,) = log_events(door.actor, stay=door.stay.key, events=[event], by=by)
    if sent.problems:
        raise UnfitError(dict(sent.problems))
    return sent


def _show(door: Door, claim: Claim, told: Mapping[str, Any]) -> object:
    file, by = file_of(told["file"]), door.by(told["party"])
    assert file is not None  # noqa: S101 -- the form asks for it
    return attach_evidence(
        door.actor, stay=door.stay.key, event=claim.fact.told.id, file=file, by=by
    )


def _dispute_of(claim: Claim) -> str:
    found = open_dispute(claim)
    if found is None:
        raise UnfitError({"": [str(_("this dispute is over"))]})
    return found.id


WAYS: Final = (
    Way("confirm", "", _("It was so"), _may_confirm, ForParty, _confirm),
    Way("dispute", _("It was not so"), _("Dispute it"), _may_dispute, DisputeForm, _dispute),
    Way("reply", _("Reply to the dispute"), _("Reply"), _may_reply, ReplyForm, _reply),
    Way("decide", _("Decide the dispute"), _("Decide"), _may_decide, DecideForm, _decide),
    Way(
        "take_dispute_back",
        "",
        _("Take the dispute back"),
        _may_take_dispute_back,
        ForParty,
        _take_dispute_back,
        quiet=True,
    ),
    Way(
        "outcome",
        _("What came of it"),
        _("Log it"),
        _may_tell_outcome,
        OutcomeForm,
        _tell_outcome,
    ),
    Way("show", _("Show it"), _("Add the file"), _may_show, EvidenceForm, _show, quiet=True),
    Way("take_back", "", _("Take it back"), _own, ForParty, _take_back, quiet=True),
)
"""In the order in which a page offers them."""
