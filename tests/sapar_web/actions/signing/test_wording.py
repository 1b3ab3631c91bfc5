"""Tests of what the file says about its signatures."""

from datetime import UTC, datetime

from tests.sapar_web.signing import Table

from sapar_web.actions.signing.wording import leaf_of, moment_in_words, stamp_of


def test_the_leaf_has_a_place_for_each_and_the_digest(table: Table) -> None:
    leaf = leaf_of(table.version)
    assert [place.field for place in leaf.places] == table.version.signers
    assert ("SHA-256", table.version.digest) in leaf.lines
    assert "/verify/" in leaf.note


def test_a_stamp_says_who_signed_what_and_how_in_the_language_of_the_file(table: Table) -> None:
    made = table.sign("host")
    stamp = stamp_of(made, "en")
    assert table.version.digest in stamp.reason
    assert "one-time code" in stamp.reason
    told = dict(stamp.block.lines)
    assert told["Organisation"] == "Riverside University (invented)"
    assert told["Position"] == "Head (invented)"
    assert dict(stamp_of(made, "kk").block.lines)["Лауазымы"] == "Head (invented)"


def test_a_moment_is_told_with_its_offset() -> None:
    moment = datetime(2027, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
    assert moment_in_words(moment) == "2027-01-02 08:04:05+05:00"
