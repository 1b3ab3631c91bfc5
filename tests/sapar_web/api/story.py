"""The whole story of terms of reference, told by programs alone."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from tests.sapar_web.api.programs import Program, program

from sapar_web.actions.terms.parts import SINGLE
from sapar_web.management.demonstration.offers import LESS
from sapar_web.management.demonstration.terms import let_the_last_day_pass
from sapar_web.models import Organisation, Terms

Content = dict[str, Any]


def asks(name: str) -> Program:
    """A program of somebody in the invented world, with every scope."""
    return program(f"{name}@demo.example")


def key_of(organisation: str) -> str:
    """The key of an organisation of the invented world."""
    return str(Organisation.objects.get(name__contains=organisation).key)


def write(who: Program, thing: str, part: str, value: Any) -> Content:
    """Write a part of a draft with the mark of what stands there."""
    read = who.done("GET", thing)["marks"].get(part, "")
    return dict(who.done("PUT", f"{thing}/part", {"part": part, "value": value, "read": read}))


def gates(who: Program, terms: str) -> dict[str, bool]:
    """How the gates of a draft stand."""
    return {each["code"]: each["holds"] for each in who.done("GET", f"{terms}/check")["gates"]}


def drafted(officer: Program, model: Mapping[str, Any]) -> str:
    """The address of a draft with the content of a document, part by part."""
    days = {name: model["scheme"][name] for name in ("first_day", "last_day")}
    answers = {"title": "Story (invented)", "currency": model["money"]["currency"], **days}
    begun = officer.done(
        "POST", "/api/terms", {"organisation": key_of("Agency"), "answers": answers}
    )
    terms = f"/api/terms/{begun['key']}"
    for part in SINGLE:
        if part in model:
            write(officer, terms, part, model[part])
    wanted = {clause["id"]: clause for clause in model["clauses"]}
    there = {clause["id"] for clause in begun["document"]["clauses"]}
    for clause in [*there - wanted.keys(), *wanted]:
        write(officer, terms, f"clauses/{clause}", wanted.get(clause))
    return terms


def asked(officer: Program, terms: str, who: Program, **invited: str) -> str:
    """The address of the voice of somebody who is asked, as their turn tells it."""
    of = terms.replace("/api/terms/", "/api/voices/of/")
    made = officer.done("POST", of, invited)
    waits = [
        each for each in who.done("GET", "/api/turn")["mine"]["items"] if each["kind"] == "speak"
    ]
    assert made["key"] in [each["key"] for each in waits]
    return f"/api/voices/{made['key']}"


def says(who: Program, voice: str, **word: Any) -> str:
    """The key of a word."""
    return str(who.done("POST", f"{voice}/statements", word)["key"])


def answers(officer: Program, word: str, outcome: str, reason: str) -> None:
    """Answer a word."""
    sent = {"outcome": outcome, "reason": reason}
    officer.done("POST", f"/api/voices/statements/{word}/answer", sent)


def offered(host: Program, terms: str, organisation: str, *, less: bool) -> str:
    """The address of an offer that answers every clause, and is submitted."""
    key = terms.rpartition("/")[2]
    begun = {"terms": key, "organisation": key_of(organisation), "role": "host"}
    made = host.done("POST", "/api/offers", begun)
    offer = f"/api/offers/{made['key']}"
    for clause in made["document"]["answers"]:
        given = LESS.get(clause["clause"]) if less else None
        write(host, offer, f"answers/{clause['clause']}", given or {"answer": "accepts"})
    revision = host.done("GET", offer)["revision"]
    assert host.done("POST", f"{offer}/submit", {"revision": revision})["state"] == "submitted"
    return offer


def later() -> date:
    """A day on which offers may still be taken."""
    return timezone.localdate() + timedelta(days=30)


def days_pass(terms: str) -> None:
    """Let the last day for offers have been yesterday."""
    let_the_last_day_pass(Terms.objects.get(key=terms.rpartition("/")[2]))
