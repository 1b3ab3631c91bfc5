"""What the database itself refuses about signatures, whoever asks."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.signatures import sign_rows, version_of

from sapar_web.models import Declined, Reminder, Signature, Stay, Version, VersionFile
from sapar_web.models.offer import today


@pytest.fixture
def version(stay: Stay) -> Version:
    return version_of(stay)


def refused(**change: Any) -> Any:
    return pytest.raises(DatabaseError, **change)


def test_a_signature_is_kept_as_it_is(version: Version) -> None:
    made = sign_rows(version, ["host"])[0]
    with refused(match="is refused"), transaction.atomic():
        Signature.objects.filter(pk=made.pk).update(name="Other")
    with refused(match="is refused"), transaction.atomic():
        made.delete()


def test_a_party_signs_once_in_an_order_without_doubles(version: Version) -> None:
    sign_rows(version, ["host"])
    for change in ({"party": "host", "number": 2}, {"party": "sponsor", "number": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            sign_rows(version, [change["party"]], number=change["number"], file_digest="9" * 64)


def test_a_signature_is_of_the_digest_of_its_version(version: Version) -> None:
    with refused(match="under the digest"), transaction.atomic():
        sign_rows(version, ["host"], digest="f" * 64)


def test_whoever_is_not_asked_cannot_sign(version: Version) -> None:
    with refused(match="somebody who is asked"), transaction.atomic():
        sign_rows(version, ["contractor"])


def test_nobody_signs_a_version_that_was_declined(version: Version) -> None:
    sign_rows(version, ["host"])
    Declined.objects.create(
        version=version, party="sponsor", by=version.made_by, reason="Too dear."
    )
    with refused(match="not signed any more"), transaction.atomic():
        sign_rows(version, ["sponsor"], number=2)


def test_nobody_declines_what_all_have_signed(version: Version) -> None:
    sign_rows(version)
    with refused(match="all have signed"), transaction.atomic():
        Declined.objects.create(version=version, party="host", by=version.made_by, reason="No.")


def test_nobody_signs_a_version_with_a_later_one(version: Version) -> None:
    version_of(version.agreement.stay, number=2)
    with refused(match="not signed any more"), transaction.atomic():
        sign_rows(version, ["host"])


@pytest.mark.parametrize("missing", ["sponsor", "sending", "host", "participant"])
def test_no_stay_is_in_force_without_the_signatures_of_all(version: Version, missing: str) -> None:
    stay = Stay.objects.filter(pk=version.agreement.stay_id)
    sign_rows(version, [party for party in version.signers if party != missing])
    for state in ("active", "amending"):
        with refused(match="without the signatures"), transaction.atomic():
            stay.update(state=state)
    sign_rows(version, [missing], number=4)
    assert stay.update(state="active") == 1


def test_a_first_version_that_asks_three_never_puts_a_stay_in_force(stay: Stay) -> None:
    sign_rows(version_of(stay, signers=["sponsor", "sending", "host"]))
    with refused(match="without the signatures"), transaction.atomic():
        Stay.objects.filter(pk=stay.pk).update(state="active")


@pytest.mark.parametrize(
    "change",
    [
        {"person": None},
        {"method": "paper"},
        {"factor": "paper"},
        {"method": "cms"},
        {"evidence": b"x"},
        {"name": ""},
        {"position": ""},
    ],
)
def test_a_signature_says_who_made_it_and_with_what(
    version: Version, change: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        sign_rows(version, ["host"], **change)


def test_the_file_of_a_version_is_kept_as_it_is(version: Version) -> None:
    made = VersionFile.objects.create(
        version=version, content=b"%PDF", digest="a" * 64, language="en"
    )
    with refused(match="is refused"), transaction.atomic():
        VersionFile.objects.filter(pk=made.pk).update(content=b"")


def test_a_party_is_reminded_once_a_day(version: Version) -> None:
    Reminder.objects.create(version=version, party="host", on=today())
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.create(version=version, party="host", on=today())
