"""The invented world of the demonstration, with everybody who may come by."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.test import Client
from django.utils import translation

from sapar_web.access.actor import actor_of
from sapar_web.actions.organisations.inviting import Asked, invite_member
from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.actions.record.linking import send_mentor_link
from sapar_web.management.demonstration import scene
from sapar_web.models import (
    Application,
    BankLine,
    BankStatement,
    Call,
    Event,
    Evidence,
    Membership,
    Offer,
    Organisation,
    Payment,
    Person,
    Proposal,
    Reviewer,
    Role,
    Statement,
    Stay,
    Terms,
    Unit,
    Voice,
)

ROLES = {
    "visitor": "",
    "nobody": "nobody",
    "officer": "aizhan",
    "observer": "timur",
    "other_officer": "other",
    "office": "marat",
    "lecturer": "dana",
    "participant": "unasked",
    "host": "anna",
    "mentor": "jonas",
    "other_host": "mikko",
    "contractor": "olga",
}
"""Who comes by, with the start of their address: `office` and `lecturer` were asked for a say,
`participant` not; `host` and `mentor` are of the university that offers and was selected,
`other_host` of the one that was not; `contractor` runs something else."""


@contextmanager
def world(blocker: Any) -> Iterator[None]:
    """The world with further people, for as long as a module's tests last."""
    with staged(blocker):
        _further_people()
        yield


@contextmanager
def staged(blocker: Any) -> Iterator[None]:
    """The world as the demonstration has it; each test takes back what it does.

    A server would close its connection after a request: here it keeps what is not committed.
    """
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    with blocker.unblock(), transaction.atomic(), translation.override("en"):
        scene.make()
        yield
        transaction.set_rollback(True)
    for signal in signals:
        signal.connect(close_old_connections)


def _further_people() -> None:
    # To hash a password takes a second: theirs is that of everybody in the demonstration.
    kept = person("officer").password
    made = {
        name: Person.objects.create(email=f"{name}@demo.example", name=name, password=kept)
        for name in ("nobody", "other", "unasked")
    }
    fund = Organisation.objects.create(name="Invented Fund", country="DE")
    sender = Organisation.objects.get(name__contains="Sarytau")
    Membership.objects.create(person=made["other"], organisation=fund, role=Role.OFFICER)
    Membership.objects.create(person=made["unasked"], organisation=sender, role=Role.PARTICIPANT)
    Unit.objects.create(organisation=_organisation("Riverside"), name="Archive")


def person(role: str) -> Person:
    """Who comes by in a role."""
    return Person.objects.get(email=f"{ROLES[role]}@demo.example")


def client(role: str) -> Client:
    """A browser without scripts in which somebody has signed in; a visitor has not."""
    browser = Client()
    if ROLES[role]:
        browser.force_login(person(role))
    return browser


def things() -> dict[str, Any]:
    """Keys and secrets of what is there, by a name: terms and offers in each state."""
    host, fund = actor_of(person("host")), _organisation("Riverside")
    asked = Asked(email="new@example.org", role=Role.OBSERVER)
    invitation, secret = invite_member(host, organisation=fund.key, asked=asked)
    call = Call.objects.get()
    told = {"email": "jonas@demo.example", "party": "host"}
    log_link, log_secret = send_mentor_link(host, stay=_stay("active"), **told)
    token, _ = make_token(actor_of(person("officer")), wanted=Wanted("t", ["read"], 1))
    terms = {
        title.split()[0].lower(): key for title, key in Terms.objects.values_list("title", "key")
    }
    return {
        "call": call.key,
        "applied": Application.objects.get(call=call).key,
        "reviewer": Reviewer.objects.get(call=call).key,
        "agreed": _stay("active"),
        "signing": _stay("signing"),
        "session": Event.objects.filter(kind="session").order_by("-pk").first().key,
        "evidence": Evidence.objects.get().key,
        "log link": log_link.key,
        "log secret": log_secret,
        "draft": terms["archive"],
        "taking": terms["teaching"],
        "closed": terms["summer"],
        "decided": terms["laboratory"],
        "begun": _offer("begun", state="draft"),
        "handed in": _offer("Riverside", state="submitted"),
        "chosen": _offer("Riverside", state="selected"),
        "lost": _offer("Lakeside", state="declined"),
        "writing": Stay.objects.get(state="preparing").key,
        "negotiated": Stay.objects.get(state="negotiating").key,
        "proposal": Proposal.objects.get(state="open").key,
        "office's voice": _voice("office"),
        "lecturer's voice": _voice("lecturer"),
        "word": Statement.objects.get(voice__key=_voice("lecturer"), kind="commented").key,
        "riverside": fund.key,
        "unit": fund.units.get().key,
        "mentor's membership": Membership.objects.get(person=person("mentor")).key,
        "invitation": invitation.key,
        "secret": secret,
        "token": token.key,
        "payment": Payment.objects.get(release__isnull=False).key,
        "statement": BankStatement.objects.get().key,
        "line": BankLine.objects.get(number=3).key,
    }


def _organisation(name: str) -> Organisation:
    return Organisation.objects.get(name__contains=name)


def _offer(name: str, state: str) -> Any:
    rows = Offer.objects.filter(state=state)
    return (rows if name == "begun" else rows.filter(organisation__name__contains=name)).get().key


def _stay(state: str) -> Any:
    return Stay.objects.get(state=state).key


def _voice(role: str) -> Any:
    return Voice.objects.get(terms__state="draft", person=person(role)).key
