"""Every operation of the API as everybody, and with a token that lacks its scope."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from tests.sapar_web.api.placed import OPERATIONS, SENT
from tests.sapar_web.api.programs import Program, program
from tests.sapar_web.invented import ROLES, things

from sapar_web.api.site import api
from sapar_web.models import Organisation, Scope

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
