"""Tests of signing: who, what, with what, in which order, and what comes of it."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import pkcs7
from django.utils import timezone
from pypdf import PdfReader
from tests.sapar.exchange.pades.conftest import Authority, make_authority
from tests.sapar_web.signing import SPEAKS, Table

from sapar.exchange.pades.checking import signatures_in
from sapar.exchange.pades.keys import new_key
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.signing.declining import decline_to_sign
from sapar_web.actions.signing.keys import site_key
from sapar_web.actions.signing.signing import sign_agreement
from sapar_web.models import (
    Agreement,
    Commitment,
    DueDate,
    Entry,
    MilestoneLine,
    Notice,
    PriceLine,
    Signature,
    Version,
)
from sapar_web.queries.signing.files import file_of

WORD, WRONG = "a word", "hunter2"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return make_authority(timezone.now())


def test_all_sign_one_digest_in_any_order_and_the_stay_is_in_force(table: Table) -> None:
    for party in reversed(table.version.signers):
        assert table.state() == "signing"
        table.sign(party)
    assert table.state() == "active"
    rows = Signature.objects.filter(version=table.version).order_by("number")
    assert [row.party for row in rows] == list(reversed(table.version.signers))
    assert {row.digest for row in rows} == {table.version.digest}


def test_what_was_agreed_is_written_down_with_the_last_signature(table: Table) -> None:
    *others, last = table.version.signers
    for party in others:
        table.sign(party)
    kinds = (Commitment, PriceLine, MilestoneLine, DueDate)
    assert [kind.objects.count() for kind in kinds] == [0, 0, 0, 0]
    table.sign(last)
    document = table.version.document
    assert [kind.objects.count() for kind in kinds[:3]] == [
        len(document["clauses"]),
        len(document["money"]["items"]) + len(document["money"].get("sending_costs", [])),
        len(document["money"]["milestones"]),
    ]
    hours = Commitment.objects.get(clause="mentor-hours")
    assert (hours.owed_by, hours.owed_to) == (["mentor"], ["participant"])
    assert DueDate.objects.get(occasion="first_day").on == table.stay.first_day


def test_the_file_carries_every_signature_and_the_signed_text(table: Table) -> None:
    table.sign_all()
    content = file_of(table.version)
    found = signatures_in(content, [site_key().certificate])
    assert [each.field for each in found] == table.version.signers
    assert all(each.intact and each.trusted and not each.changed for each in found)
    assert found[-1].whole
    assert all(table.version.digest in each.reason for each in found)
    rows = Signature.objects.filter(version=table.version).order_by("number")
    assert [each.moment for each in found] == [row.at.replace(microsecond=0) for row in rows]


def test_history_tells_each_signature_with_its_digest(table: Table) -> None:
    table.sign_all()
    rows = Entry.objects.filter(deed="sign_agreement").order_by("number")
    assert [row.told["party"] for row in rows] == table.version.signers
    assert {row.version for row in rows} == {table.version.digest}


def test_everybody_else_is_told_when_it_is_in_force(table: Table) -> None:
    table.sign_all()
    told = set(Notice.objects.filter(kind="agreed").values_list("person__email", flat=True))
    assert told == {f"{name}@example.org" for name in SPEAKS.values()} - {"mentor@example.org"}


@pytest.mark.parametrize("party", SPEAKS)
def test_nobody_else_signs_for_a_party(table: Table, party: str) -> None:
    for name in table.cast.people:
        if name != SPEAKS[party]:
            with pytest.raises(RefusedError):
                sign_agreement(
                    table.cast.actor(name),
                    key=table.key,
                    signing=table.signing(party),
                    session=table.shown(name),
                )


def test_another_digest_than_the_one_that_waits_is_stale(table: Table) -> None:
    with pytest.raises(StaleError) as caught:
        table.sign("host", digest="f" * 64)
    assert caught.value.theirs == table.version.digest
    assert not Signature.objects.exists()


def test_a_party_signs_once_and_the_second_is_told_who_did(table: Table) -> None:
    table.sign("host")
    with pytest.raises(StaleError) as caught:
        table.sign("host")
    assert caught.value.theirs["signed"] == "Receiver (invented)"


def test_after_somebody_declined_nobody_signs_and_is_told_why(table: Table) -> None:
    officer = table.cast.actor("officer")
    told = {"key": table.key, "digest": table.version.digest, "reason": "Too dear."}
    decline_to_sign(officer, **told)
    with pytest.raises(StaleError) as caught:
        table.sign("host")
    assert (caught.value.theirs["declined"], caught.value.theirs["reason"]) == (
        "sponsor",
        "Too dear.",
    )


@pytest.mark.parametrize("minutes", [None, 6, -1])
def test_no_signature_without_a_second_factor_of_that_moment(table: Table, minutes: Any) -> None:
    actor = table.cast.actor("receiver")
    session = "none" if minutes is None else table.shown("receiver", minutes)
    with pytest.raises(UnfitError):
        sign_agreement(actor, key=table.key, signing=table.signing("host"), session=session)


@pytest.mark.parametrize(
    ("field", "text"), [("name", " "), ("name", "A\nB"), ("position", ""), ("position", "x" * 201)]
)
def test_a_signature_has_a_name_and_a_position(table: Table, field: str, text: str) -> None:
    with pytest.raises(UnfitError) as caught:
        table.sign("host", **{field: text})
    assert list(caught.value.problems) == [field]


def test_there_is_nothing_to_sign_before_a_version_is_frozen(cast, stay) -> None:
    agreement = Agreement.objects.create(stay=stay, document={})
    signing = Table(cast, stay, Version(agreement=agreement, digest="0" * 64)).signing("host")
    with pytest.raises(MissingError):
        sign_agreement(cast.actor("receiver"), key=stay.key, signing=signing, session="")


def test_an_own_certificate_makes_the_part_and_is_kept_nowhere(
    table: Table, authority: Authority, settings, tmp_path
) -> None:
    settings.TRUSTED_ROOTS = tmp_path / "roots.pem"
    settings.TRUSTED_ROOTS.write_bytes(authority.root)
    own = authority.p12(WORD)
    made = table.sign("participant", key=own, passphrase=WORD)
    assert (made.method, made.chain) == ("certificate", "trusted")
    assert made.subject == "Common Name: Aizhan Serikova (invented)"
    found = signatures_in(file_of(table.version), compared=False)
    assert [(each.subject, each.intact) for each in found] == [(made.subject, True)]
    made.refresh_from_db()
    assert made.evidence is None


def test_a_certificate_of_nobody_known_is_noted_so(table: Table, authority: Authority) -> None:
    made = table.sign("participant", key=authority.p12(WORD), passphrase=WORD)
    assert made.chain == "unknown"


@pytest.mark.parametrize("age", [timedelta(days=4000), -timedelta(days=2)])
def test_a_key_that_is_not_valid_now_does_not_sign(table: Table, age: timedelta) -> None:
    key = new_key("Somebody (invented)", timezone.now() - age)
    with pytest.raises(UnfitError) as caught:
        table.sign("host", key=key)
    assert list(caught.value.problems) == ["key"]


def test_a_wrong_passphrase_is_refused_and_not_repeated(
    table: Table, authority: Authority, caplog
) -> None:
    signing = table.signing("host", key=authority.p12(WORD), passphrase=WRONG)
    assert WRONG not in repr(signing)
    with pytest.raises(UnfitError) as caught:
        table.sign("host", key=authority.p12(WORD), passphrase=WRONG)
    assert WRONG not in str(caught.value) + caplog.text


def test_a_detached_signature_over_the_text_is_kept_as_evidence(
    table: Table, authority: Authority
) -> None:
    text = table.version.canonical.encode()
    cms = authority.cms(text, pkcs7.PKCS7Options.DetachedSignature)
    made = table.sign("sending", cms=cms)
    assert (made.method, made.chain, bytes(made.evidence)) == ("cms", "unknown", cms)
    assert [each.intact for each in signatures_in(file_of(table.version), compared=False)] == [True]


def test_one_over_another_text_is_refused(table: Table, authority: Authority) -> None:
    cms = authority.cms(b"{}", pkcs7.PKCS7Options.DetachedSignature)
    with pytest.raises(UnfitError) as caught:
        table.sign("sending", cms=cms)
    assert list(caught.value.problems) == ["cms"]


def test_one_that_cannot_be_computed_here_is_kept_and_said_to_be_unverified(
    table: Table, authority: Authority
) -> None:
    text = table.version.canonical.encode()
    made = authority.cms(text, pkcs7.PKCS7Options.DetachedSignature)
    national = made.replace(
        bytes.fromhex("0609608648016503040201"), bytes.fromhex("06092a830e030a01030103")
    )
    assert table.sign("sending", cms=national).chain == "unverified"


def test_an_amendment_is_in_force_when_all_whom_it_asks_have_signed(table: Table) -> None:
    table.sign_all()
    count = Commitment.objects.count()
    table.amended(last_day=table.stay.last_day + timedelta(days=7))
    assert table.state() == "amending"
    table.sign_all()
    assert table.state() == "active"
    assert Commitment.objects.count() == 2 * count
    table.stay.refresh_from_db()
    assert table.stay.last_day.isoformat() == table.version.document["last_day"]


def test_the_attachment_is_the_canonical_text(table: Table) -> None:
    table.sign("host")
    reader = PdfReader(BytesIO(file_of(table.version)))
    assert reader.attachments["agreement.json"] == [table.version.canonical.encode()]
