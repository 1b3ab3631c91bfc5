"""The interface as a whole, and every operation as everybody, also with too little of a token."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from tests.sapar_web.api import story
from tests.sapar_web.api.placed import OPERATIONS, SENT
from tests.sapar_web.api.programs import Program, program
from tests.sapar_web.invented import ROLES, things

from sapar_web.api.front import nouns
from sapar_web.api.site import api
from sapar_web.models import Organisation, Scope, Terms
from sapar_web.queries.terms.documents import document_of, kept_form


@pytest.mark.django_db
def test_nothing_is_answered_without_a_token(client: Client) -> None:
    schema = api.get_openapi_schema()
    for path, operations in schema["paths"].items():
        address = path.replace("{ending}", "json").replace("{number}", "1")
        address = re.sub(r"{\w+}", "00000000-0000-0000-0000-000000000000", address)
        for method in operations:
            response = client.generic(method.upper(), address, content_type="application/json")
            assert response.status_code == 401, (method, path, response.status_code)


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does() -> None:
    operations = [
        operation
        for operations in api.get_openapi_schema()["paths"].values()
        for operation in operations.values()
    ]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names))
    assert [each["operationId"] for each in operations if not each.get("description")] == []


def test_the_documentation_lists_every_operation(repository: Path) -> None:
    page = (repository / "docs/reference/api.md").read_text(encoding="utf-8")
    rows = [
        f"| `{each['name']}` | `{each['method']} {each['path']}` | "
        f"{each['description'].splitlines()[0]} |"
        for operations in nouns().values()
        for each in operations
    ]
    assert [line for line in page.splitlines() if line.startswith("| `")] == rows


@pytest.mark.django_db
def test_the_whole_story_by_the_api_alone(invented: None) -> None:
    officer, office, lecturer = (story.asks(name) for name in ("aizhan", "marat", "dana"))
    host, other = story.asks("anna"), story.asks("mikko")
    model = kept_form(document_of(Terms.objects.get(state="draft")))
    terms = story.drafted(officer, model)
    assert [code for code, holds in story.gates(officer, terms).items() if not holds] == [
        "A02",
        "A03",
    ]
    assert lecturer.ask("GET", terms).status_code == 404
    sending = story.asked(
        officer,
        terms,
        office,
        party="sending",
        email="marat@demo.example",
        organisation=story.key_of("Sarytau"),
    )
    participant = story.asked(
        officer, terms, lecturer, party="participant", email="dana@demo.example"
    )
    need = story.says(office, sending, kind="stated", text="Our classes must be covered.")
    wish = story.says(
        lecturer, participant, kind="commented", text="One hour is little.", clause="mentor-hours"
    )
    hours = next(each for each in model["clauses"] if each["id"] == "mentor-hours")
    story.write(officer, terms, "clauses/mentor-hours", {**hours, "quantity": "3"})
    story.answers(officer, wish, "taken", "Three hours now.")
    story.answers(officer, need, "partly", "In the money part.")
    revision = officer.done("GET", terms)["revision"]
    story.says(office, sending, kind="approved", revision=revision)
    story.says(lecturer, participant, kind="approved", revision=revision)
    assert set(story.gates(officer, terms).values()) == {True}
    until = {"revision": revision, "offers_until": story.later().isoformat()}
    published = officer.done("POST", f"{terms}/publish", until)
    assert (published["state"], len(published["digest"])) == ("published", 64)
    good = story.offered(host, terms, "Riverside", less=False)
    bad = story.offered(other, terms, "Lakeside", less=True)
    under = terms.replace("/terms/", "/offers/under/")
    assert officer.done("GET", under)["submitted"] == 2
    assert officer.ask("GET", f"{under}/comparison").status_code == 403
    story.days_pass(terms)
    assert len(officer.done("GET", f"{under}/comparison")["offers"]) == 2
    why = {"selected": "Three hours a week.", "rest": "One hour a week."}
    assert officer.done("POST", f"{good}/select", why)["state"] == "selected"
    lost = other.done("GET", bad)
    assert (lost["state"], lost["reason"]) == ("declined", "One hour a week.")
    assert other.ask("GET", good).status_code == 404


ROWS = [[part.strip() for part in row.split("|")] for row in OPERATIONS.strip().splitlines()]


def operations() -> Iterator[tuple[str, str, str]]:
    """Name, method and path of each operation, as the OpenAPI document tells them."""
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, operation in methods.items():
            yield operation["operationId"], method.upper(), path


TOLD_FIRST = {("select_offer", "chosen"): 409}
"""Who comes second is told so before it is looked whether they might have."""

ASKED = {name: (method, path) for name, method, path in operations()}


def test_every_operation_is_placed_and_what_takes_something_is_sent_something() -> None:
    assert {name for name, *_rest in ROWS} == set(ASKED)
    taking = {
        operation["operationId"]
        for methods in api.get_openapi_schema()["paths"].values()
        for operation in methods.values()
        if "requestBody" in operation
    }
    assert set(SENT) == taking


@pytest.mark.django_db
def test_everybody_finds_at_every_operation_what_is_theirs_to_find(invented: None) -> None:
    known = _known()
    programs = {role: _program(role) for role in ROLES}
    wrong = []
    for name, where, _scope, placed in ROWS:
        for role, asking in programs.items():
            expected = _outcome(placed, role)
            found = _answer(asking, name, where, known)
            if found != expected:
                wrong.append((name, where, role, found, expected))
    assert wrong == []


@pytest.mark.django_db
def test_without_its_scope_a_token_does_nothing(invented: None) -> None:
    known, wrong = _known(), []
    for name, where, scope, placed in ROWS:
        role = _first_allowed(placed)
        if role:
            lacking = _program(role, *(each for each in Scope.values if each != scope))
            found = _answer(lacking, name, where, known)
            if found not in (TOLD_FIRST.get((name, where), 403), 404):
                wrong.append((name, where, role, found))
    assert wrong == []


def _known() -> dict[str, str]:
    agency = Organisation.objects.get(name__contains="Agency").key
    return {name: str(key) for name, key in {**things(), "agency": agency}.items()}


def _program(role: str, *scopes: str) -> Program:
    return program(f"{ROLES[role]}@demo.example", *scopes) if ROLES[role] else Program("")


def _outcome(placed: str, role: str) -> int:
    if not ROLES[role]:
        return 401
    for each in placed.split(";"):
        status, *roles = each.split()
        if role in roles or roles == ["*"]:
            return int(status)
    raise AssertionError(placed)


def _first_allowed(placed: str) -> str | None:
    """A role that gets as far as the deed; None where nobody does."""
    others = [role for role in ROLES if ROLES[role]]
    return next((role for role in others if _outcome(placed, role) not in (403, 404)), None)


def _answer(asking: Program, name: str, where: str, known: dict[str, str]) -> int:
    """How it answers; what it did is taken back."""
    cache.clear()
    method, path = ASKED[name]
    for each in where.split("/") if where else ():
        path = path.replace(path[path.index("{") : path.index("}") + 1], known.get(each, each), 1)
    with transaction.atomic():
        answer = asking.ask(method, path, _filled(SENT.get(name), known))
        transaction.set_rollback(True)
    return int(answer.status_code)


def _filled(sent: Any, known: dict[str, str]) -> Any:
    if isinstance(sent, dict):
        return {key: _filled(each, known) for key, each in sent.items()}
    return known.get(sent, sent) if isinstance(sent, str) else sent
