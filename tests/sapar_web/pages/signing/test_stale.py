"""Tests of what somebody is told who comes too late."""

from tests.sapar_web.pages.signing.conftest import address, browser, form
from tests.sapar_web.signing import Table


def test_a_digest_that_was_never_a_version_brings_no_comparison(table: Table) -> None:
    answer = browser(table, "host").post(
        address("sign", table), form(table, "host", digest="f" * 64)
    )
    assert answer.status_code == 409
    assert b"Another version waits" in answer.content
    assert b"What changed" not in answer.content


def test_whoever_declines_too_late_keeps_the_reason(table: Table) -> None:
    table.sign("host")
    sent = {"digest": table.version.digest, "party": "host", "reason": "It <b>rains</b>."}
    answer = browser(table, "host").post(address("sign_decline", table), sent)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "has signed already" in text
    assert "It &lt;b&gt;rains&lt;/b&gt;." in text
