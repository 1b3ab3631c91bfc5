"""Tests of the page of signatures."""

import pytest
from tests.sapar_web.pages.signing.conftest import address
from tests.sapar_web.signing import SPEAKS, Table


@pytest.mark.parametrize("party", SPEAKS)
def test_each_party_sees_who_has_signed_and_its_own_turn(table: Table, party: str) -> None:
    table.sign("host")
    page = table.cast.client(SPEAKS[party]).get(address("signing", table)).content.decode()
    assert "Receiver (invented), Head (invented), Riverside University (invented)" in page
    assert table.version.digest in page
    assert ("Read and sign" in page) == (party != "host")
    assert page.count("not yet") == 4


def test_what_was_agreed_is_there_once_all_have_signed(table: Table) -> None:
    client = table.cast.client("lecturer")
    assert "What was agreed" not in client.get(address("signing", table)).content.decode()
    table.sign_all()
    page = client.get(address("signing", table)).content.decode()
    assert "What was agreed" in page
    assert "all have signed" in page
    assert "The stay begins" in page


def test_an_observer_reads_and_downloads_nothing(table: Table) -> None:
    table.sign("host")
    client = table.cast.client("observer")
    page = client.get(address("signing", table)).content.decode()
    assert "Receiver (invented)" in page
    assert "signed.pdf" not in page
    assert "Read and sign" not in page


def test_a_name_is_shown_as_it_is_and_never_run(table: Table) -> None:
    table.sign("host", name="<script>alert(1)</script>", position="{{ x }}")
    page = table.cast.client("lecturer").get(address("signing", table)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;, {{ x }}" in page


def test_the_same_number_of_queries_whatever_was_signed(
    table: Table, django_assert_max_num_queries
) -> None:
    client = table.cast.client("officer")
    client.get(address("signing", table))
    for parties in (["host"], ["sponsor", "sending"], ["participant", "mentor"]):
        for party in parties:
            table.sign(party)
        with django_assert_max_num_queries(12):
            client.get(address("signing", table))
