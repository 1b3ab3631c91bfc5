"""Writes that are safe to repeat: the same idempotency key gets the same answer, once done."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from ninja.operation import Operation as Described
from ninja.responses import Status
from ninja.utils import contribute_operation_callback
from pydantic_core import to_jsonable_python

from sapar.values.digest import Digest
from sapar_web.actions.refusals import UnfitError
from sapar_web.api.authentication import actor
from sapar_web.models import Write

HEADER = "Idempotency-Key"
LONGEST = 100

PARAMETER = {
    "in": "header",
    "name": HEADER,
    "required": False,
    "description": "Of your choice: asked again with the same key, it is done once.",
    "schema": {"type": "string", "maxLength": LONGEST, "pattern": "^[ -~]*$"},
}
"""The header as the OpenAPI document names it."""

SECRETS = frozenset({"link", "secret"})
"""Fields of answers that hold the secret of a link: they are told once, and kept nowhere."""

Operation = Callable[..., tuple[int, Any]]


def repeatable(operation: Operation) -> Callable[..., Status[Any]]:
    """An operation that writes, and answers with a status and a value.

    With the header `Idempotency-Key` it is done once: whoever asks again with the same key and the
    same request gets the first answer, also when both ask at the same time, but for secrets: they
    are not kept, and stand empty in a repeated answer. What was refused is not kept: it may be
    tried again.

    Raises:
        UnfitError: if the key was used for another request.
    """

    @wraps(operation)
    def answered(request: HttpRequest, *arguments: Any, **named: Any) -> Status[Any]:
        key = request.headers.get(HEADER, "")
        if not key:
            return Status(*operation(request, *arguments, **named))
        if len(key) > LONGEST or not key.isprintable():
            raise UnfitError({HEADER: [f"at most {LONGEST} printable characters"]})
        with transaction.atomic():
            write, first = _write(request, key)
            if not first:
                return Status(write.status, write.answer)
            status, answer = operation(request, *arguments, **named)
            write.status, write.answer = status, without_secrets(to_jsonable_python(answer))
            write.save(update_fields=["status", "answer"])
        return Status(status, answer)

    contribute_operation_callback(answered, _declare)
    return answered


def without_secrets(answer: Any) -> Any:
    """An answer as it is kept: whatever its depth, a field of a secret is empty."""
    if isinstance(answer, dict):
        told = answer.items()
        return {name: "" if name in SECRETS else without_secrets(each) for name, each in told}
    if isinstance(answer, list):
        return [without_secrets(each) for each in answer]
    return answer


def _declare(operation: Described) -> None:
    """Let the OpenAPI document name the header."""
    told = operation.openapi_extra or {}
    operation.openapi_extra = {**told, "parameters": [PARAMETER]}


def _write(request: HttpRequest, key: str) -> tuple[Write, bool]:
    """The write of a key; whoever comes second waits here until the first is done."""
    asked = f"{request.method} {request.get_full_path()}\n".encode() + request.body
    digest = Digest.of(asked).text
    write, first = Write.objects.get_or_create(
        person=actor(request).person,
        idempotency=key,
        defaults={"request": digest, "status": 0, "answer": None},
    )
    if write.request != digest:
        raise UnfitError({HEADER: ["it was used for another request: take a new one"]})
    return write, first
