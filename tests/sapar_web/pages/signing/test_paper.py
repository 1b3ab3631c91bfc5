"""Tests of the page on which an officer attests what was signed on paper."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.sapar_web.pages.signing.conftest import address, browser
from tests.sapar_web.signing import Table

from sapar_web.models import Signature
from sapar_web.models.offer import today


def paper(table: Table, **other: Any) -> dict[str, Any]:
    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 a scan")
    told = {"scan": scan, "printed": table.version.digest[:8], "digest": table.version.digest}
    day = {"signed_on": today().isoformat()}
    hand = {"sending_name": "A. Rector (invented)", "sending_position": "Rector"}
    return {**told, **day, **hand, **other}


def test_an_officer_attests_and_everybody_is_told_where_it_comes_from(table: Table) -> None:
    client = browser(table, "sponsor")
    there = address("sign_paper", table)
    assert b"You attest that you saw" in client.get(there).content
    assert client.post(there, paper(table)).status_code == 302
    made = Signature.objects.get()
    assert (made.party, made.name, made.method) == ("sending", "A. Rector (invented)", "paper")
    page = table.cast.client("lecturer").get(address("signing", table)).content.decode()
    assert "attested from paper" in page
    assert "attested by Officer" in page


def test_another_paper_is_refused_beside_its_field(table: Table) -> None:
    answer = browser(table, "sponsor").post(
        address("sign_paper", table), paper(table, printed="00000000")
    )
    assert answer.status_code == 422
    assert b"the paper is of another version" in answer.content


def test_without_a_second_factor_nothing_is_attested(table: Table) -> None:
    answer = browser(table, "sponsor", age=None).post(address("sign_paper", table), paper(table))
    assert answer.status_code == 422
    assert not Signature.objects.exists()


def test_others_do_not_attest(table: Table) -> None:
    assert browser(table, "host").get(address("sign_paper", table)).status_code == 403
