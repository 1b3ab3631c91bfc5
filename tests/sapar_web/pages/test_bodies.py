"""Tests of how much anybody may send at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sapar_web.pages.bodies import LARGEST


@pytest.mark.parametrize("path", ["/verify/", "/account/login/", "/nowhere/"])
def test_what_is_too_large_is_refused_wherever_it_is_sent(
    client: Client, db: None, path: str
) -> None:
    file = SimpleUploadedFile("a.pdf", b"0" * LARGEST)
    answer = client.post(path, {"file": file})
    assert answer.status_code == 413
    assert b"at most 20 MiB" in answer.content


def test_less_is_read(client: Client, db: None) -> None:
    assert client.post("/verify/", {"digest": "0" * 64}).status_code == 200
