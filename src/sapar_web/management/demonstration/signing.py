"""The invented agreements: one that all have signed, and one that waits for some."""

from datetime import timedelta
from typing import Any

from sapar.terms.document.digest import digest_of
from sapar.values.digest import Digest
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.answering import accept_proposal
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.actions.agreements.consenting import consent_to_goals
from sapar_web.actions.agreements.freezing import open_signing
from sapar_web.actions.agreements.proposing import Why, propose
from sapar_web.actions.signing.showing import keep_shown
from sapar_web.actions.signing.signing import Signing, sign_agreement
from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.actions.stays.joining import join_stay
from sapar_web.actions.terms.parts import mark_of
from sapar_web.management.demonstration.cast import Cast
from sapar_web.management.demonstration.stays import SPEAKERS, _hand_in, _opened
from sapar_web.models import Agreement, Factor, Proposal, Stay, Terms, Version
from sapar_web.models.offer import today
from sapar_web.queries.agreements.changes import Change, stands
from sapar_web.queries.agreements.documents import agreement_document

ALL = {**SPEAKERS, "mentor": "jonas"}
"""Who signs for each party."""

POSITIONS = {
    "sponsor": "Programme officer",
    "sending": "Халықаралық бөлім басшысы",
    "host": "Head of the international office",
    "contractor": "Координатор программы",
    "participant": "Оқытушы",
    "mentor": "Head of the archive",
}
"""What each is, in their own language."""

LEVELS = [
    "Less than before the stay.",
    "As before the stay.",
    "The first step is taken, as planned.",
    "A step more than planned.",
    "It is in use at home.",
]

RETURN = [
    {"text": "Кафедрада әдістер туралы семинар өткізіледі.", "by": "participant"},
    {"text": "The course is in the plan of the next year.", "by": "sending"},
]

AGO = timedelta(days=23)
"""How long ago the stay began that is under way."""

LENGTH = timedelta(days=62)
"""Nine weeks, of a stay that is under way."""

CONTACTS = [
    {"party": "host", "name": "Anna Weber (invented)", "email": "anna@demo.example"},
    {"party": "sending", "name": "Marat Ospanov (invented)", "phone": "+7 7172 000000"},
    {"party": "third", "name": "Leyla Idris (invented)", "email": "mediator@demo.example"},
]


def make(cast: Cast, terms: Terms) -> Stay:
    """Two stays under decided terms: one waits for signatures; one in force, which is returned."""
    signed = frozen(cast, terms, timedelta(days=70), began=AGO)
    for party in signed.signers:
        sign(cast, signed, party)
    waits = frozen(cast, terms, timedelta(days=100))
    for party in ("host", "sending"):
        sign(cast, waits, party)
    return Stay.objects.get(pk=signed.agreement.stay_id)


def frozen(cast: Cast, terms: Terms, later: timedelta, began: timedelta | None = None) -> Version:
    """A version that was negotiated to the end and laid before all.

    Args:
        cast: the people.
        terms: under which.
        later: how long after the first stays it begins.
        began: how long ago it began, for one that is under way; nobody opens a stay in the past.
    """
    stay = _opened(cast, terms, later)
    if began is not None:
        stay.first_day, stay.last_day = today() - began, today() - began + LENGTH
        stay.save(update_fields=["first_day", "last_day"])
    _invitation, secret = invite_to_stay(
        cast.actor("anna"), stay=stay.key, party="mentor", email="jonas@demo.example"
    )
    join_stay(cast.actor("jonas"), secret=secret)
    for party in SPEAKERS:
        _hand_in(cast, stay, party)
    begin_negotiation(cast.actor("dana"), stay=stay.key)
    _negotiate(cast, stay)
    revision = Agreement.objects.get(stay=stay).revision
    return open_signing(cast.actor("dana"), stay=stay.key, revision=revision)


def _negotiate(cast: Cast, stay: Stay) -> None:
    """Levels for each goal, what is done on return, whom to call; then everybody's yes."""
    for goal in _document(stay)["goals"]:
        part = f"goals/{goal['id']}"
        _settle(cast, stay, "dana", Change(part=part, after={**goal, "levels": LEVELS}))
    days = [stay.last_day + timedelta(days=each) for each in (60, 200)]
    steps = [{**step, "until": day.isoformat()} for step, day in zip(RETURN, days, strict=True)]
    plan = {"return_plan": {"steps": steps}}
    _settle(cast, stay, "dana", Change(part="return_plan", after=plan))
    _settle(cast, stay, "anna", Change(part="contacts", after={"contacts": CONTACTS}))
    goals = agreement_document(Agreement.objects.get(stay=stay)).goals
    marks = {goal.id: digest_of(goal).text for goal in goals}
    for name in SPEAKERS.values():
        consent_to_goals(cast.actor(name), stay=stay.key, goals=marks)


def _document(stay: Stay) -> dict[str, Any]:
    found: dict[str, Any] = Agreement.objects.get(stay=stay).document
    return found


def _settle(cast: Cast, stay: Stay, by: str, change: Change) -> None:
    """A change that everybody accepts whom it touches."""
    read = mark_of(stands(_document(stay), change))
    made = propose(cast.actor(by), stay=stay.key, change=change, why=Why("clarity"), read=read)
    for name in ALL.values():
        open_ = Proposal.objects.filter(pk=made.pk, state="open").exists()
        if open_ and name != by:
            _accept(cast, name, made)


def _accept(cast: Cast, name: str, made: Proposal) -> None:
    try:
        accept_proposal(cast.actor(name), proposal=made.key, digest=made.digest)
    except RefusedError:
        return  # it does not touch them


def sign(cast: Cast, version: Version, party: str) -> None:
    """A signature; in the invented world a one-time code was shown just now."""
    name = ALL[party]
    signing = Signing(
        digest=version.digest,
        name=cast.people[name].name,
        position=POSITIONS[party],
        party=party,
    )
    actor, session = cast.actor(name), Digest.of(f"{version.key} {party}".encode()).text
    keep_shown(actor, version=version, session=session, factor=Factor.CODE, proof=session)
    sign_agreement(actor, key=version.agreement.stay.key, signing=signing, session=session)
