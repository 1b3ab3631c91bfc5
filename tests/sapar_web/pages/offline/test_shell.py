"""The empty page that a browser keeps has nothing of anybody, and its worker says all it keeps."""

import json
import re

import pytest
from tests.conftest import Cast

from sapar_web.pages.headers import POLICY


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_the_empty_page_is_the_same_for_everybody(
    cast: Cast, client, language: str, django_assert_num_queries
) -> None:
    with django_assert_num_queries(0):
        bare = client.get(f"/offline/{language}/")
    own = cast.client("lecturer").get(f"/offline/{language}/")
    assert own.content == bare.content
    assert f'<html lang="{language}">'.encode() in bare.content
    for nothing in (b"<form", b"csrf", b"@example.org", b"htmx"):
        assert nothing not in bare.content.replace(b"htmx-config", b"")
    assert bare["Content-Language"] == language


def test_there_is_no_page_in_another_language(client) -> None:
    assert client.get("/offline/xx/").status_code == 404


def test_the_worker_stands_at_the_root_and_lists_all_that_it_keeps(client) -> None:
    answer = client.get("/worker.js")
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "no-cache"
    assert answer["Content-Security-Policy"] == POLICY
    assert "worker-src 'self'" in POLICY
    text = answer.content.decode()
    kept = json.loads(re.search(r"SHELL = (.*);", text)[1])
    assert kept["pages"] == ["/offline/en/", "/offline/kk/", "/offline/ru/"]
    assert [re.sub(r"\.[0-9a-f]{12}\.", ".", each) for each in kept["files"]] == [
        "/static/sapar.css",
        "/static/sapar.svg",
        "/static/log/queue.js",
        "/static/log/page.js",
    ]
    assert all(re.search(r"\.[0-9a-f]{12}\.", each) for each in kept["files"])
    imported = re.findall(r'importScripts\("([^"]+)"\)', text)
    assert len(imported) == 2
