"""Tests of the page on which everybody may check a file or a digest."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.sapar_web.signing import Table

from sapar_web.queries.signing.files import file_of
from sapar_web.queries.signing.verifying import LARGEST

NAMES = ("Officer (invented)", "Lecturer (invented)", "Receiver (invented)")


@pytest.fixture
def signed(table: Table) -> Table:
    table.sign_all()
    return table


def sent(client: Client, content: bytes) -> Any:
    return client.post("/verify/", {"file": SimpleUploadedFile("a.pdf", content)})


def test_a_visitor_is_asked_for_a_file_or_a_digest(client: Client, db: None) -> None:
    answer = client.get("/verify/")
    assert answer.status_code == 200
    assert b"Nobody needs an account" in answer.content


def test_whoever_has_the_file_reads_who_signed_it_when_and_how(
    client: Client, signed: Table
) -> None:
    text = sent(client, file_of(signed.version)).content.decode()
    assert "The file is as it was signed, by all" in text
    for name in NAMES:
        assert name in text
    assert "Riverside University (invented)" in text
    assert "one-time code" in text
    assert signed.version.digest in text


def test_whoever_has_the_digest_reads_organisations_and_times_alone(
    client: Client, signed: Table
) -> None:
    text = client.post("/verify/", {"digest": signed.version.digest}).content.decode()
    assert "Riverside University (invented)" in text
    for name in (*NAMES, "Head (invented)"):
        assert name not in text
    same = client.get(f"/verify/?digest={signed.version.digest}").content.decode()
    assert "This agreement is known here" in same


def test_a_changed_byte_is_told_with_its_place_and_whose_signatures_it_breaks(
    client: Client, signed: Table
) -> None:
    content = bytearray(file_of(signed.version))
    content[1000] ^= 1
    text = sent(client, bytes(content)).content.decode()
    assert "The file is not as it was signed" in text
    assert "Byte 1001 is the first that differs; 1 in all." in text
    assert text.count("does not hold in this file") == 5


def test_a_file_with_the_digest_alone_tells_no_names(client: Client, signed: Table) -> None:
    text = sent(client, b"%PDF-1.7 " + signed.version.digest.encode()).content.decode()
    assert "Riverside University (invented)" in text
    for name in NAMES:
        assert name not in text


def test_a_signature_from_paper_says_so(client: Client, table: Table) -> None:
    table.attest("sending")
    text = sent(client, file_of(table.version)).content.decode()
    assert "attested from paper" in text


@pytest.mark.parametrize("digest", ["", "abc", "g" * 64, "A" * 63, "0" * 100])
def test_what_is_no_digest_is_refused(client: Client, db: None, digest: str) -> None:
    assert client.post("/verify/", {"digest": digest}).status_code == 422


def test_a_file_of_more_than_twenty_mebibytes_is_refused(client: Client, db: None) -> None:
    answer = sent(client, b"%PDF-" + b"0" * LARGEST)
    assert answer.status_code == 422
    assert b"at most 20 MiB" in answer.content


def test_what_is_unknown_is_said_to_be(client: Client, db: None) -> None:
    text = client.post("/verify/", {"digest": "0" * 64}).content.decode()
    assert "Nothing is known here of this" in text


def test_one_address_asks_thirty_times_a_minute_at_most(client: Client, db: None) -> None:
    answers = [client.post("/verify/", {"digest": "0" * 64}).status_code for _time in range(31)]
    assert answers == [200] * 30 + [429]


def test_the_same_number_of_queries_whatever_was_signed(
    client: Client, table: Table, django_assert_max_num_queries
) -> None:
    table.sign("host")
    with django_assert_max_num_queries(12):
        client.post("/verify/", {"digest": table.version.digest})
    table.sign("sponsor")
    table.sign("sending")
    with django_assert_max_num_queries(12):
        client.post("/verify/", {"digest": table.version.digest})
