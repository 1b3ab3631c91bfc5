"""Tests of the page on which one does not sign."""

from tests.sapar_web.pages.signing.conftest import address
from tests.sapar_web.signing import Table


def test_one_says_why_and_the_others_read_it(table: Table) -> None:
    client = table.cast.client("officer")
    there = address("sign_decline", table)
    assert b"negotiated again" in client.get(there).content
    told = {"party": "sponsor", "digest": table.version.digest}
    assert client.post(there, told).status_code == 422
    assert client.post(there, {**told, "reason": "Too <b>dear</b>."}).status_code == 302
    page = table.cast.client("lecturer").get(address("signing", table)).content.decode()
    assert "Too &lt;b&gt;dear&lt;/b&gt;." in page
    assert "Signatures under it count for nothing." in page
    assert f'href="/stays/{table.key}/agreement/"' in page
    assert table.state() == "negotiating"


def test_whoever_comes_late_is_told(table: Table) -> None:
    told = {"party": "sponsor", "digest": table.version.digest, "reason": "Too dear."}
    table.cast.client("officer").post(address("sign_decline", table), told)
    late = {"party": "host", "digest": table.version.digest, "reason": "Too late."}
    answer = table.cast.client("receiver").post(address("sign_decline", table), late)
    assert answer.status_code == 409
    assert b"Too dear." in answer.content
