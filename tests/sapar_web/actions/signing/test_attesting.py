"""Tests of signatures on paper: who attests, what they show, and that it is told everywhere."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from tests.sapar_web.signing import Table

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.signing.attesting import LARGEST, ByHand, Paper, attest_paper, kind_of
from sapar_web.models import Scan, Signature
from sapar_web.models.offer import today
from sapar_web.queries.signing.files import file_of


def test_an_officer_attests_for_several_parties_and_the_rest_sign_here(table: Table) -> None:
    made = table.attest("sending", "participant")
    assert [(row.party, row.factor, row.method) for row in made] == [
        ("sending", "paper", "paper"),
        ("participant", "paper", "paper"),
    ]
    assert {row.attested_by.name for row in made} == {"Officer"}
    assert {row.person for row in made} == {None}
    for party in ("sponsor", "host", "mentor"):
        table.sign(party)
    assert table.state() == "active"


def test_the_file_says_that_it_comes_from_paper(table: Table) -> None:
    table.attest("sending")
    reader = PdfReader(BytesIO(file_of(table.version)))
    said = reader.get_fields()["sending"]["/V"]["/Reason"]
    assert "attested from paper" in said


def test_the_scan_is_kept_once(table: Table) -> None:
    table.attest("sending", "participant")
    scan = Scan.objects.get()
    assert (scan.kind, bytes(scan.content)) == ("application/pdf", b"%PDF-1.7 a scan")
    assert Signature.objects.filter(scan=scan).count() == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"printed": "0" * 8}, "printed"),
        ({"printed": "abc"}, "printed"),
        ({"signed_on": today() + timedelta(days=1)}, "signed_on"),
        ({"scan": b"<html>"}, "scan"),
        ({"scan": b"%PDF-" + b"0" * LARGEST}, "scan"),
        ({"hands": []}, ""),
        ({"hands": [ByHand("sending", "", "Rector")]}, "sending_name"),
        ({"hands": [ByHand("sending", "A", "")]}, "sending_position"),
        ({"hands": [ByHand("sending", "A", "B")] * 2}, ""),
    ],
)
def test_what_is_not_whole_is_refused(table: Table, change: dict[str, Any], field: str) -> None:
    with pytest.raises(UnfitError) as caught:
        table.attest("sending", **change)
    assert list(caught.value.problems) == [field]


@pytest.mark.parametrize("name", ["receiver", "international", "lecturer", "mentor", "observer"])
def test_nobody_but_the_sponsors_officer_attests(table: Table, name: str) -> None:
    told = {"digest": table.version.digest, "printed": table.version.digest}
    paper = Paper(**told, signed_on=today(), hands=[ByHand("sending", "A", "B")], scan=b"%PDF-")
    with pytest.raises(RefusedError):
        attest_paper(table.cast.actor(name), key=table.key, paper=paper, session=table.shown(name))


def test_it_takes_a_second_factor_and_a_party_that_has_not_signed(table: Table) -> None:
    told = {"digest": table.version.digest, "printed": table.version.digest}
    paper = Paper(**told, signed_on=today(), hands=[ByHand("sending", "A", "B")], scan=b"%PDF-")
    officer = table.cast.actor("officer")
    with pytest.raises(UnfitError):
        attest_paper(officer, key=table.key, paper=paper, session="")
    table.sign("sending")
    with pytest.raises(StaleError):
        attest_paper(officer, key=table.key, paper=paper, session=table.shown("officer"))


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (b"%PDF-1", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF89a", ""),
        (b"", ""),
    ],
)
def test_a_scan_is_known_by_its_first_bytes(first: bytes, kind: str) -> None:
    assert kind_of(first) == kind
