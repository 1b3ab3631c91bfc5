"""Tests of the page on which one signs."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.sapar_web.pages.signing.conftest import address, browser, form
from tests.sapar_web.signing import Table

from sapar.exchange.pades.keys import new_key
from sapar_web.models import Signature, Version

WRONG = "hunter2"


def test_without_a_second_factor_one_is_led_to_set_one_up_and_back(table: Table) -> None:
    client = browser(table, "host", age=None)
    page = client.get(address("sign", table))
    assert b"You have none yet" in page.content
    assert b"<button>Sign</button>" not in page.content
    back = client.get("/account/2fa/")
    assert address("sign", table).encode() in back.content
    client = browser(table, "host")
    client.get(address("sign", table))
    assert address("sign", table).encode() not in client.get("/account/2fa/").content


def test_a_second_factor_is_shown_at_that_moment(table: Table) -> None:
    client = browser(table, "host", age=301)
    page = client.get(address("sign", table))
    assert f"{address('sign_code', table)}?to=sign".encode() in page.content
    answer = client.post(address("sign", table), form(table, "host"))
    assert answer.status_code == 422
    assert not Signature.objects.exists()


def test_one_reads_the_text_and_its_digest_and_signs(table: Table) -> None:
    client = browser(table, "host")
    page = client.get(address("sign", table)).content.decode()
    assert table.version.digest in page
    assert 'value="Receiver"' in page
    answer = client.post(address("sign", table), form(table, "host"))
    assert (answer.status_code, answer["Location"]) == (302, address("signing", table))
    made = Signature.objects.get()
    assert (made.party, made.factor, made.name) == ("host", "code", "Somebody (invented)")


def test_a_second_factor_signs_once(table: Table) -> None:
    client = browser(table, "host")
    client.post(address("sign", table), form(table, "host"))
    table.amend_before_it_is_signed()
    answer = client.post(address("sign", table), form(table, "host"))
    assert answer.status_code == 422
    assert Signature.objects.count() == 1


def test_whoever_read_another_version_is_shown_what_changed(table: Table) -> None:
    read = form(table, "host")
    table.amend_before_it_is_signed()
    answer = browser(table, "host").post(address("sign", table), read)
    assert answer.status_code == 409
    assert "last day" in answer.content.decode().lower()
    assert Version.objects.count() == 2
    assert not Signature.objects.exists()


def test_whoever_comes_second_for_a_party_is_told_who_was_first(table: Table) -> None:
    table.sign("host")
    answer = browser(table, "host").post(address("sign", table), form(table, "host"))
    assert answer.status_code == 409
    assert b"Receiver (invented) has signed already" in answer.content


def test_a_key_of_ones_own_signs_and_a_wrong_one_is_told_beside_it(table: Table) -> None:
    key = SimpleUploadedFile("own.p12", new_key("Own (invented)", timezone.now()))
    client = browser(table, "host")
    wrong = form(table, "host", key=SimpleUploadedFile("own.p12", b"none"), passphrase=WRONG)
    answer = client.post(address("sign", table), wrong)
    assert answer.status_code == 422
    assert b"cannot be opened" in answer.content
    assert WRONG.encode() not in answer.content
    answer = client.post(address("sign", table), form(table, "host", key=key))
    assert answer.status_code == 302
    assert Signature.objects.get().subject == "Common Name: Own (invented)"


def test_whoever_has_signed_is_led_to_the_signatures(table: Table) -> None:
    table.sign("host")
    answer = browser(table, "host").get(address("sign", table))
    assert (answer.status_code, answer["Location"]) == (302, address("signing", table))


def test_strangers_find_nothing(table: Table) -> None:
    for name in ("outsider", "nobody", "agent"):
        for page in ("signing", "sign", "sign_decline", "sign_paper"):
            assert table.cast.client(name).get(address(page, table)).status_code == 404
