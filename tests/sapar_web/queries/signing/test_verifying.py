"""Tests of what is known of a file or a digest, and of what exactly is wrong with a changed one."""

import random

import pytest
from tests.sapar_web.signing import Table

from sapar.values.digest import Digest
from sapar_web.models import Version
from sapar_web.queries.signing.files import file_of, parts_of
from sapar_web.queries.signing.verifying import verified_digest, verified_file


@pytest.fixture
def signed(table: Table) -> Table:
    """All five have signed."""
    table.sign_all()
    return table


def flipped(content: bytes, place: int) -> bytes:
    changed = bytearray(content)
    changed[place] ^= 1
    return bytes(changed)


def test_the_file_as_it_was_signed_is_known_byte_for_byte(signed: Table) -> None:
    found = verified_file(file_of(signed.version))
    assert found.found is not None
    assert found.found.version == signed.version
    assert (found.exact, found.carried, found.by_file) == (True, 5, True)
    assert [each.intact for each in found.signatures] == [True] * 5
    assert (found.wrong, found.broken, found.added) == ((), (), 0)


def test_a_file_that_was_taken_before_the_last_signature_carries_fewer(table: Table) -> None:
    table.sign("host")
    early = file_of(table.version)
    table.sign("sponsor")
    found = verified_file(early)
    assert (found.exact, found.carried) == (True, 1)
    assert len(found.found.signatures) == 2


def test_a_byte_changed_in_the_text_breaks_every_signature(signed: Table) -> None:
    found = verified_file(flipped(file_of(signed.version), 1000))
    assert [(each.party, each.at, each.count) for each in found.wrong] == [("", 1001, 1)]
    assert found.broken == signed.version.signers
    assert (found.exact, found.by_file) == (False, True)


@pytest.mark.parametrize("place", range(5))
def test_a_byte_changed_in_a_part_breaks_that_signature_and_later_ones(
    signed: Table, place: int
) -> None:
    part = parts_of(signed.version)[place + 1]
    at = part.begin + len(part.content) // 2
    found = verified_file(flipped(file_of(signed.version), at))
    assert [(each.party, each.at) for each in found.wrong] == [(part.party, at + 1)]
    assert found.broken == signed.version.signers[place:]
    readable = {each.field for each in found.signatures if each.intact}
    assert readable <= set(signed.version.signers[:place])


def test_any_byte_changed_anywhere_is_found(signed: Table) -> None:
    content, chance = file_of(signed.version), random.Random(11)  # noqa: S311 -- which byte
    for _time in range(25):
        place = chance.randrange(len(content))
        found = verified_file(flipped(content, place))
        assert not found.exact
        assert [each.at for each in found.wrong] == [place + 1]


def test_what_is_added_behind_and_what_is_cut_off_is_told(signed: Table) -> None:
    content, parts = file_of(signed.version), parts_of(signed.version)
    assert verified_file(content + b"\n% more").added == 7
    cut = verified_file(content[: parts[-1].begin] + b"x" * 10)
    assert [each.party for each in cut.wrong] == ["mentor"]
    shorter = verified_file(content[: parts[-1].begin - 1])
    assert shorter.missing == ["mentor"]
    assert [each.party for each in shorter.wrong] == ["participant"]


def test_a_file_with_the_digest_written_into_it_tells_no_names(signed: Table) -> None:
    forged = b"%PDF-1.7\n% " + signed.version.digest.encode()
    found = verified_file(forged)
    assert found.found is not None
    assert not found.by_file
    assert not found.exact


def test_a_file_of_another_agreement_with_the_digest_added_tells_no_names(table: Table) -> None:
    table.sign_all()
    another = file_of(table.version)
    hidden = table.amended(last_day=table.stay.last_day.replace(day=28))
    table.sign_all()
    found = verified_file(another + b"\n% " + hidden.digest.encode())
    assert [each.intact for each in found.signatures] == [True] * 5
    assert (found.found.version, found.by_file) == (hidden, False)


def test_a_digest_of_the_text_or_of_the_file_is_known(signed: Table) -> None:
    assert verified_digest(signed.version.digest).found.version == signed.version
    by_file = verified_digest(Digest.of(file_of(signed.version)).text.upper())
    assert (by_file.exact, by_file.carried, by_file.by_file) == (True, 5, False)
    assert verified_digest("0" * 64).found is None


def test_what_is_not_of_this_site_is_not_known(signed: Table) -> None:
    found = verified_file(b"%PDF-1.7 of somebody else")
    assert (found.found, found.unreadable) == (None, True)


def test_a_version_that_was_amended_since_says_so(signed: Table) -> None:
    before = file_of(signed.version)
    signed.amended(last_day=signed.stay.last_day.replace(day=28))
    assert verified_file(before).later == []
    signed.sign_all()
    assert verified_file(before).later == [2]
    assert Version.objects.count() == 2
