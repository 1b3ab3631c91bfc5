"""Tests of a version's file part by part."""

from tests.sapar_web.signing import Table

from sapar_web.queries.signing.files import file_of, parts_of


def test_parts_follow_each_other(table: Table) -> None:
    assert (parts_of(table.version), file_of(table.version)) == ([], b"")
    table.sign("host")
    table.sign("sponsor")
    parts = parts_of(table.version)
    assert [part.party for part in parts] == ["", "host", "sponsor"]
    assert [part.begin for part in parts] == [0, parts[0].end, parts[1].end]
    assert b"".join(part.content for part in parts) == file_of(table.version)
