"""Tests of versions and who has signed them."""

from tests.sapar_web.signing import Table

from sapar_web.queries.signing.versions import (
    day_of,
    first_signed,
    in_force,
    latest_version,
    signed_on,
    standing,
    version_document,
    version_of,
    versions_of,
    with_signers,
)


def test_a_version_waits_until_all_have_signed(table: Table) -> None:
    table.sign("host")
    found = standing(table.version)
    assert found.missing == [party for party in table.version.signers if party != "host"]
    assert (found.awaited, found.complete, found.completed_at) == (True, False, None)
    assert in_force(table.version.agreement_id) is None
    assert signed_on(table.version.agreement_id) is None
    assert first_signed(with_signers(agreement=table.version.agreement_id)) is None


def test_the_latest_that_all_have_signed_binds(table: Table, django_assert_num_queries) -> None:
    first = table.version
    signatures = table.sign_all()
    table.amended(last_day=table.stay.last_day.replace(day=28))
    agreement = first.agreement_id
    assert latest_version(agreement) == table.version
    assert in_force(agreement).version == first
    assert signed_on(agreement) == day_of(signatures[-1].at)
    both = with_signers(agreement=agreement)
    assert first_signed(both) == (first, day_of(signatures[-1].at))
    with django_assert_num_queries(3):
        found = versions_of(agreement)
    assert [each.complete for each in found] == [False, True]


def test_a_version_is_found_by_its_key_with_its_typed_document(table: Table) -> None:
    found = version_of(table.version.key)
    assert found == table.version
    assert version_document(found).first_day == table.stay.first_day
