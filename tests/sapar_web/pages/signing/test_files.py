"""Tests of files of a version: for its parties alone, byte for byte."""

import pytest
from tests.sapar_web.pages.signing.conftest import address
from tests.sapar_web.signing import SPEAKS, Table

from sapar.values.digest import Digest
from sapar_web.queries.signing.files import file_of

FILES = (("signed", "pdf"), ("unsigned", "pdf"), ("agreement", "json"))


@pytest.mark.parametrize("name", SPEAKS.values())
def test_each_party_downloads_all_files(table: Table, name: str) -> None:
    table.sign("host")
    client = table.cast.client(name)
    got = [client.get(address("agreement_file", table, 1, *each)) for each in FILES]
    assert [answer.status_code for answer in got] == [200, 200, 200]
    assert got[0].content == file_of(table.version)
    assert Digest.of(got[2].content).text == table.version.digest
    assert {answer["X-Content-Type-Options"] for answer in got} == {"nosniff"}
    assert all("attachment" in answer["Content-Disposition"] for answer in got)


def test_nobody_else_does(table: Table) -> None:
    table.sign("host")
    for name, status in (("observer", 403), ("outsider", 404), ("nobody", 404), ("visitor", 302)):
        client = table.cast.client(name)
        for each in FILES:
            assert client.get(address("agreement_file", table, 1, *each)).status_code == status


def test_what_is_not_there_is_not_found(table: Table) -> None:
    client = table.cast.client("receiver")
    for each in ((1, "signed", "pdf"), (2, "unsigned", "pdf"), (1, "agreement", "exe")):
        assert client.get(address("agreement_file", table, *each)).status_code == 404


def test_the_scan_is_for_parties_and_never_shown_in_a_page(table: Table) -> None:
    made = table.attest("sending")[0]
    there = address("signature_evidence", table, made.key)
    answer = table.cast.client("lecturer").get(there)
    assert (answer.content, answer["Content-Type"]) == (b"%PDF-1.7 a scan", "application/pdf")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert table.cast.client("observer").get(there).status_code == 403
    signed = table.sign("host")
    without = address("signature_evidence", table, signed.key)
    assert table.cast.client("lecturer").get(without).status_code == 404
