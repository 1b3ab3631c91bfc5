"""What describes the interface: OpenAPI, the page of the reference, and its examples."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import schemathesis
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy, builds, one_of, sampled_from
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.sapar_web.api.programs import program
from tests.sapar_web.invented import things

from sapar_web.api.describing import operations, repeats
from sapar_web.api.site import api
from sapar_web.models import Offer, Organisation, Scope, Statement, Stay, Terms, Voice
from sapar_web.wsgi import application

OPERATIONS = list(operations(api.get_openapi_schema()))
NAMES = [each["operationId"] for _method, each in OPERATIONS]


NOT_KEPT = {"take_dataset", "propose_sessions"}
"""An archive whose taking history tells of, too large to be kept and told again; and a file that
is read, of which nothing is written."""


def test_every_write_can_be_repeated_and_no_look_says_so(repository: Path) -> None:
    assert {method for method, each in OPERATIONS if repeats(each)} == {"post", "put", "delete"}
    looks = [each["operationId"] for method, each in OPERATIONS if method == "get"]
    once = [each["operationId"] for _method, each in OPERATIONS if not repeats(each)]
    assert [name for name in once if name not in NOT_KEPT] == looks
    page = (repository / "docs/reference/api.md").read_text(encoding="utf-8")
    _before, _heading, told = page.partition("## Writes that are safe to repeat")
    named = told.partition("## ")[0]
    assert {name for name in NAMES if f"`{name}`" in named} == NOT_KEPT


def test_what_may_be_busy_says_so() -> None:
    busy = {
        name for name, (_m, each) in zip(NAMES, OPERATIONS, strict=True) if 503 in each["responses"]
    }
    assert busy == {
        "download_terms",
        "read_scheme_balance",
        "read_stay_balance",
        "take_dataset",
    }


@pytest.mark.parametrize(("_method", "operation"), OPERATIONS, ids=NAMES)
def test_every_operation_declares_how_it_may_fail(_method: str, operation) -> None:
    failing = {status: told for status, told in operation["responses"].items() if status >= 400}
    assert {401, 403, 404, 422, 429} <= failing.keys()
    for told in failing.values():
        schema = told["content"]["application/problem+json"]["schema"]
        assert (schema, list(told["content"])) == (
            {"$ref": "#/components/schemas/Problem"},
            ["application/problem+json"],
        )
    assert operation["summary"] == operation["operationId"].replace("_", " ").capitalize()


def test_lists_go_by_key() -> None:
    listing = [each for name, (_m, each) in zip(NAMES, OPERATIONS, strict=True) if _is_list(name)]
    assert listing
    for operation in listing:
        assert {"after", "limit"} <= {each["name"] for each in operation["parameters"]}


# Of one terms of reference, one stay or one agreement, and so given whole.
WHOLE = {"list_voices", "list_versions", "list_commitments", "list_log_links", "list_snapshots"}


def _is_list(name: str) -> bool:
    return name.startswith("list_") and name not in WHOLE


SCHEMA = schemathesis.openapi.from_dict(json.loads(json.dumps(api.get_openapi_schema())))
SCHEMA.app = application
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
DESCRIBED = {each.ok().label: each.ok() for each in SCHEMA.get_all_operations()}
REAL = {
    "/api/terms/": Terms,
    "/api/offers/under/": Terms,
    "/api/offers/": Offer,
    "/api/voices/of/": Terms,
    "/api/voices/statements/": Statement,
    "/api/voices/": Voice,
    "/api/organisations/": Organisation,
    "/api/money/stays/": Stay,
    "/api/money/organisations/": Organisation,
}
"""Of what keys are, by how the address begins: the first that fits."""

ASKERS = {
    "officer": ("aizhan@demo.example", *Scope.values),
    "lecturer": ("dana@demo.example", *Scope.values),
    "host": ("anna@demo.example", *Scope.values),
    "officer who only reads": ("aizhan@demo.example", Scope.READ),
    "host whose token reads nothing": ("anna@demo.example", Scope.OFFERS),
}


def keys_of(label: str) -> list[str]:
    """Keys of things that are there, for an operation."""
    path = label.split(" ")[1]
    model = next((kind for begin, kind in REAL.items() if path.startswith(begin)), Terms)
    return [str(key) for key in model.objects.order_by("pk").values_list("key", flat=True)]


def sent(label: str, keys: list[str]) -> SearchStrategy[Case]:
    """Requests that fit the description, and some that do not, about things that are there."""
    fitting = DESCRIBED[label].as_strategy()
    odd = DESCRIBED[label].as_strategy(generation_mode=GenerationMode.NEGATIVE)

    def about(case: Case, key: str) -> Case:
        case.path_parameters = dict.fromkeys(case.path_parameters, key)
        return case

    real = fitting
    if "{" in label and keys and "{ending}" not in label:
        real = builds(about, fitting, sampled_from(keys))
    return one_of(real, real, fitting, odd)


@pytest.mark.django_db
@pytest.mark.parametrize("asker", ASKERS)
@pytest.mark.parametrize("label", DESCRIBED)
def test_whatever_is_sent_the_answer_is_one_that_is_described(
    invented: None, asker: str, label: str
) -> None:
    secret = program(*ASKERS[asker]).secret

    @settings(
        max_examples=6,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=sent(label, keys_of(label)))
    def ask(case: Case) -> None:
        with transaction.atomic():
            case.call_and_validate(
                base_url="http://testserver",
                headers={"Authorization": f"Bearer {secret}"},
                checks=CHECKS,
            )
            transaction.set_rollback(True)

    ask()


def examples(page: str, known: dict[str, str]) -> Iterator[tuple[str, str, dict[str, str], str]]:
    """Method, path, headers and body of each call of curl, with what stands for something."""
    for name, value in known.items():
        page = page.replace(name, value)
    for block in re.findall(r"```\n(curl .*?)```", page, re.DOTALL):
        words = iter(shlex.split(block.replace("\\\n", " "))[1:])
        told: dict[str, Any] = {"-X": "GET", "-d": "", "headers": {}}
        for word in words:
            if word == "-H":
                name, _colon, value = next(words).partition(": ")
                told["headers"][name] = value
            elif word in ("-X", "-d"):
                told[word] = next(words)
            else:
                told["path"] = urlsplit(word).path
        yield told["-X"], told["path"], told["headers"], told["-d"]


@pytest.mark.django_db
def test_every_call_of_the_page_is_answered(invented: None, repository: Path) -> None:
    page = (repository / "docs/reference/api.md").read_text(encoding="utf-8")
    officer, key = program("aizhan@demo.example"), str(things()["draft"])
    mark = officer.done("GET", f"/api/terms/{key}")["marks"]["title"]
    known = {"sapar_...": officer.secret, "<key>": key, "<marks.title>": mark}
    answers = [
        Client().generic(method, path, body, content_type="application/json", headers=headers)
        for method, path, headers, body in examples(page, known)
    ]
    assert len(answers) == page.count("curl ")
    assert [each.status_code for each in answers] == [200] * len(answers)
    assert set(answers[0].json()) == {"mine", "theirs"}
    assert Terms.objects.get(key=key).document["title"] == "Short visits"
    assert answers[1].json()["title"] == "Short visits"
