"""The examples of docs/reference/api.md do what the page says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from tests.sapar_web.api.programs import program
from tests.sapar_web.invented import things

from sapar_web.models import Terms


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
