"""How the OpenAPI document tells what all operations have in common."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from ninja import NinjaAPI

from sapar_web.api.problems import MEDIA_TYPE, Problem
from sapar_web.api.repeating import HEADER

PROBLEMS: Mapping[int, str] = {
    401: "No token, or none that lasts.",
    403: "It may not be done: by this person, with this token, or in this state.",
    404: "Nothing is here; or it is not told that something is.",
    422: "What was sent cannot be taken; `errors` says why, by field.",
    429: "Too many requests; `Retry-After` says how many seconds to wait.",
}
"""How every operation may end besides."""

OF_WRITES: Mapping[int, str] = {
    400: "The body is no JSON.",
    409: "Somebody else changed it meanwhile; `current` is what stands there now.",
    413: "The body is larger than 2 MiB; where it brings a file, than 24 MiB.",
}
"""How an operation that writes may end besides."""

REFERENCE = {"$ref": "#/components/schemas/Problem"}


class DescribedAPI(NinjaAPI):
    """An API whose document is whole: problems, summaries, and writes that can be repeated."""

    def get_openapi_schema(self, **given: Any) -> Any:
        """The OpenAPI document."""
        schema = super().get_openapi_schema(**given)
        schema["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        for method, operation in operations(schema):
            operation["summary"] = operation["operationId"].replace("_", " ").capitalize()
            _declare_problems(operation, OF_WRITES if method != "get" else {})
        return schema


def operations(schema: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation of a document, with its method in small letters."""
    for methods in schema["paths"].values():
        yield from methods.items()


def repeats(operation: Mapping[str, Any]) -> bool:
    """Whether an operation is done once for an idempotency key."""
    return any(each["name"] == HEADER for each in operation["parameters"])


def _declare_problems(operation: dict[str, Any], more: Mapping[int, str]) -> None:
    told = {status: {"description": text} for status, text in {**PROBLEMS, **more}.items()}
    responses = {**operation["responses"], **told}
    for status, response in responses.items():
        if status >= HTTPStatus.BAD_REQUEST:
            response["content"] = {MEDIA_TYPE: {"schema": REFERENCE}}
    operation["responses"] = dict(sorted(responses.items()))
